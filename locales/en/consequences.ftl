### What an act leads to, said before it is done.

consequence-source = Source
consequence-apart = To change only one of them, start an owner change there: its owner then gets details of their own.
# $domain: The domain’s name.
consequence-apart-one = Give { $domain } details of its own
# $domains: The domains.
consequence-pending-refused = A change already waits for { $domains }. Until it is over, the registrar refuses another one.
# $domains: The domains.
consequence-pending-not-told = A change already waits for { $domains }. The registrar does not tell whether this one takes its place or is refused.
consequence-plain = This is no owner change.
consequence-replaces = This registrar cannot edit a contact: it makes a new one and puts it in the place of the old one.
consequence-free = It costs nothing.
consequence-cost-not-told = The registrar does not tell whether this costs anything.
# $price: The price.
consequence-price = It costs { $price }. If the registrar asks for more, the change stops and you are asked again.
# $price: The price.
# $tax: The tax in the price.
consequence-price-tax = It costs { $price }, including { $tax } tax. If the registrar asks for more, the change stops and you are asked again.
consequence-price-not-told = The registrar tells the price when everything is filled in. Before you agree to it, nothing is ordered.
consequence-paid-preferred = It is paid at once, with the account’s preferred means of payment.
consequence-paid-later = You pay it at the registrar. Until then nobody is asked and nothing changes.
# $days (number): Days of the right.
consequence-retraction =
  { $days ->
    [one] You give up the right to withdraw the order within { $days } day.
   *[other] You give up the right to withdraw the order within { $days } days.
  }
consequence-retraction-no-days = You give up the right to withdraw the order.
consequence-same-address = Both e-mails go to the same address, and both have to be confirmed.
# $who: Who confirms, as it was chosen.
consequence-acts-for = You declared: { $who }.
# $days (number): Days to answer.
# $date: The end, if they are asked now.
consequence-deadline =
  { $days ->
    [one] Whoever is asked has { $days } day: if asked now, until { $date }. If anybody refuses or does not answer, nothing changes.
   *[other] Whoever is asked has { $days } days: if asked now, until { $date }. If anybody refuses or does not answer, nothing changes.
  }
consequence-notified = Both owners are told of the change by e-mail. That e-mail needs no answer.
consequence-by-hand = The registrar or the registry may check it by hand and ask for papers. Nobody tells how long that takes.
# $address: Where the e-mail goes.
# $days (number): Days to answer.
# $date: The end, if it is asked now.
consequence-verified =
  { $days ->
    [one] Another e-mail to { $address } asks to confirm the details within { $days } day; asked now, until { $date }. Otherwise the domains stop working.
   *[other] Another e-mail to { $address } asks to confirm the details within { $days } days; asked now, until { $date }. Otherwise the domains stop working.
  }
# $days (number): Days of the lock.
# $date: Its end, if the change is made now.
consequence-lock =
  { $days ->
    [one] For { $days } day the domain cannot move to another registrar: if the change is made now, until { $date }.
   *[other] For { $days } days the domain cannot move to another registrar: if the change is made now, until { $date }.
  }
# $days (number): Days of the lock.
consequence-lock-no-end =
  { $days ->
    [one] For { $days } day the domain cannot move to another registrar.
   *[other] For { $days } days the domain cannot move to another registrar.
  }
consequence-lock-declined = You do without the lock: the domain can move to another registrar at once.
consequence-lock-by-answer = The current owner can do without this lock when they confirm.
# $days (number): Days until the owner can be changed again.
consequence-pause =
  { $days ->
    [one] For { $days } day its owner cannot be changed again.
   *[other] For { $days } days its owner cannot be changed again.
  }
consequence-for-good = What cannot be undone
consequence-no-way-back = There is no button to take it back: going back would be another owner change, with the same questions.
# $days (number): Days to answer.
consequence-may-verify =
  { $days ->
    [one] The registrar may ask whoever reads the new address to confirm the details, by an e-mail of its own. Whoever is asked so has { $days } day. Otherwise the domains stop working.
   *[other] The registrar may ask whoever reads the new address to confirm the details, by an e-mail of its own. Whoever is asked so has { $days } days. Otherwise the domains stop working.
  }
consequence-may-verify-no-days = The registrar may ask whoever reads the new address to confirm the details, by an e-mail of its own.
consequence-agent-perhaps-losing = The registrar may ask the current owner by e-mail all the same: it does not tell whether it honours your declaration. Then nothing changes until they confirm.
consequence-agent-perhaps-gaining = The registrar may ask the new owner by e-mail all the same: it does not tell whether it honours your declaration. Then nothing changes until they confirm.
consequence-agent-perhaps-both = If the registrar honours your declaration, nobody is asked and it makes the change as soon as you agree. It may ask either owner or both by e-mail all the same, and does not tell beforehand. Then nothing changes until they confirm.
consequence-verified-before = What the registrar has had confirmed before, it does not ask about again.
# $domains: The domains.
consequence-pending-not-looked = Whether a change already waits was not looked up for { $domains }: there are too many domains.
# $domains: The domains that it concerns.
# $others: The others.
consequence-concerns = Who is asked, until when, and the lock concern { $domains } alone, not { $others }.
