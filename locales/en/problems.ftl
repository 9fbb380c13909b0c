### What went wrong, worded by its code, and what to do about it.

problem-reference = Reference for the registrar’s support
# $words: What the registrar wrote.
problem-registrar-said = The registrar says: “{ $words }”
problem-unauthenticated = You are signed out. Sign in and try again; what you typed is kept.
problem-forbidden = This is not open to you.
problem-not-found = We cannot find that, or it is not yours to see.
problem-invalid-request = { -product } sent something that was not understood. Load the page again; if it comes back, tell whoever runs this site.
problem-running = The same request is still running. Wait a moment, then look again.
problem-version-conflict = This was changed elsewhere, perhaps in another tab. We have loaded the newest version; check it and go on.
problem-validation-failed = Some answers do not fit the registry’s rules.
problem-consent-missing = A declaration is missing.
problem-owner-change-open = An owner change of this domain is already running.
problem-not-eligible = This domain cannot change its owner at the moment.
problem-wrong-state = That is not possible any more: it has moved on in the meantime.
problem-edit-in-doubt = Nobody knows what became of an earlier edit of this contact, so nothing was sent now. Load the page again: it shows what was sent, and you decide.
problem-price-above-ceiling = The price is higher than what you agreed to. Nothing was paid.
problem-not-supported = The registrar does not offer that.
problem-registrar-refused = The registrar refused.
problem-documents-requested = The registrar asks for documents before it goes on. Hand them in on the page of the order.
problem-registrar-credentials = The registrar does not accept the keys of this connection. Whoever runs this site has to renew them; what you typed is kept.
problem-registrar-unreachable = The registrar cannot be reached at the moment. Try again in a few minutes; what you typed is kept.
problem-registrar-timeout = The registrar did not answer in time. Try again in a few minutes; what you typed is kept.
problem-registrar-unavailable = The registrar’s system is out of order at the moment. Try again later; what you typed is kept.
problem-registrar-busy = The registrar asks us to slow down. Try again in a minute.
problem-registrar-malformed = The registrar answered something we do not understand. Try again; if it comes back, tell whoever runs this site.
problem-unknown-outcome = We told the registrar, and no answer came back. We do not know whether it was done, so we will not repeat it. We keep looking.
problem-too-many-requests = Too many requests in a short time. Wait a moment, then try again.
problem-storage-unavailable = Nothing can be kept on our side at the moment, so nothing more is sent to the registrar. Leave this page open and try again in a few minutes; nothing is done twice.
problem-taken-over = This part of { -product } has handed over to another one. Load the page again in a moment; nothing is lost.
problem-internal = Something went wrong on our side. It has been noted; try again in a moment.
problem-unreachable = We cannot reach { -product } from this device. Check your connection; what you typed is kept.
problem-malformed = { -product } answered something this page does not understand. Load the page again.

# $label: The field’s label.
field-required = Enter: { $label }
# $label: The field’s label.
field-choose = Choose: { $label }
# $label: The field’s label.
# $max: The greatest number of characters.
field-too-long = { $label }: use { $max } characters or fewer
# $label: The field’s label.
# $min: The least number of characters.
field-too-short = { $label }: use { $min } characters or more
# $label: The field’s label.
# $min: The least number of characters.
# $max: The greatest number of characters.
field-length-outside = { $label }: use between { $min } and { $max } characters
# $label: The field’s label.
field-not-allowed = { $label }: this registry does not take that value. Choose another one
# $label: The field’s label.
field-format = { $label }: this is not in the form that the registry asks for
# $label: The field’s label.
# $example: How it is written.
field-format-example = { $label }: write it like { $example }
# $label: The field’s label.
# $value: The value that is asked for.
field-must-equal = { $label }: the registry asks for { $value }
# $label: The field’s label.
# $value: The value that is not taken.
field-must-differ = { $label }: the registry does not take { $value }
# $label: The field’s label.
field-out-of-range = { $label }: this is outside of what the registry takes
# $label: The field’s label.
# $min: The least value.
field-at-least = { $label }: use { $min } or more
# $label: The field’s label.
# $max: The greatest value.
field-at-most = { $label }: use { $max } or less
# $label: The field’s label.
# $min: The bound, which is not taken itself.
field-above = { $label }: use more than { $min }
# $label: The field’s label.
# $max: The bound, which is not taken itself.
field-below = { $label }: use less than { $max }
# $label: The field’s label.
field-must-be-empty = { $label }: leave this empty
# $label: The field’s label.
field-must-be-accepted = Tick this box if you agree: { $label }
# $label: The field’s label.
field-read-only = { $label }: this cannot be edited here. Change the owner instead
field-email = Enter an e-mail address in the form name@example.com
field-phone = Enter a phone number that exists, with its country code, such as +33 1 23 45 67 89
# $label: The field’s label.
# $words: What the registrar wrote.
field-registrar = { $label }: the registrar does not take this (“{ $words }”)
