### Following an owner change to its end.

# $domain: The domain’s name.
tracker-title = Owner change of { $domain }
tracker-progress = Progress
tracker-parties = Who has answered
tracker-time = Time to answer
tracker-time-not-told = The registrar does not tell how long there is to answer.
tracker-lock = Transfer lock
# $date: The end.
tracker-ends = Ends on { $date }
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
tracker-cancel-keep = Let it go on
tracker-cannot-cancel = At this point the registrar does not let us call it off. If one owner refuses, it ends.
tracker-end-not-told = This registrar does not let us call it off, and does not tell whether an owner has refused. If you know that one has, or do not want to wait, you can leave it and start a new owner change.
tracker-leave = Leave this owner change
tracker-leave-question = Leave this owner change?
tracker-leave-text = We stop following it, and you can start a new one. Nothing is called off at the registrar: if it still waits there and the owners confirm, the domain changes its owner. Ask the owners what they have answered, or the registrar’s support whether it still waits.
tracker-leave-confirm = Leave it
tracker-leave-keep = Keep following it
tracker-no-resend = This registrar cannot send the e-mails again. Ask the owners to look into their junk folder.
tracker-resend = Send the e-mails again
tracker-resending = Sending…
tracker-resent = The e-mails have been sent again. Ask the owners to look into their junk folder too.
# $time: From when on.
tracker-resend-from = The e-mails can be sent again from { $time } on.
verification-resend = Send the e-mail again
verification-resent = The e-mail has been sent again. It may also arrive in the junk folder of whoever has to confirm.
# $time: When.
verification-resend-from = The e-mail can be sent again from { $time } on.
verification-over = Nobody has to confirm anything any more.
tracker-pay = Pay with the account’s means of payment
tracker-pay-at = Pay at the registrar
tracker-mend = Correct the details
tracker-agree-again = Check and send again
# $roles: The roles of the contacts that are gone.
tracker-contact-gone = These contacts of the domain no longer exist at the registrar: { $roles }. Nothing here can replace them. Have the registrar’s support put others in their place, then send the change again. Your answers are kept.
tracker-documents = Hand in documents at the registrar
tracker-ask-support = Only the registrar can correct this. Ask its support, and give it the references below.
tracker-order-gone = The registrar does not know this order any more.
tracker-agree-price = See the price and decide

state-draft = Not sent yet
  .hint = Fill in the rest and agree; until then nobody is asked.
state-submitted = The registrar is working on it
  .hint = It has what you sent. Whoever has to confirm gets an e-mail next.
state-awaiting-payment = The order waits to be paid
  .hint = The owners are asked as soon as it is paid.
state-awaiting-losing = Waiting for the current owner
  .hint = The new owner has confirmed. The current owner still has to open the e-mail and confirm.
state-awaiting-gaining = Waiting for the new owner
  .hint = The current owner has confirmed. The new owner still has to open the e-mail and confirm.
state-awaiting-both = Waiting for the owners
  .hint = Each owner has to open the e-mail and confirm.
state-awaiting-not-told = Whoever is asked has to open the e-mail and confirm. The registrar does not tell whom it asks, nor who has answered.
state-awaiting-losing-only = The current owner has to open the e-mail and confirm. The new owner is not asked.
state-awaiting-gaining-only = The new owner has to open the e-mail and confirm. The current owner is not asked.
state-awaiting-registry = The registry is making the change
  .hint = Nobody has to do anything. The registrar does not tell how long this takes.
state-needs-correction = Something has to be corrected
  .hint = The change is on hold until then. Nothing is lost.
state-needs-price-consent = The price is higher than agreed
  .hint = Nothing was paid. Look at the new price and decide whether to go on.
state-unknown-outcome = We do not know whether it was done
  .hint = We told the registrar and no answer came back. We keep looking and repeat nothing. You do not have to do anything; if you do not want to wait, ask the registrar’s support with the references below.
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
state-given-up = Given up: nobody knows whether it was done
state-left = You left it, and we no longer follow it. If the registrar has it and it has not ended there, the change can still happen; the domain’s page shows who owns it.

