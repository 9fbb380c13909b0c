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
step-options = How
step-payment = Payment
step-check = Check and agree
step-state-done = done
step-state-current = current step
wizard-saved = Your answers are saved as you go. You can leave and come back.
wizard-saves-on = Your answer is saved when you continue. You can leave and come back.
# $date: The day until which a draft is kept.
draft-kept-until = This draft is kept until { $date } if nobody goes on with it. After that it is deleted.
wizard-leave = Discard this draft
wizard-leave-question = Discard this draft?
wizard-leave-text = Nothing has been sent to the owners. If you discard the draft, what you typed is deleted within minutes.
wizard-leave-confirm = Discard the draft
wizard-keep = Keep it
wizard-put-away = The draft has been discarded.

owner-title = Who becomes the new owner?
owner-legend = The new owner is
owner-hint = The new owner gets details of their own at the registry, also when you copy them: editing them later changes no other domain.
owner-new = Somebody new
  .hint = You fill in their details
owner-copy = Somebody I have details of
  .hint = Their details are copied; you can change them on the next page
owner-same = The current owner, with other details
  .hint = If you own the domain, stay its owner, and only a name, organisation or e-mail address changes. The present details are copied; you correct them on the next page
owner-copy-which = Whose details?
owner-choose = Choose who becomes the new owner
owner-copy-choose = Choose whose details to copy
# $contact: The e-mail address, or the number.
# $name: Who it is.
owner-copy-named = { $name } ({ $contact })
# $contact: The e-mail address, or the number.
# $domains: What they own.
# $name: Who it is.
owner-copy-named-owner = { $name } ({ $contact }), owner of { $domains }
# $count (number): How many are listed.
owner-copy-partly = { $count } contacts are listed; there are more.
owner-copy-more = List more contacts
# $count (number): How many are listed.
owner-copy-now = { $count } contacts are listed now.

details-title = The new owner’s details
details-hint = As they stand on official papers. The registry checks some of them.

meaning-title = What this means
meaning-mails = Who is asked
meaning-nobody = Nobody has to confirm: the registrar makes the change as soon as you agree.
# $address: Where the mail goes, shortened.
meaning-losing-mail = The current owner is asked at { $address }
# $address: Where the mail goes.
meaning-gaining-mail = The new owner is asked at { $address }
# $days (number): Days to answer.
meaning-deadline =
  { $days ->
    [one] Whoever is asked has { $days } day. If anybody refuses or does not answer, nothing changes.
   *[other] Whoever is asked has { $days } days. If anybody refuses or does not answer, nothing changes.
  }
meaning-deadline-not-told = The registrar does not tell how long there is to answer. If anybody refuses or does not answer, nothing changes.
meaning-dead-mailbox = If the current owner cannot read that address any more, do not go on: nobody could confirm. Ask the registrar’s support how they prove who they are.
meaning-dead-mailbox-agent = If the current owner cannot read that address any more, you can confirm in their place as designated agent, if they have expressly authorised you.
meaning-dead-mailbox-perhaps = If the current owner cannot read that address any more, you may be able to confirm in their place, with their express authorisation. The registrar does not promise it; otherwise only its support can help, once they have proved who they are.
meaning-lock = Afterwards
meaning-lock-none = The domain can move to another registrar at once.
meaning-lock-not-told = The registrar does not tell whether the domain can move to another registrar afterwards.
meaning-renews = The change renews the domain, which is part of the price.
meaning-rights-text = The new owner owns the domain before the law. You cannot take it back on your own: they would have to hand it back.
# $source: The document.
meaning-source = Source: { $source }

options-title = How is it carried out?
agent-text = Normally both owners confirm by e-mail. A designated agent confirms in an owner’s place. You may be one only if that owner has authorised you.
agent-legend = Who confirms?
agent-none = Each owner confirms for themselves
  .hint = Both get an e-mail
agent-losing = I confirm for the current owner
  .hint = Only the new owner gets an e-mail; the current owner is told afterwards
agent-gaining = I confirm for the new owner
  .hint = Only the current owner gets an e-mail; the new owner is told afterwards
agent-both = I confirm for both
  .hint = Nobody gets an e-mail to confirm; both are told afterwards
agent-losing-perhaps = If the registrar honours this, only the new owner gets an e-mail. It may ask the current owner all the same
agent-gaining-perhaps = If the registrar honours this, only the current owner gets an e-mail. It may ask the new owner all the same
agent-both-perhaps = If the registrar honours this, nobody gets an e-mail to confirm. It may ask either of them or both all the same
agent-choose = Choose who confirms
agent-certify-title = Your authority
agent-certify-text = A designated agent needs the owner’s express authorisation. Keep it in writing: the registrar can ask for it, and whoever acts without it is liable.
agent-certify-losing = The current owner has expressly authorised me to confirm this owner change in their place
agent-certify-gaining = The new owner has expressly authorised me to confirm this owner change in their place
agent-certify-both = Both owners have expressly authorised me to confirm this owner change in their place
agent-missing = Tick the box to declare that you are authorised, or let each owner confirm for themselves
lock-legend = Transfer lock afterwards
lock-keep = Keep the lock
# $days (number): Days of the lock.
# $date: When it would end.
lock-keep-until =
  { $days ->
    [one] For { $days } day nobody can move the domain to another registrar. If both confirmed now, it would end on { $date }.
   *[other] For { $days } days nobody can move the domain to another registrar. If both confirmed now, it would end on { $date }.
  }
