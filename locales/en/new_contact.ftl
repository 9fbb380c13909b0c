### Making a contact.

new-contact-link = New contact
new-contact-title = New contact
new-contact-lead = A contact is a person or an organisation that can stand behind a domain.
new-contact-nowhere = You have no registrar at which a contact could be made
new-contact-where = Where should the contact be made?
new-contact-where-hint = A contact can only stand behind domains at the same registrar.
new-contact-for = For which domains is it?
new-contact-for-hint = Some registries ask for more details, or for a contact made for them alone.
new-contact-for-any = Any other domains
new-contact-leads-to = What making it leads to
# $place: What people call the connection.
new-contact-made-at = A new contact is made at { $place }.
new-contact-touches-nothing = It owns no domain yet: no domain changes, and nobody is asked to confirm anything.
# $extension: The extension, with its dot.
new-contact-made-for = It is made by the rules for { $extension } and is meant for those domains.
new-contact-brand-stays = It belongs to the brand that you choose, and cannot be moved to another one.
new-contact-can-go = You can delete it as long as no domain uses it.
new-contact-stays = This registrar does not delete contacts: one that is not used stays in the list.
new-contact-make = Make the contact
new-contact-making = Making the contact…
new-contact-made = The contact is made
new-contact-made-text = The registrar holds these details. No domain uses them yet.
new-contact-terms-label = Whoever these details belong to has read the registry’s terms and accepts them
new-contact-terms-missing = The registry takes no contact before its terms are accepted. Tick the box
new-contact-unknown = Nobody knows whether the contact was made
new-contact-unknown-text = The registrar’s answer was lost, so the contact may be there already. Look for it first: the button below makes another one.
new-contact-unknown-look = Look for it in the list of contacts (opens a new tab)
