### Contacts.

contacts-title = Contacts
contacts-empty = No contacts
contacts-empty-text = Contacts are the persons and organisations that stand behind your domains.
contacts-column-name = Name
contacts-column-email = E-mail address
contacts-column-domains = Owns
contacts-owns-nothing = No domain
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
contact-unsaved = Some changes have not been saved.
