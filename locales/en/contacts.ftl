### Contacts.

contacts-title = Contacts
contacts-empty = No contacts
contacts-empty-text = Contacts are the persons and organisations that stand behind your domains.
contacts-column-email = E-mail address
contacts-column-domains = Owns
# $name: The contact’s name.
contact-title = Details of { $name }
# $domains: The domains it owns.
contact-owns = These details stand at the registry for { $domains }.
contact-owns-several = A change here changes all of these domains.
contact-owns-nothing = This contact owns no domain.
contact-id = Contact number
contact-save = Save changes
contact-saving = Saving…
contact-saved = Saved
contact-saved-text = The registrar holds the new details. The registry has them in a few minutes.
contact-nothing-changed = Nothing was changed
contact-nothing-changed-text = The details are as they were, so nothing was sent to the registrar.
contact-changed-fields = What changed
contact-differing = The registrar holds some details otherwise than you typed them:
edit-leads-to = What saving leads to
edit-no-domain = No domain uses this contact, so nobody is asked.
# $domains: The domains.
edit-domains = It changes { $domains }.
edit-replaces = This registrar cannot edit a contact. It makes a new one and puts it in the place of the old; it may ask both owners by e-mail to confirm that.
# $fields: The fields that make it so.
edit-material = This counts as an owner change, because of: { $fields }.
edit-waiting-not-told = This registrar does not show that a change waits. Until both have confirmed you see the old details here.
# $days (number): Days to answer.
edit-verified =
  { $days ->
    [one] Another e-mail asks whoever reads the new address to confirm it within { $days } day. Otherwise the domains stop working.
   *[other] Another e-mail asks whoever reads the new address to confirm it within { $days } days. Otherwise the domains stop working.
  }
edit-verified-no-end = Another e-mail asks whoever reads the new address to confirm it. The registrar does not tell how long they have.
edit-awaits = Sent: now the owners are asked
edit-awaits-text = The registrar has taken the new details and holds the old ones until whoever was asked by e-mail has confirmed.
edit-not-visible = Sent, and not visible yet
edit-not-visible-text = The registrar took the new details without an error and still shows the old ones. It does not tell why: somebody may have to confirm first. Do not send them again; look again later.
edit-unknown = Nobody knows whether it was saved
edit-unknown-text = The registrar’s answer was lost. It still shows the old details, which proves nothing: the change may have been refused, may never have arrived, or may wait until the owners confirm. Nothing is sent again by itself.
edit-unknown-decide = You decide: look again, ask the owners whether an e-mail came that asks them to confirm, or ask the registrar’s support. Until then nothing else is sent for this contact.
edit-took-effect = It took effect, or waits for the owners
edit-took-effect-hint = Nothing is sent. From then on this page shows what the registrar shows.
edit-did-not = It did not take effect: edit again
edit-did-not-hint = What you sent stands in the form again; nothing is sent until you save it. If the first one did arrive after all, the owners may be asked twice.
edit-decided = Decided. Nothing was sent.
edit-put-away = Do not show this any more
edit-before = Before
edit-empty = nothing
# $time: When it was sent.
edit-settled = What was sent on { $time } took effect
edit-settled-text = The registrar shows it now.
edit-look-again = Look again
edit-terms-label = The owner has read the registry’s terms and accepts them
edit-terms-missing = The registry does not take these details before its terms are accepted. Tick the box, or leave the owner’s name, organisation and e-mail address as they are
edit-sent = You sent
edit-held = The registrar shows
edit-mail-consent = An e-mail asks the owners to consent to the change.
edit-mail-verification = An e-mail asks whoever reads the new address to confirm it.
edit-mails = E-mails that follow
contacts-filter = Filter contacts
contacts-filter-hint = Each field takes a part of what is looked for, in capital or small letters. Only contacts that fit all of them are shown.
contacts-filter-any = Any
contacts-filter-apply = Show contacts that fit
contacts-filter-chosen = Filters in use
# $filter: A filter, such as “Country: France”.
contacts-filter-remove = Remove { $filter }
contacts-filter-clear = Remove all filters
# $count (number): How many contacts fit.
contacts-found =
  { $count ->
    [one] { $count } contact fits.
   *[other] { $count } contacts fit.
  }
# $count (number): How many contacts fit so far.
contacts-found-here =
  { $count ->
    [one] { $count } contact on this page fits; the next page may have more.
   *[other] { $count } contacts on this page fit; the next page may have more.
  }
# $count (number): How many contacts there are.
contacts-all =
  { $count ->
    [one] No filter is in use: { $count } contact.
   *[other] No filter is in use: { $count } contacts.
  }
# $count (number): How many contacts there are on this page.
contacts-all-here =
  { $count ->
    [one] No filter is in use: { $count } contact on this page.
   *[other] No filter is in use: { $count } contacts on this page.
  }
# $filters: All filters.
contacts-looked-for = Looked for: { $filters }.
contacts-none-fit = No contact fits
contacts-none-fit-text = Remove a filter, or look for a shorter part.
contacts-none-here = None among the contacts that were looked at
contacts-none-here-text = There may be others that fit: look on with the link to the next page.
contacts-pages = Parts of the contact list
contacts-next = Next contacts
contacts-previous = Back to the first contacts
contact-delete = Delete this contact
contact-delete-text = The registrar deletes it for good.
# $domains: The domains that use it.
contact-delete-in-use = It cannot be deleted while it is used by { $domains }.
contact-deleted = The contact is deleted.
validations-title = Validation
validations-text = Registries and ICANN ask whether details are right. An e-mail goes to the contact’s address, and whoever receives it confirms.
validation-general = Generic extensions (ICANN)
validation-validated = Validated
# $date: When.
validation-validated-since = Validated on { $date }
validation-pending = Asked, not answered
validation-not-validated = Not validated
# $category: Which one.
validation-start = Start validation: { $category }
# $category: Which one.
validation-remind = Send a reminder: { $category }
# $time: When it was asked for.
validation-asked-at = Not validated yet. An e-mail was asked for on { $time }; this registrar does not show that an answer is awaited.
# $days (number): Days to answer.
validation-unanswered =
  { $days ->
    [one] If nobody answers within { $days } day, the domains that need this validation stop working.
   *[other] If nobody answers within { $days } days, the domains that need this validation stop working.
  }
validation-unanswered-not-told = What follows if nobody answers is not told, nor how long there is to answer.
validation-asked = An e-mail is on its way to the contact’s address.
contact-delete-question = Delete this contact?
contact-keep = Keep it
edit-sent-news = Sent. See at the top of the page what came of it.
