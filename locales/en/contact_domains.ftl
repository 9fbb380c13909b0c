### The domains of a contact, where not all of an account are looked at at once.

# $names: The first domains.
# $count (number): How many more.
domains-and-others =
  { $count ->
    [one] { $names } and { $count } other
   *[other] { $names } and { $count } others
  }
# $names: The domains.
domains-at-least = { $names } (and perhaps others)
# $names: The first domains.
# $count (number): How many more.
domains-and-others-at-least =
  { $count ->
    [one] { $names } and at least { $count } other
   *[other] { $names } and at least { $count } others
  }
contact-owns-none-yet = Among the domains that were looked at, this contact owns none.
contact-domains-partly = This registrar cannot look for the domains of a contact, so not all domains of the account were looked at.
contact-domains-more = Look at more domains
contact-domains-looking = Looking…
# $count (number): How many.
contact-domains-found =
  { $count ->
    [one] { $count } more domain found
   *[other] { $count } more domains found
  }
edit-domains-unknown = It changes every domain that uses this contact; which ones was not looked at to the end.
# $domains: The domains, each with the contact’s role.
contact-used-by = This contact is used by { $domains } without being the owner.
# $domains: The domains, each with the contact’s role.
edit-domains-used = It changes { $domains }, where this contact is not the owner.