lock-decline = Do without the lock
  .hint = The domain can be moved at once. This can only be decided now, before the change
lock-choose = Choose whether the domain is locked afterwards
# $days (number): Days of the lock.
lock-with-agent =
  { $days ->
    [one] Afterwards the domain is locked for { $days } day. Only an owner who confirms in person can do without the lock.
   *[other] Afterwards the domain is locked for { $days } days. Only an owner who confirms in person can do without the lock.
  }
terms-title = The registry’s terms
terms-elsewhere = The registry has terms of its own for everybody who owns a domain there. You find them on the registry’s website.
terms-label = The new owner has read the registry’s terms and accepts them
terms-missing = The registry does not make the change before its terms are accepted. Tick the box, or discard the draft

payment-title = Right of retraction and payment
waiver-title = Right of retraction
# $days (number): Days of the right.
waiver-text =
  { $days ->
    [one] The registrar begins at once. Normally an order can be withdrawn within { $days } day; for a domain name that is only possible if the work has not begun. So the registrar asks you to give up this right.
   *[other] The registrar begins at once. Normally an order can be withdrawn within { $days } days; for a domain name that is only possible if the work has not begun. So the registrar asks you to give up this right.
  }
waiver-text-no-days = The registrar begins at once. Normally an order can be withdrawn for a while; for a domain name that is only possible if the work has not begun. So the registrar asks you to give up this right.
waiver-label = I ask for the owner change to be carried out at once and give up my right of retraction
waiver-missing = The registrar cannot start before you give up the right of retraction. Tick the box, or discard the draft
payment-how = How is the order paid?
payment-preferred = With the account’s preferred means of payment
  .hint = As soon as the order stands, if it costs no more than you agree to
payment-later = Later, at the registrar
  .hint = The owners are asked only after the order is paid, also if it is free
payment-choose = Choose how the order is paid

check-title = Check your answers
check-asking-price = Asking the registrar for the exact price…
check-domain = Domain
check-old-owner = Current owner
check-new-owner = New owner
check-change-owner = Change the new owner
# $field: The field’s label.
check-change-field = Change { $field }
check-payment = Payment
check-change-payment = Change the payment
check-agent = Who confirms
check-change-agent = Change who confirms
check-lock = Transfer lock afterwards
check-change-lock = Change the transfer lock
# $domain: The domain’s name.
check-request = Hand over { $domain }
check-price = Price
check-price-label = To pay
check-free = Free
# $tax: The tax in the price.
check-tax = including { $tax } tax
check-consequences = What happens next
certify-title = Your declaration
certify-text = Handing over a domain name is a legal act. Whoever does it without being allowed to is liable for it.
# $domain: The domain’s name.
certify-label = I am allowed to hand over { $domain }, and the new owner agrees to become its owner
certify-missing = Tick the box to declare that you are allowed to hand the domain over
# $domain: The domain’s name.
# $price: The price, or the word for free.
check-submit = Hand over { $domain } – { $price }
check-submitting = Sending…
check-ask-again = Ask again

# $domain: The domain’s name.
done-title = The owner change of { $domain } is on its way
# $domain: The domain’s name.
done-title-unpaid = The owner change of { $domain } waits for your payment
done-reference = Your reference
done-order = Order at the registrar
done-order-follows = Follows in a moment
done-next = What happens next
done-next-pay = You pay the order. Nobody is asked before that.
done-next-mails = Both owners get an e-mail. Each must open it and confirm.
done-next-losing = The current owner gets an e-mail and has to confirm the change.
done-next-gaining = The new owner gets an e-mail and has to confirm the change.
done-next-nobody = Nobody has to confirm. The registrar makes the change.
# $date: The deadline.
done-next-until = Answers count until { $date }.
done-next-after = When everybody asked has confirmed, the registry makes the change.
done-follow = Follow the owner change
done-print = You can print this page or keep its address.
done-print-button = Print
losses-title = What the copy cannot hold
losses-left = This registrar has no place for these details. They are not taken along:
losses-long = These are longer than this registrar takes. Nothing is cut; shorten them yourself:

stand-in = Confirm in an owner’s place
stand-in-text = You administer this domain at the registrar, and may answer as designated agent what the owners are asked. Only with their express authorisation.
# $count (number): How many questions are open.
stand-in-open =
  { $count ->
    [one] { $count } question is open. The registrar does not say which owner it asks.
   *[other] { $count } questions are open. The registrar does not say which owner each of them asks.
  }
stand-in-question = What do you answer to the next one?
stand-in-accept = Confirm
  .hint = As if the owner had followed the link of the e-mail
stand-in-refuse = Refuse
  .hint = The owner change ends, and nothing changes
stand-in-choose = Choose what you answer
stand-in-label = Both owners have expressly authorised me to answer this question in their place
stand-in-missing = Tick the box to declare that you are authorised, or leave the answer to the owners
stand-in-send = Send this answer
stand-in-sent = The registrar has your answer.
