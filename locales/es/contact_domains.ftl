### The domains of a contact, where not all of an account are looked at at once.

# $names: The first domains.
# $count (number): How many more.
domains-and-others =
  { $count ->
    [one] { $names } y { $count } más
   *[other] { $names } y { $count } más
  }
# $names: The domains.
domains-at-least = { $names } (y quizá otros)
# $names: The first domains.
# $count (number): How many more.
domains-and-others-at-least =
  { $count ->
    [one] { $names } y al menos { $count } más
   *[other] { $names } y al menos { $count } más
  }
contact-owns-none-yet = Entre los dominios examinados, este contacto no es titular de ninguno.
contact-domains-partly = Este registrador no permite buscar los dominios de un contacto, por lo que no se han examinado todos los dominios de la cuenta.
contact-domains-more = Examinar más dominios
contact-domains-looking = Buscando…
# $count (number): How many.
contact-domains-found =
  { $count ->
    [one] { $count } dominio más encontrado
   *[other] { $count } dominios más encontrados
  }
edit-domains-unknown = Cambia todos los dominios que utilizan este contacto; no se han buscado todos.
# $domains: The domains, each with the contact’s role.
contact-used-by = Este contacto se utiliza en { $domains } sin ser titular.
# $domains: The domains, each with the contact’s role.
edit-domains-used = Afecta a { $domains }, donde este contacto no es el titular.
