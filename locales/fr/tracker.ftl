### Following an owner change to its end.

# $domain: The domain’s name.
tracker-title = Changement de titulaire du domaine { $domain }
tracker-progress = Avancement
tracker-parties = Qui a répondu
tracker-facts = Références
tracker-order = Commande
tracker-task = Tâche chez le bureau d’enregistrement
tracker-reference = Notre référence
tracker-price = Prix accepté, au maximum
tracker-started = Commencé le
# $time: When the registrar was last asked.
tracker-checked = Dernière vérification auprès du bureau d’enregistrement : { $time }
tracker-updated = Le changement de titulaire a avancé.
tracker-cancel = Annuler le changement de titulaire
tracker-cancel-question = Annuler le changement de titulaire ?
tracker-cancel-text = Les liens envoyés aux titulaires ne fonctionneront plus et rien ne changera. Vous pourrez recommencer plus tard.
tracker-cancel-confirm = Annuler le changement
tracker-cannot-cancel = À ce stade, le bureau d’enregistrement ne permet pas l’annulation. Si l’un des titulaires refuse, le changement prend fin.
tracker-no-resend = Ce bureau d’enregistrement ne peut pas renvoyer les e-mails. Demandez aux titulaires de regarder dans leur dossier de courrier indésirable.
tracker-pay = Payer avec le moyen de paiement du compte
tracker-pay-at = Payer auprès du bureau d’enregistrement
tracker-mend = Corriger les coordonnées
tracker-documents = Remettre des documents au bureau d’enregistrement
tracker-ask-support = Seul le bureau d’enregistrement peut corriger cela. Demandez à son assistance en lui donnant les références ci-dessous.
tracker-agree-price = Voir le prix et décider

state-draft = Pas encore envoyé
  .hint = Complétez le reste et donnez votre accord ; jusque-là, rien n’est demandé à personne.
state-submitted = Le bureau d’enregistrement s’en occupe
  .hint = Il a reçu votre demande. Toute personne qui doit confirmer reçoit ensuite un e-mail.
state-awaiting-payment = La commande est en attente de paiement
  .hint = Les titulaires recevront la demande dès qu’elle sera payée.
state-awaiting-losing = En attente du titulaire actuel
  .hint = Le nouveau titulaire a confirmé. Le titulaire actuel doit encore ouvrir l’e-mail et confirmer.
state-awaiting-gaining = En attente du nouveau titulaire
  .hint = Le titulaire actuel a confirmé. Le nouveau titulaire doit encore ouvrir l’e-mail et confirmer.
state-awaiting-both = En attente des titulaires
  .hint = Chaque titulaire doit ouvrir l’e-mail et confirmer.
state-awaiting-registry = Le registre effectue le changement
  .hint = Cela prend quelques minutes ; personne n’a rien à faire.
state-needs-correction = Une correction est nécessaire
  .hint = Le changement est bloqué jusque-là. Rien n’est perdu.
state-needs-price-consent = Le prix est supérieur au prix accepté
  .hint = Rien n’a été payé. Regardez le nouveau prix et décidez si vous voulez continuer.
state-unknown-outcome = Nous ne savons pas si la demande a été exécutée
  .hint = Nous avons transmis la demande au bureau d’enregistrement et aucune réponse n’est revenue. Nous continuons de vérifier et ne répétons rien. Vous n’avez rien à faire ; si cela dure plus d’une heure, adressez-vous à l’assistance du bureau d’enregistrement avec les références ci-dessous.
state-applied = Terminé : le domaine a son nouveau titulaire
  .hint = Le registre détient les coordonnées du nouveau titulaire.
state-refused = Refusé
  .hint = L’un des titulaires a refusé. Rien n’a changé. Vous pourrez recommencer lorsqu’ils seront d’accord.
state-expired = Non confirmé à temps
  .hint = Rien n’a changé. Vous pouvez recommencer.
state-cancelled = Annulé
  .hint = Rien n’a changé.
state-failed = Le changement n’a pas abouti
  .hint = Le bureau d’enregistrement ou le registre a abandonné l’opération. Rien n’a changé.

party-losing = Titulaire actuel
party-gaining = Nouveau titulaire
answer-not-yet-asked = n’a pas encore reçu la demande
answer-waiting = n’a pas encore répondu
answer-accepted = a confirmé
answer-refused = a refusé
answer-not-asked = n’a pas à répondre
answer-not-told = Le bureau d’enregistrement n’indique pas si la réponse a été donnée
# $date: The deadline.
answer-until = jusqu’au { $date }

event-ordered = Envoyé au bureau d’enregistrement
event-paid = Commande traitée par le bureau d’enregistrement
event-asked = Demande envoyée aux titulaires
event-confirmed = Confirmation reçue
event-applied = Nouveau titulaire au registre
event-lock = Fin du verrou de transfert
event-ended = Fin
event-state-done = Fait
event-state-now = En cours
event-state-next = À venir
event-state-failed = Arrêté ici
# $date: The end of the lock.
applied-lock = Jusqu’au { $date }, le domaine ne peut pas être transféré vers un autre bureau d’enregistrement et son titulaire ne peut pas être changé à nouveau.
applied-given-away = Vous ne voyez plus le domaine lui-même, car il a maintenant un autre titulaire. Cette page reste disponible.
start-again = Recommencer
