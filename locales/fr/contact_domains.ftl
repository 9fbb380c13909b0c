### The domains of a contact, where not all of an account are looked at at once.

# $names: The first domains.
# $count (number): How many more.
domains-and-others =
  { $count ->
    [one] { $names } et { $count } autre
   *[other] { $names } et { $count } autres
  }
# $names: The domains.
domains-at-least = { $names } (et peut-être d’autres)
# $names: The first domains.
# $count (number): How many more.
domains-and-others-at-least =
  { $count ->
    [one] { $names } et au moins { $count } autre
   *[other] { $names } et au moins { $count } autres
  }
contact-owns-none-yet = Parmi les domaines examinés, ce contact n’est titulaire d’aucun.
contact-domains-partly = Ce bureau d’enregistrement ne sait pas chercher les domaines d’un contact : les domaines du compte n’ont pas tous été examinés.
contact-domains-more = Examiner d’autres domaines
contact-domains-looking = Recherche en cours…
# $count (number): How many.
contact-domains-found =
  { $count ->
    [one] { $count } autre domaine trouvé
   *[other] { $count } autres domaines trouvés
  }
edit-domains-unknown = Tous les domaines qui utilisent ce contact changent ; leur liste n’a pas été établie jusqu’au bout.
# $domains: The domains, each with the contact’s role.
contact-used-by = Ce contact est utilisé par { $domains } sans en être titulaire.
# $domains: The domains, each with the contact’s role.
edit-domains-used = Cela concerne { $domains }, dont ce contact n’est pas titulaire.
