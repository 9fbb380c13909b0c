### The receipt, the links for the owners, and the request to the registrar’s support.

# $domain: The domain’s name.
receipt-title = Receipt: owner change of { $domain }
tracker-receipt = See the receipt
receipt-tracker = Follow the owner change
receipt-download = Download as JSON
receipt-difference = The owner before and after
receipt-field = Detail
receipt-same = (unchanged)
receipt-answers = Who answered, and when
receipt-declarations = Declarations as they were read
receipt-calls = What the registrar was told
receipt-registrar = Registrar
receipt-state = Where it stands
receipt-agreed = Agreed
receipt-agreed-by = Agreed by
receipt-applied = Took effect
receipt-tax = Tax in the price
receipt-source = Terms that applied
order-title = What the order consists of
order-contracts = The order refers to these contracts of the registrar:
receipt-applied-seen = Seen to have taken effect
# $time: When the answer was first seen.
receipt-answered = seen on { $time }
# $time: When it was declared.
# $version: The version of the text.
receipt-declared = Declared { $time }. Text of version { $version }.
receipt-text-missing = The text of this version is not kept here. The version names it.
receipt-losing-contact = Contact of the current owner
receipt-gaining-contact = Contact of the new owner
receipt-contact = New owner’s contact
receipt-cart = Cart
receipt-item = Item of the cart
receipt-handle = Handle of that contact
receipt-call-done = Carried out
receipt-call-refused = Refused
receipt-call-absent = Did not arrive; nothing was done
receipt-call-unknown = Not known whether it was carried out
# $time: When the receipt was made.
receipt-issued = This receipt shows how things stood on { $time }.

share-title = Let an owner follow it
share-text = A link shows an owner what they have to do and until when, without signing in. It shows no names, no details, no price and no references. Whoever has the link can open it.
share-make-gaining = Make a link for the new owner
share-make-losing = Make a link for the current owner
share-made = The link has been made.
share-new-gaining = Link for the new owner
share-new-losing = Link for the current owner
share-copy = Copy the link
share-copied = Copied
share-not-copied = The browser does not allow it. Select the text and copy it.
# $date: When the link ends.
share-once = Send it yourself. It is shown only now and works until { $date }.
share-links = Links that work
# $made: When it was made.
# $until: When it ends.
share-link-gaining = For the new owner: made { $made }, works until { $until }
# $made: When it was made.
# $until: When it ends.
share-link-losing = For the current owner: made { $made }, works until { $until }
share-revoke = Revoke this link
share-revoked = The link has been revoked.

shared-title = Owner change
shared-ended-title = This link does not work
shared-ended = It has ended, was revoked, or is not complete. Nothing has happened to the domain because of it. Ask whoever sent you the link for a new one.
shared-duty = What you have to do
shared-wait = Nothing at the moment. As soon as it is your turn, an e-mail comes to the address below.
shared-confirm = Open the e-mail from the registrar and confirm or refuse there. It came to the address below; look into the junk folder too.
shared-perhaps = If an e-mail of the registrar came to the address below and you have not answered it yet, open it and confirm or refuse there; look into the junk folder too. The registrar does not tell whether you are asked, nor whether you have answered.
shared-nothing = Nothing more.
shared-over = Nothing. The owner change has ended.
shared-verify = Open the other e-mail from the registrar at the address below and confirm your details. If the registrar has had them confirmed before, it sends none.
shared-may-verify = Nothing at the moment. The registrar may still ask you, by another e-mail to the address below, to confirm your details.
shared-watch = Look for an e-mail from the registrar at the address below. If it asks you to confirm the owner change, the change waits for your answer.
# $time: The deadline.
shared-until = You have until { $time }.
shared-until-not-told = The registrar does not tell how long you have.
shared-you-gaining = You, the new owner
shared-you-losing = You, the current owner
shared-next = What comes next
shared-preparing = Being prepared
shared-next-mails = Whoever has to confirm gets an e-mail from the registrar.
shared-next-answers = When everybody asked has confirmed, the registry makes the change. If one refuses or does not answer in time, nothing changes.
shared-next-applied = Nothing. The domain has its new owner.
shared-next-verify = The domain has its new owner. If nobody confirms the details when the registrar asks, the domain stops working.
shared-next-ended = Nothing. The owner has not changed.
shared-next-given-up = Nobody follows this owner change any more. If the registrar has it and it has not ended there, it can still happen.
# $date: When the link ends.
shared-link-until = This link works until { $date }.

dead-mailbox = The address is wrong, or nobody reads it
dead-mailbox-text = This registrar cannot send the question to another address while the change waits. If nobody can read that one any more, its support can help when the owner proves who they are.
dead-mailbox-other = For another address of the new owner, call the owner change off and start it again with that address; the rest of what was typed is kept. The current owner is asked at the address that the registrar holds of them.
dead-mailbox-waits = This change cannot be called off. Ask the registrar’s support with the request below, or wait: if it ends without an answer, you can start again with another address of the new owner.
dead-mailbox-agent = Or call the owner change off and start it again: with an owner’s express authorisation you can confirm in their place, and no e-mail has to be answered.
dead-mailbox-agent-later = When you start again, you can also declare that you confirm in an owner’s place, with their express authorisation.
dead-mailbox-request = Request to the registrar’s support
dead-mailbox-copy = Copy the request
# $domain: The domain’s name.
request-opening = The owner change of { $domain } waits for a confirmation by e-mail, and one of the owners cannot read the mailbox any more.
request-wish = Please tell us how the owner can prove who they are and confirm in another way, or to which address you can send the question.
