### The frame around every page, and signing in.

skip-to-main = Aller au contenu principal
nav-label = Rubriques de { -product }
nav-overview = Accueil
nav-domains = Domaines
nav-contacts = Contacts
nav-inbox = Tâches
menu-language = Langue
menu-theme = Apparence
theme-system = Selon l’appareil
theme-light = Clair
theme-dark = Sombre
# $name: The signed-in person or persona.
signed-in-as = Session ouverte : { $name }
person-operator = Le responsable de ce site
sign-out = Se déconnecter
sandbox-notice = Ceci est l’environnement d’essai : aucun vrai domaine n’est touché.
sandbox-mailbox = Ouvrir la boîte de réception et l’horloge de l’environnement d’essai
you-are-here = Vous êtes ici
loading = Chargement
try-again = Réessayer
# $label: A name whose value follows, outside the message.
labelled = { $label } :
go-on = Continuer
back = Retour
cancel = Ne rien faire
close = Fermer
optional = (facultatif)
error-prefix = Erreur :
there-is-a-problem = Il y a un problème
piece-missing = Cette partie de l’application n’a pas pu être chargée. Vérifiez votre connexion, puis réessayez.
page-not-found = Page introuvable
page-not-found-text = Si vous avez saisi l’adresse, vérifiez qu’elle est correcte. Rien n’a été modifié.
go-to-overview = Aller à l’accueil
# $time: The time at which what is shown was last read.
as-of = État au { $time }
refresh = Actualiser
refreshed = À jour
offline = Vous êtes hors connexion. Ce que vous voyez n’est peut-être plus à jour ; ce que vous saisissez est conservé ici jusqu’au retour de la connexion.
back-online = Vous êtes de nouveau en ligne.

sign-in-title = S’identifier
sign-in-sandbox = Choisissez sous quelle identité vous voulez naviguer. Ici, aucun mot de passe n’est nécessaire, car rien n’est réel.
sign-in-question = Qui êtes-vous ?
persona-customer = Client
  .hint = Titulaire d’un domaine auprès de chaque bureau d’enregistrement : example.com, example.net et example.info
persona-partner = Partenaire
  .hint = Un autre compte chez OVHcloud, bb11111-ovh
persona-reseller = Revendeur
  .hint = Le personnel, qui voit tout
persona-stranger = Personne extérieure
  .hint = Titulaire du domaine example.pl et de rien d’autre
sign-in-button = S’identifier
sign-in-choose = Choisissez qui vous êtes
sign-in-with-link = Ouvrez l’adresse qui s’est affichée au démarrage de { -product }. Elle permet de s’identifier une seule fois.
sign-in-refused = Cette adresse a déjà servi ou date d’un démarrage antérieur. Redémarrez { -product } pour en obtenir une nouvelle.
session-ended-title = Veuillez vous identifier à nouveau
session-ended-text = Après une période d’inactivité, votre session a été fermée. Ce que vous avez saisi est toujours là.
