### Domains and who stands behind them.

overview-title = Overview
overview-domains = Your domains
overview-all-domains = See all domains
overview-tasks = What waits for you
overview-no-tasks = Nothing waits for you
overview-no-tasks-text = When somebody has to confirm, pay or correct something, you find it here.
overview-drafts = Begun and not sent
# $domain: The domain’s name.
overview-draft = Owner change of { $domain }
overview-draft-continue = Continue
overview-see-tasks = See all tasks

domains-title = Domains
domains-empty = No domains
domains-empty-text = No domain is held for you at the connected registrars.
domains-column-owner = Owner
domains-column-expires = Expires
domains-pages = Parts of the domain list
domains-next = Next domains
domains-previous = Back to the first domains

domain-state-active = Active
domain-state-expired = Expired
domain-state-dispute = In dispute
domain-state-suspended = Suspended
domain-state-pending = In progress
domain-state-other = See details

# $name: The domain’s name.
domain-title = { $name }
domain-facts = At a glance
domain-registrar = Registrar
domain-state = State
domain-expires = Expires
domain-lock = Transfer to another registrar
domain-lock-unlocked = Possible
domain-lock-locked = Locked
# $date: The end of the lock.
domain-lock-until = Locked until { $date }
domain-lock-changing = Is being changed
domain-lock-not-told = The registrar does not tell
domain-people = Who stands behind it
role-owner = Owner
  .hint = Is the legal holder of the domain. The registry holds their details.
role-admin = Administrator
  .hint = Runs the domain and may start an owner change.
role-tech = Technical contact
  .hint = Looks after name servers and technical settings.
role-billing = Billing contact
  .hint = Receives the invoices and pays them.
role-contact = Contact
role-account = Account
# $name: Who holds the role.
role-edit-contact = Edit the details of { $name }
domain-give = Change the owner
domain-give-text = Hand this domain to somebody else, or correct a name or e-mail address that cannot be edited.
domain-change-open = An owner change is under way
domain-change-draft = You have begun an owner change
domain-change-see = See how it stands
domain-change-continue = Continue where you left off
domain-given-away = This domain is not yours to see
domain-given-away-text = Either there is no such domain here, or it belongs to somebody else now. If you gave it away, its owner change is still in your tasks.

# $domain: The domain’s name.
outlook-title = Change the owner of { $domain }
outlook-intro = This takes about five minutes. Then whoever is asked confirms by e-mail, and the registry makes the change.
outlook-intro-nobody = This takes about five minutes. Then the registry makes the change.
outlook-need = What you need
outlook-need-details = The new owner’s name, address, e-mail address and phone number
outlook-need-mailboxes = Both owners must be able to read their e-mail
outlook-cost = What it costs
outlook-free = Free
# $price: The price.
outlook-price = { $price } by the price list; you see the exact price before you agree
outlook-price-not-told = You see the price before you agree.
outlook-time = How long it takes
# $days (number): Days to answer.
outlook-time-days =
  { $days ->
    [one] Whoever is asked has { $days } day to confirm.
   *[other] Whoever is asked has { $days } days to confirm.
  }
outlook-time-not-told = The registrar does not tell how long there is to confirm.
outlook-time-nobody = Nobody has to confirm: the registrar makes the change as soon as you agree.
outlook-elsewhere = Moving to another registrar as well?
# $days (number): Days of the lock.
outlook-elsewhere-text =
  { $days ->
    [one] Transfer the domain first. After an owner change it cannot leave its registrar for { $days } day.
   *[other] Transfer the domain first. After an owner change it cannot leave its registrar for { $days } days.
  }
outlook-start = Start
outlook-blocked = The owner cannot be changed now
outlook-blocked-text = Nothing is wrong with what you did. This stands in the way:
block-dispute = A dispute about this domain is open. Its owner can be changed when the dispute has ended; ask the registrar’s support about it.
block-expired = The domain has expired. Renew it first, then come back.
block-suspended = The domain is suspended. Ask the registrar’s support why, and come back when it is active again.
block-operation = The registrar is carrying out something else on this domain. Come back when it is done; you see it in your tasks.
# $date: From when on it is possible.
block-recent = The owner was changed a short while ago. It can be changed again from { $date }.
block-not-offered = The registrar offers no owner change for this domain.
# $detail: The registrar’s word.
block-other = The registrar says “{ $detail }” of this domain. It has to be active first.
