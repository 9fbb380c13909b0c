### Tasks.

inbox-title = Tâches
inbox-you = Vous devez agir
inbox-others = En attente d’une autre personne
inbox-registrar = En attente du registre ou du bureau d’enregistrement
inbox-finished = Terminées
inbox-empty = Aucune tâche
inbox-empty-text = Les changements de titulaire et tout ce que les bureaux d’enregistrement font pour vos domaines apparaissent ici.
# $count (number): How many.
inbox-count =
  { $count ->
    [one] { $count } tâche
   *[other] { $count } tâches
  }
# $domain: The domain’s name.
task-owner-change = Changement de titulaire du domaine { $domain }
# $domain: The domain’s name.
task-contact-update = Coordonnées de contact du domaine { $domain }
# $domain: The domain’s name.
task-verification = Vérification du titulaire du domaine { $domain }
# $domain: The domain’s name.
task-account-change = Changement de compte pour le domaine { $domain }
# $service: The service’s name at the registrar.
task-account-change-service = Changement de compte pour le service { $service }
task-account-change-plain = Changement de compte
task-email-change = Nouvelle adresse e-mail du compte
# $operation: The registrar’s name for it.
# $domain: The domain’s name.
task-other = { $operation } : { $domain }
# $operation: The registrar’s name for it.
task-other-no-domain = { $operation }
# $name: What people call the contact.
task-edit-in-doubt = Modification de { $name } : personne ne sait si elle a été enregistrée
task-until = Échéance
task-state-scheduled = Prévue
task-state-running = En cours
task-state-waiting = En attente
task-state-stuck = Bloquée
task-state-done = Terminée
task-state-ended = Terminée sans effet
task-act = À vous d’agir
task-next-edit = Ouvrez le contact pour voir ce qui a été envoyé, et décidez. D’ici là, rien d’autre n’est envoyé pour lui.
task-next-accounts = Le bureau d’enregistrement a posé la question par e-mail. Suivez le lien de cet e-mail pour accepter ou refuser. Il n’indique pas quels comptes ont déjà répondu : la tâche reste ici jusqu’à ce que tous l’aient fait.
# $address: The new e-mail address.
task-next-email = Le bureau d’enregistrement a écrit à { $address }. Suivez le lien de cet e-mail pour accepter ou refuser. D’ici là, l’ancienne adresse reste valable.
task-next-you = Ouvrez-la pour voir ce que vous devez faire.
task-next-other = Une personne doit répondre à un e-mail.
task-next-registry = Le registre s’en occupe ; personne n’a rien à faire.
task-next-registrar = Le bureau d’enregistrement s’en occupe ; personne n’a rien à faire.
task-next-stuck = Elle est bloquée. Ouvrez-la pour voir ce qui peut être fait.
task-stuck-title = Cette tâche est bloquée
# $remark: The registrar’s own words.
task-stuck-remark = Le bureau d’enregistrement indique : « { $remark } »
task-stuck-no-remark = Le bureau d’enregistrement n’indique pas pourquoi.
task-stuck-contact = Le registre n’accepte peut-être pas ces coordonnées. Regardez-les, corrigez ce qui ne va pas et enregistrez-les.
task-stuck-mend = Voir les coordonnées du titulaire
# $number: The task’s number at the registrar.
# $operation: The registrar’s name for it.
task-stuck-support = Demandez à l’assistance du bureau d’enregistrement de la relancer, en indiquant le numéro de tâche { $number } et le nom { $operation }.
# $number: The task’s number at the registrar.
# $operation: The registrar’s name for it.
task-stuck-support-else = Si cela ne suffit pas, demandez de l’aide à l’assistance du bureau d’enregistrement, en indiquant le numéro de tâche { $number } et le nom { $operation }.
task-roles = Rôles
task-from-account = Du compte
task-to-account = Au compte
task-asking-account = Demandé par le compte
task-new-email = Nouvelle adresse e-mail
task-operation = Nom donné par le bureau d’enregistrement
task-number = Numéro chez le bureau d’enregistrement
task-started = Commencée le
task-moved = Dernière évolution
task-remark = Remarque du bureau d’enregistrement
task-decide-edit = Voir le contact et décider
task-see-change = Voir le changement de titulaire
# $name: The connection’s name.
account-title = { $name }
account-registrar = Bureau d’enregistrement
account-sandbox = Environnement d’essai
account-can = Ce que ce bureau d’enregistrement permet
account-can-check = Les coordonnées sont vérifiées par le bureau d’enregistrement avant d’être enregistrées
account-can-order = Un changement de titulaire est une commande qui peut être payante
account-can-cancel = Un changement de titulaire peut être annulé tant qu’il est en attente
account-cannot-resend = Les e-mails destinés aux titulaires ne peuvent pas être renvoyés
account-can-resend = Les e-mails destinés aux titulaires peuvent être renvoyés
account-cannot-delete = Les contacts ne peuvent pas être supprimés
account-can-delete = Les contacts peuvent être supprimés
account-left = Éléments restants
account-left-nothing = Aucun changement de titulaire n’a laissé d’élément.
account-left-text = Ces éléments ont été créés pour des changements de titulaire restés sans effet, ou d’autres ont pris leur place. Rien ne les utilise.
# $date: When it ended, or was last changed.
# $domain: The domain.
account-left-from = Changement de titulaire du domaine { $domain }, { $date }
account-left-see = Voir le changement de titulaire
account-left-removable = Cet élément peut être supprimé.
account-left-stays = Le bureau d’enregistrement ne permet pas de le supprimer. Il ne détient aucun domaine et ne coûte rien.
account-left-expires = Ce panier n’a jamais été commandé et n’engage personne. Il expire de lui-même chez le bureau d’enregistrement ; il ne pourra alors plus être commandé et quittera cette liste.
# $date: When it expires.
account-left-expires-on = Ce panier n’a jamais été commandé et n’engage personne. Il expire de lui-même le { $date } ; il ne pourra alors plus être commandé et quittera cette liste.
# $name: The registrar's name for it.
account-left-contact = Contact { $name }
# $name: The registrar's name for it.
account-left-cart = Panier { $name }
