### Lists over several registrars.

# $connection: The connection’s name.
# $time: Since when.
missing-down = { $connection } est injoignable depuis le { $time }.
# $connection: The connection’s name.
# $time: Since when.
missing-slow = { $connection } met trop de temps à répondre depuis le { $time }.
# $connection: The connection’s name.
# $time: Since when.
missing-keys = { $connection } refuse les clés de ce site depuis le { $time }. Le responsable du site doit les renouveler.
# $connection: The connection’s name.
# $time: Since when.
missing-busy = { $connection } refuse de répondre depuis le { $time } : les demandes étaient trop nombreuses.
# $connection: The connection’s name.
# $time: Since when.
missing-silent = { $connection } ne répond plus comme prévu depuis le { $time }.
missing-part = Sa partie de cette liste manque.
# $time: When it was read.
missing-part-old = Ce que cette liste en montre date du { $time }.
# $connection: The connection’s name.
missing-ask = Interroger à nouveau { $connection }
# $connection: The connection’s name.
part-pending = Réponse de { $connection } en attente…
# $connection: The connection’s name.
# $count (number): How many entries its part has.
part-arrived =
  { $count ->
    [one] { $connection } a répondu : { $count } entrée
   *[other] { $connection } a répondu : { $count } entrées
  }
# $time: When it was read.
parts-as-of = État au { $time } ; actualisation en cours.
