### Why a registrar refused, where its words are documented ones.

reason-action-pending = Something else is still under way at the registrar for this. Wait until it is through, or see what it waits for; nothing was sent twice.
reason-same-contacts = The domain has exactly these contacts already, so there was nothing to change.
reason-contact-in-use = A domain still uses this contact. Put another contact in its place there first.
reason-domain-suspended = This contact belongs to a suspended domain. The registrar has to lift the suspension before the contact can change.
reason-contact-unknown = The registrar does not know this contact (any more).
reason-entity-unknown = The registrar has nothing under this number. It may have been deleted.
reason-domain-not-held = This domain is not held in this account at the registrar.
reason-action-not-allowed = The registrar does not let this account do that. Whoever runs this site can ask the registrar for the right to it.
reason-keys-refused = The registrar does not accept the keys of this connection, or its account is suspended. Whoever runs this site has to look after it; what you typed is kept.
reason-address-not-allowed = The registrar takes no calls from this server’s address. Whoever runs this site has to enter the address at the registrar; what you typed is kept.
reason-privacy-not-bought = Privacy protection was not bought for this domain.
reason-privacy-not-offered = The registrar has no privacy protection for this domain.
reason-same-name-servers = The domain has exactly these name servers already.
reason-already-renewed = The domain is renewed already.
reason-ended-unexplained = The change waited and waits no longer, and the owner is the same. The registrar does not tell why: perhaps somebody refused, perhaps nobody answered in time.
reason-owner-is-another = The registrar says that the change was carried out, but the domain belongs to somebody else than was asked for. Ask the registrar’s support.
# $label: The field’s label.
field-two-words = { $label }: write at least two words
