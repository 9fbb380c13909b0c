### The owner change: its steps, the check and the confirmation.

# $domain: The domain’s name.
wizard-caption = Owner change of { $domain }
wizard-steps = Steps of the owner change
# $step (number): The step that is shown.
# $count (number): How many there are.
wizard-counter = Step { $step } of { $count }
step-owner = New owner
step-details = Their details
step-meaning = What it means
step-payment = Payment
step-check = Check and agree
step-done = Done
step-state-done = done
step-state-current = current step
wizard-saved = Your answers are saved as you go. You can leave and come back.
wizard-leave = Put this draft away
wizard-leave-text = Nothing has been sent to the owners. If you put the draft away, what you typed is deleted.
wizard-leave-confirm = Put the draft away
wizard-keep = Keep it
wizard-put-away = The draft has been put away.

owner-title = Who becomes the new owner?
owner-legend = The new owner is
owner-hint = The new owner gets details of their own at the registry, also when you copy them: editing them later changes no other domain.
owner-new = Somebody new
  .hint = You fill in their details
owner-copy = Somebody I have details of
  .hint = Their details are copied; you can change them on the next page
owner-copy-which = Whose details?
owner-choose = Choose who becomes the new owner
owner-copy-choose = Choose whose details to copy

details-title = The new owner’s details
details-hint = As they stand on official papers. The registry checks some of them.

meaning-title = What this means
meaning-mails = Who is asked
meaning-mail-both = Both owners get an e-mail and must each confirm it. If they use the same address, two e-mails arrive there, and both must be confirmed.
# $address: Where the mail goes, shortened.
meaning-losing-mail = The owner of today is asked at { $address }
# $address: Where the mail goes.
meaning-gaining-mail = The new owner is asked at { $address }
# $days (number): Days to answer.
meaning-deadline =
  { $days ->
    [one] They have { $days } day. If one of them refuses or does not answer, nothing changes.
   *[other] They have { $days } days. If one of them refuses or does not answer, nothing changes.
  }
meaning-deadline-not-told = The registrar does not tell how long they have. If one of them refuses or does not answer, nothing changes.
meaning-dead-mailbox = If the owner of today cannot read that address any more, do not go on: nobody could confirm. Ask the registrar’s support how they prove who they are.
meaning-lock = Afterwards
# $days (number): Days of the lock.
meaning-lock-days =
  { $days ->
    [one] For { $days } day the domain cannot move to another registrar, and its owner cannot be changed again.
   *[other] For { $days } days the domain cannot move to another registrar, and its owner cannot be changed again.
  }
meaning-lock-none = The domain can move to another registrar at once.
meaning-lock-not-told = The registrar does not tell whether the domain can move to another registrar afterwards.
meaning-renews = The change renews the domain, which is part of the price.
meaning-rights = What changes hands
meaning-rights-text = The new owner owns the domain before the law. You cannot take it back on your own: they would have to hand it back.
# $source: The document.
meaning-source = Source: { $source }

payment-title = Right of retraction and payment
waiver-title = Right of retraction
waiver-text = The registrar begins at once. Normally an order can be withdrawn within 14 days; for a domain name that is only possible if the work has not begun. So the registrar asks you to give up this right.
waiver-label = I ask for the owner change to be carried out at once and give up my right of retraction
waiver-missing = The registrar cannot start before you give up the right of retraction. Tick the box, or put the draft away
payment-how = How is the order paid?
payment-preferred = With the account’s preferred means of payment
  .hint = As soon as the order stands, if it costs no more than you agree to
payment-later = Later, at the registrar
  .hint = The owners are asked only after the order is paid, also if it is free
payment-choose = Choose how the order is paid

check-title = Check your answers
check-asking-price = Asking the registrar for the exact price…
check-domain = Domain
check-old-owner = Owner today
check-new-owner = New owner
check-change-owner = Change the new owner
check-details = Details
# $field: The field’s label.
check-change-field = Change { $field }
check-payment = Payment
check-change-payment = Change the payment
check-price = Price
check-price-label = To pay
check-free = Free
# $tax: The tax in the price.
check-tax = including { $tax } tax
check-consequences = What happens next
check-mails-both = Both owners get an e-mail.
certify-title = Your declaration
certify-text = Handing over a domain name is a legal act. Whoever does it without being allowed to is liable for it.
# $domain: The domain’s name.
certify-label = I am allowed to hand over { $domain }, and the new owner agrees to become its owner
certify-missing = Tick the box to declare that you are allowed to hand the domain over
# $domain: The domain’s name.
# $price: The price, or the word for free.
check-submit = Hand over { $domain } – { $price }
check-submitting = Sending…
check-price-failed = The price could not be asked
check-ask-again = Ask again

# $domain: The domain’s name.
done-title = The owner change of { $domain } has been ordered
done-reference = Your reference
done-order = Order at the registrar
done-next = What happens next
done-next-mails = Both owners get an e-mail within a few minutes. Each must open it and confirm.
# $date: The deadline.
done-next-until = They have until { $date }.
done-next-after = When both have confirmed, the registry makes the change. That takes a few minutes.
done-follow = Follow the owner change
done-print = You can print this page or keep its address.
done-print-button = Print
