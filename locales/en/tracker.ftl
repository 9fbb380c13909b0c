### Following an owner change to its end.

# $domain: The domain’s name.
tracker-title = Owner change of { $domain }
tracker-progress = How far it is
tracker-parties = Who has answered
tracker-facts = References
tracker-order = Order
tracker-task = Task at the registrar
tracker-reference = Our reference
tracker-price = Agreed price, at most
tracker-started = Started
# $time: When the registrar was last asked.
tracker-checked = Last asked the registrar: { $time }
tracker-updated = The owner change has moved on.
tracker-cancel = Call off the owner change
tracker-cancel-question = Call off the owner change?
tracker-cancel-text = The owners’ links stop working and nothing changes. You can start again later.
tracker-cancel-confirm = Call it off
tracker-cannot-cancel = At this point the registrar does not let us call it off. If one owner refuses, it ends.
tracker-no-resend = This registrar cannot send the e-mails again. Ask the owners to look into their junk folder.
tracker-pay = Pay with the account’s means of payment
tracker-pay-at = Pay at the registrar
tracker-mend = Correct the details
tracker-documents = Hand in documents at the registrar
tracker-ask-support = Only the registrar can mend this. Ask its support, and give it the references below.
tracker-agree-price = See the price and decide

state-draft = Not sent yet
  .hint = Fill in the rest and agree; until then nobody is asked.
state-submitted = The registrar is working on it
  .hint = It has what you sent. Whoever has to confirm gets an e-mail next.
state-awaiting-payment = The order waits to be paid
  .hint = The owners are asked as soon as it is paid.
state-awaiting-losing = Waiting for the owner of today
  .hint = The new owner has confirmed. The owner of today still has to open the e-mail and confirm.
state-awaiting-gaining = Waiting for the new owner
  .hint = The owner of today has confirmed. The new owner still has to open the e-mail and confirm.
state-awaiting-both = Waiting for the owners
  .hint = Each owner has to open the e-mail and confirm.
state-awaiting-registry = The registry is making the change
  .hint = This takes a few minutes; nobody has to do anything.
state-needs-correction = Something has to be corrected
  .hint = The change stands still until it is. Nothing is lost.
state-needs-price-consent = The price is higher than agreed
  .hint = Nothing was paid. Look at the new price and decide whether to go on.
state-unknown-outcome = We do not know whether it was done
  .hint = We told the registrar and no answer came back. We keep looking and repeat nothing. You do not have to do anything; if this stays for more than an hour, ask the registrar’s support with the references below.
state-applied = Done: the domain has its new owner
  .hint = The registry holds the new owner’s details.
state-refused = Refused
  .hint = One of the owners said no. Nothing has changed. You can start again when they agree.
state-expired = Not confirmed in time
  .hint = Nothing has changed. You can start again.
state-cancelled = Called off
  .hint = Nothing has changed.
state-failed = It did not work
  .hint = The registrar or the registry gave up. Nothing has changed.

party-losing = Owner of today
party-gaining = New owner
answer-not-yet-asked = has not been asked yet
answer-waiting = has not answered yet
answer-accepted = has confirmed
answer-refused = has refused
answer-not-asked = is not asked
answer-not-told = The registrar does not tell whether they have answered
# $date: The deadline.
answer-until = until { $date }

event-ordered = Sent to the registrar
event-paid = Handled by the registrar
event-asked = Owners asked
event-confirmed = Confirmed
event-applied = New owner at the registry
event-lock = Transfer lock ends
event-ended = Ended
event-state-done = Done
event-state-now = Now
event-state-next = Still to come
event-state-failed = Ended here
# $date: The end of the lock.
applied-lock = Until { $date } the domain cannot move to another registrar, and its owner cannot be changed again.
applied-given-away = You do not see the domain itself any more, because it belongs to somebody else now. This page stays.
start-again = Start again
