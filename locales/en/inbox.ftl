### Tasks.

inbox-title = Tasks
inbox-you = You must act
inbox-others = Waiting for someone else
inbox-registrar = Waiting for the registry or registrar
inbox-finished = Finished
inbox-empty = No tasks
inbox-empty-text = Owner changes and everything the registrars do for your domains appear here.
# $count (number): How many.
inbox-count =
  { $count ->
    [one] { $count } task
   *[other] { $count } tasks
  }
# $domain: The domain’s name.
task-owner-change = Owner change of { $domain }
# $domain: The domain’s name.
task-contact-update = Contact details of { $domain }
# $domain: The domain’s name.
task-verification = Verification of the owner of { $domain }
# $domain: The domain’s name.
task-account-change = Change of account for { $domain }
# $service: The service’s name at the registrar.
task-account-change-service = Change of account for the service { $service }
task-account-change-plain = Change of account
task-email-change = New e-mail address for the account
# $operation: The registrar’s name for it.
# $domain: The domain’s name.
task-other = { $operation }: { $domain }
# $operation: The registrar’s name for it.
task-other-no-domain = { $operation }
# $name: What people call the contact.
task-edit-in-doubt = Edit of { $name }: nobody knows whether it was saved
task-until = Deadline
task-state-scheduled = Planned
task-state-running = In progress
task-state-waiting = Waiting
task-state-stuck = Stuck
task-state-done = Done
task-state-ended = Ended without effect
task-act = Your turn
task-next-edit = Open the contact to see what was sent, and decide. Until then nothing else is sent for it.
task-next-accounts = The registrar has asked by e-mail. Follow the link in its e-mail to accept or refuse. It does not tell which accounts have answered: this stays here until all that are asked have.
# $address: The new e-mail address.
task-next-email = The registrar has written to { $address }. Follow the link in its e-mail to accept or refuse. Until then the old address stays.
task-next-you = Open it to see what you have to do.
task-next-other = Somebody has to answer an e-mail.
task-next-registry = The registry is working; nobody has to do anything.
task-next-registrar = The registrar is working; nobody has to do anything.
task-next-stuck = It is stuck. Open it to see what can be done.
task-stuck-title = This is stuck
# $remark: The registrar’s own words.
task-stuck-remark = The registrar says: “{ $remark }”
task-stuck-no-remark = The registrar does not say why.
task-stuck-contact = The details may not be what the registry accepts. Look at them, correct what is wrong and save them.
task-stuck-mend = See the owner’s details
# $number: The task’s number at the registrar.
# $operation: The registrar’s name for it.
task-stuck-support = Ask the registrar’s support to set it going again, and give them the task number { $number } and its name { $operation }.
# $number: The task’s number at the registrar.
# $operation: The registrar’s name for it.
task-stuck-support-else = If that does not help, ask the registrar’s support, and give them the task number { $number } and its name { $operation }.
task-roles = Roles
task-from-account = From the account
task-to-account = To the account
task-asking-account = Asked for by the account
task-new-email = New e-mail address
task-operation = The registrar’s name for it
task-number = Number at the registrar
task-started = Started
task-moved = Last moved
task-remark = The registrar’s remark
task-decide-edit = See the contact and decide
task-see-change = See the owner change
# $name: The connection’s name.
account-title = { $name }
account-registrar = Registrar
account-sandbox = Sandbox
account-can = What can be done there
account-can-check = Details are checked by the registrar before they are saved
account-can-order = An owner change is an order that may cost something
account-can-cancel = An owner change can be called off while it waits
account-cannot-resend = E-mails to the owners cannot be sent again
account-can-resend = E-mails to the owners can be sent again
account-cannot-delete = Contacts cannot be deleted
account-can-delete = Contacts can be deleted
account-left = Left behind
account-left-nothing = Owner changes have left nothing behind.
account-left-text = These were made for owner changes that did not take effect, or others were put in their place. Nothing uses them.
# $date: When it ended, or was last changed.
# $domain: The domain.
account-left-from = From the owner change of { $domain }, { $date }
account-left-see = See the owner change
account-left-removable = It can be deleted.
account-left-stays = The registrar lets nobody delete it. It owns no domain and costs nothing.
account-left-expires = It was never ordered and binds nobody. The registrar lets it expire by itself; from then on it cannot be ordered any more and leaves this list.
# $date: When it expires.
account-left-expires-on = It was never ordered and binds nobody. It expires by itself on { $date }; from then on it cannot be ordered any more and leaves this list.
# $name: The registrar's name for it.
account-left-contact = Contact { $name }
# $name: The registrar's name for it.
account-left-cart = Cart { $name }
