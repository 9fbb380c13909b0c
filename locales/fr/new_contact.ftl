### Making a contact.

new-contact-link = Nouveau contact
new-contact-title = Nouveau contact
new-contact-lead = Un contact est une personne ou une organisation qui peut être titulaire d’un domaine.
new-contact-nowhere = Aucun bureau d’enregistrement ne vous permet de créer un contact
new-contact-where = Où faut-il créer le contact ?
new-contact-where-hint = Un contact ne peut servir que pour des domaines du même bureau d’enregistrement.
new-contact-for = Pour quels domaines ?
new-contact-for-hint = Certains registres demandent davantage de renseignements, ou un contact créé pour eux seuls.
new-contact-for-any = Tous les autres domaines
new-contact-leads-to = Ce qu’entraîne la création
# $place: What people call the connection.
new-contact-made-at = Un nouveau contact est créé chez { $place }.
new-contact-touches-nothing = Il n’est encore titulaire d’aucun domaine : aucun domaine ne change et personne n’a rien à confirmer.
# $extension: The extension, with its dot.
new-contact-made-for = Il est créé selon les règles de { $extension } et destiné à ces domaines.
new-contact-brand-stays = Il appartient à la marque que vous choisissez et ne peut pas passer à une autre.
new-contact-can-go = Vous pouvez le supprimer tant qu’aucun domaine ne l’utilise.
new-contact-stays = Ce bureau d’enregistrement ne supprime pas les contacts : un contact inutilisé reste dans la liste.
new-contact-make = Créer le contact
new-contact-making = Création du contact…
new-contact-made = Le contact est créé
new-contact-made-text = Le bureau d’enregistrement détient ces coordonnées. Aucun domaine ne les utilise encore.
new-contact-terms-label = La personne ou l’organisation concernée a lu les conditions du registre et les accepte
new-contact-terms-missing = Le registre n’admet aucun contact tant que ses conditions ne sont pas acceptées. Cochez la case
new-contact-unknown = Personne ne sait si le contact a été créé
new-contact-unknown-text = La réponse du bureau d’enregistrement s’est perdue : le contact existe peut-être déjà. Cherchez-le d’abord, car le bouton ci-dessous en crée un autre.
new-contact-unknown-look = Le chercher dans la liste des contacts (nouvel onglet)
