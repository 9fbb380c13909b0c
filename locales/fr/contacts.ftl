### Contacts.

contacts-title = Contacts
contacts-empty = Aucun contact
contacts-empty-text = Les contacts sont les personnes et les organisations responsables de vos domaines.
contacts-column-email = Adresse e-mail
contacts-column-domains = Titulaire de
# $name: The contact’s name.
contact-title = Coordonnées : { $name }
# $domains: The domains it owns.
contact-owns = Ces coordonnées figurent au registre pour { $domains }.
contact-owns-several = Une modification faite ici s’applique à tous ces domaines.
contact-owns-nothing = Ce contact n’est titulaire d’aucun domaine.
contact-id = Numéro du contact
contact-save = Enregistrer les modifications
contact-saving = Enregistrement…
contact-saved = Modifications enregistrées
contact-saved-text = Le bureau d’enregistrement détient les nouvelles coordonnées. Le registre les recevra dans quelques minutes.
contact-nothing-changed = Rien n’a été modifié
contact-nothing-changed-text = Les coordonnées sont restées les mêmes. Rien n’a donc été envoyé au bureau d’enregistrement.
contact-changed-fields = Ce qui a changé
contact-differing = Pour certaines coordonnées, le bureau d’enregistrement détient autre chose que ce que vous avez saisi :
edit-leads-to = Conséquences de cette modification
edit-no-domain = Aucun domaine n’utilise ce contact : personne ne reçoit de demande.
# $domains: The domains.
edit-domains = Cela concerne { $domains }.
edit-replaces = Ce bureau d’enregistrement ne peut pas modifier un contact. Il en crée un nouveau à la place de l’ancien, et peut demander aux deux titulaires de le confirmer par e-mail.
# $fields: The fields that make it so.
edit-material = Cela compte comme un changement de titulaire, à cause de : { $fields }.
edit-waiting-not-told = Ce bureau d’enregistrement n’indique pas qu’une modification est en attente. Tant que les deux titulaires n’ont pas confirmé, vous voyez ici les anciennes coordonnées.
# $days (number): Days to answer.
edit-verified =
  { $days ->
    [one] Un autre e-mail est envoyé à la nouvelle adresse, qui doit être confirmée sous { $days } jour. Sinon, les domaines cessent de fonctionner.
   *[other] Un autre e-mail est envoyé à la nouvelle adresse, qui doit être confirmée sous { $days } jours. Sinon, les domaines cessent de fonctionner.
  }
edit-verified-no-end = Un autre e-mail est envoyé à la nouvelle adresse, qui doit être confirmée. Le bureau d’enregistrement n’indique pas de délai.
edit-awaits = Envoyé : les titulaires reçoivent maintenant une demande
edit-awaits-text = Le bureau d’enregistrement a reçu les nouvelles coordonnées et garde les anciennes tant que les personnes sollicitées par e-mail n’ont pas confirmé.
edit-not-visible = Envoyé, mais pas encore visible
edit-not-visible-text = Le bureau d’enregistrement a reçu les nouvelles coordonnées sans erreur et affiche encore les anciennes. Il n’indique pas pourquoi : quelqu’un doit peut-être d’abord confirmer. Ne les renvoyez pas ; revenez voir plus tard.
edit-unknown = Personne ne sait si les modifications ont été enregistrées
edit-unknown-text = La réponse du bureau d’enregistrement s’est perdue. Il affiche encore les anciennes coordonnées, ce qui ne prouve rien : la modification a peut-être été refusée, n’est peut-être jamais arrivée, ou attend peut-être la confirmation des titulaires. Rien n’est renvoyé automatiquement.
edit-unknown-decide = À vous de décider : vérifiez à nouveau, demandez aux titulaires s’ils ont reçu un e-mail leur demandant de confirmer, ou interrogez l’assistance du bureau d’enregistrement. D’ici là, rien d’autre n’est envoyé pour ce contact.
edit-took-effect = Elle a pris effet, ou attend les titulaires
edit-took-effect-hint = Rien n’est envoyé. Cette page montre ensuite ce qu’affiche le bureau d’enregistrement.
edit-did-not = Elle n’a pas pris effet : modifier à nouveau
edit-did-not-hint = Ce que vous avez envoyé figure de nouveau dans le formulaire ; rien n’est envoyé tant que vous n’enregistrez pas. Si le premier envoi est arrivé malgré tout, les titulaires peuvent recevoir deux demandes.
edit-decided = Décision enregistrée. Rien n’a été envoyé.
edit-put-away = Ne plus afficher ce message
edit-before = Auparavant
edit-empty = rien
# $time: When it was sent.
edit-settled = La modification envoyée le { $time } a pris effet
edit-settled-text = Le bureau d’enregistrement l’affiche à présent.
edit-look-again = Vérifier à nouveau
edit-terms-label = Le titulaire a lu les conditions du registre et les accepte
edit-terms-missing = Le registre n’accepte pas ces coordonnées tant que ses conditions ne sont pas acceptées. Cochez la case, ou laissez le nom, l’organisation et l’adresse e-mail du titulaire inchangés
edit-sent = Vous avez envoyé
edit-held = Le bureau d’enregistrement affiche
edit-mail-consent = Un e-mail demande aux titulaires de consentir à la modification.
edit-mail-verification = Un e-mail envoyé à la nouvelle adresse demande de la confirmer.
edit-mails = Les e-mails qui suivent
contacts-filter = Filtrer les contacts
contacts-filter-hint = Chaque champ accepte une partie de ce qui est cherché, en majuscules ou en minuscules. Seuls s’affichent les contacts qui correspondent à tous les champs remplis.
contacts-filter-any = Peu importe
contacts-filter-apply = Afficher les contacts qui correspondent
contacts-filter-chosen = Filtres appliqués
# $filter: A filter, such as “Country: France”.
contacts-filter-remove = Retirer { $filter }
contacts-filter-clear = Retirer tous les filtres
# $count (number): How many contacts fit.
contacts-found =
  { $count ->
    [one] { $count } contact correspond.
   *[other] { $count } contacts correspondent.
  }
