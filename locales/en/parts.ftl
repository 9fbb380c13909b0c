### Lists over several registrars.

# $connection: The connection’s name.
# $time: Since when.
missing-down = { $connection } has been out of reach since { $time }.
# $connection: The connection’s name.
# $time: Since when.
missing-slow = { $connection } has been too slow to answer since { $time }.
# $connection: The connection’s name.
# $time: Since when.
missing-keys = { $connection } has refused the keys of this site since { $time }. Whoever runs the site has to renew them.
# $connection: The connection’s name.
# $time: Since when.
missing-busy = { $connection } has been refusing to answer since { $time }, because it was asked too often.
# $connection: The connection’s name.
# $time: Since when.
missing-silent = { $connection } has not answered as expected since { $time }.
missing-part = Its part of this list is missing.
# $time: When it was read.
missing-part-old = What this list shows of it is as of { $time }.
# $connection: The connection’s name.
missing-ask = Ask { $connection } again
# $connection: The connection’s name.
part-pending = { $connection } is still being asked…
# $connection: The connection’s name.
# $count (number): How many entries its part has.
part-arrived =
  { $count ->
    [one] { $connection } has answered: { $count } entry
   *[other] { $connection } has answered: { $count } entries
  }
# $time: When it was read.
parts-as-of = As of { $time }; being asked again.