party-losing = Current owner
party-gaining = New owner
answer-not-yet-asked = has not been asked yet
answer-waiting = has not answered yet
answer-accepted = has confirmed
answer-refused = has refused
answer-not-asked = is not asked
answer-not-told = The registrar does not tell whether they have answered
answer-none = did not answer
answer-not-known = not known whether they were asked or have answered
# $date: The deadline.
answer-until = Can answer until { $date }

event-ordered = Sent to the registrar
event-paid = Handled by the registrar
event-asked = Owners asked
event-confirmed = Confirmed
event-applied = New owner at the registry
event-lock = Transfer lock ends
event-lock-latest = Transfer lock ends, at the latest
event-ended = Ended
event-state-done = Done
event-state-now = Now
event-state-next = Still to come
event-state-failed = Ended here
# $date: The end of the lock.
applied-lock = Until { $date } the domain cannot move to another registrar.
# $date: The end of the lock.
applied-lock-latest = Until { $date } at the latest the domain cannot move to another registrar.
# $date: When it ended.
applied-lock-over-latest = The transfer lock ended on { $date } at the latest.
# $date: When it ended.
applied-lock-over = The transfer lock ended on { $date }.
# $date: From when on it can be changed.
applied-pause = Until { $date } its owner cannot be changed again.
# $address: Where the e-mail goes.
# $date: Until when.
applied-verify-until = Unless the registrar has had them confirmed before, another e-mail to { $address } asks to confirm the new owner’s details until { $date }. Otherwise the domain stops working.
# $address: Where the e-mail goes.
applied-verify = Unless the registrar has had them confirmed before, another e-mail to { $address } asks to confirm the new owner’s details. The registrar does not tell how long there is.
# $address: Where the e-mail goes.
applied-may-verify = The registrar may still ask, by another e-mail to { $address }, to confirm the new owner’s details. If nobody answers that e-mail, the domain stops working.
applied-given-away = You do not see the domain itself any more, because it belongs to somebody else now. This page stays.
start-again = Start again
doubt-text = The registrar’s answer was lost, and it does not show whether an owner change waits. Nothing is sent again by itself. This is all that is known:
doubt-facts = What is known
doubt-call = Request
call-contact = Making the new owner’s contact
call-contact-update = Putting the new owner’s details in
call-cart = Beginning an order
call-item = Putting the change of owner into the order
call-configuration = Filling the order in
call-order = Ordering the change of owner
call-pay = Paying the order
call-owner = Setting the new owner
call-task = Setting the task going again
call-resend = Sending the e-mails again
call-answer = Answering in an owner’s place
call-cancel = Calling the owner change off
call-other = Another request
doubt-agent = Confirmed in place of
doubt-sent = Sent
doubt-instead = Instead of an answer
instead-broken = The connection broke
instead-nothing = Nothing, until we stopped waiting
instead-error = An error of the registrar’s system
instead-garbled = Something we do not understand
instead-refusal = A refusal that may not come from the registrar itself
instead-pending = A refusal: another change of the domain is waiting, perhaps the first request
doubt-owner-shown = Owner when the change was started
doubt-mail-losing = The current owner would be asked at
doubt-mail-gaining = The new owner would be asked at
doubt-ask-owners = Ask both owners whether an e-mail came that asks them to confirm. If it came, the change waits.
doubt-ask-support = Or ask the registrar’s support, with the references below.
doubt-question = What do you know?
doubt-believe = The owners were asked
doubt-believe-hint = We follow the change from there. Nothing is sent.
doubt-repeat = Nobody was asked: send it once more
doubt-repeat-hint = If the first one did arrive after all, the owners may be asked twice.
doubt-give-up = Leave it
doubt-give-up-hint = Nothing more is sent and we stop following it. If it did arrive, it can still happen.
doubt-choose = Choose what you know
doubt-decide = Decide
doubt-pay-text = The registrar’s answer to the payment was lost, and the order does not tell whether it was paid. Nothing is paid again by itself. This is all that is known:
doubt-pay-look = Look at the order at the registrar, or at the card or bank account that pays, whether a payment was made. One that is under way may take a while to show.
doubt-pay-by-hand = If none was made, you can pay the order on the registrar’s page. We notice it and go on.
doubt-paid = It was paid
doubt-paid-hint = We follow the order from there. Nothing is paid again.