# $count (number): How many contacts fit so far.
contacts-found-here =
  { $count ->
    [one] { $count } contact de cette page correspond ; la page suivante peut en contenir d’autres.
   *[other] { $count } contacts de cette page correspondent ; la page suivante peut en contenir d’autres.
  }
# $count (number): How many contacts there are.
contacts-all =
  { $count ->
    [one] Aucun filtre n’est appliqué : { $count } contact.
   *[other] Aucun filtre n’est appliqué : { $count } contacts.
  }
# $count (number): How many contacts there are on this page.
contacts-all-here =
  { $count ->
    [one] Aucun filtre n’est appliqué : { $count } contact sur cette page.
   *[other] Aucun filtre n’est appliqué : { $count } contacts sur cette page.
  }
# $filters: All filters.
contacts-looked-for = Recherche : { $filters }.
contacts-none-fit = Aucun contact ne correspond
contacts-none-fit-text = Retirez un filtre ou cherchez une partie plus courte.
contacts-none-here = Aucun parmi les contacts examinés
contacts-none-here-text = D’autres peuvent correspondre : poursuivez la recherche avec le lien vers la page suivante.
contacts-pages = Pages de la liste des contacts
contacts-next = Contacts suivants
contacts-previous = Revenir aux premiers contacts
contact-delete = Supprimer ce contact
contact-delete-text = Le bureau d’enregistrement le supprime définitivement.
# $domains: The domains that use it.
contact-delete-in-use = Il ne peut pas être supprimé tant qu’il est utilisé par { $domains }.
contact-deleted = Le contact est supprimé.
validations-title = Validation
validations-text = Les registres et l’ICANN demandent si les coordonnées sont exactes. Un e-mail est envoyé à l’adresse du contact ; la personne qui le reçoit confirme.
validation-general = Extensions génériques (ICANN)
validation-validated = Validé
# $date: When.
validation-validated-since = Validé le { $date }
validation-pending = Demandé, sans réponse
validation-not-validated = Non validé
# $category: Which one.
validation-start = Lancer la validation : { $category }
# $category: Which one.
validation-remind = Envoyer un rappel : { $category }
# $time: When it was asked for.
validation-asked-at = Pas encore validé. Un e-mail a été demandé le { $time } ; ce bureau d’enregistrement n’indique pas qu’une réponse est attendue.
# $days (number): Days to answer.
validation-unanswered =
  { $days ->
    [one] Si personne ne répond dans un délai de { $days } jour, les domaines qui exigent cette validation cessent de fonctionner.
   *[other] Si personne ne répond dans un délai de { $days } jours, les domaines qui exigent cette validation cessent de fonctionner.
  }
validation-unanswered-not-told = Ce qui se passe si personne ne répond n’est pas indiqué, ni le délai de réponse.
validation-asked = Un e-mail va arriver à l’adresse du contact.
contact-delete-question = Supprimer ce contact ?
contact-keep = Le garder
edit-sent-news = Envoyé. Le résultat figure en haut de la page.
