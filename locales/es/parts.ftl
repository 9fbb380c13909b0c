### Lists over several registrars.

# $connection: The connection’s name.
# $time: Since when.
missing-down = No se puede conectar con { $connection } desde el { $time }.
# $connection: The connection’s name.
# $time: Since when.
missing-slow = { $connection } tarda demasiado en responder desde el { $time }.
# $connection: The connection’s name.
# $time: Since when.
missing-keys = { $connection } rechaza las claves de este sitio web desde el { $time }. El responsable del sitio tiene que renovarlas.
# $connection: The connection’s name.
# $time: Since when.
missing-busy = { $connection } se niega a responder desde el { $time } porque ha recibido demasiadas consultas.
# $connection: The connection’s name.
# $time: Since when.
missing-silent = { $connection } no responde como debería desde el { $time }.
missing-part = Falta su parte de esta lista.
# $time: When it was read.
missing-part-old = Lo que esta lista muestra de él es del { $time }.
# $connection: The connection’s name.
missing-ask = Volver a consultar a { $connection }
# $connection: The connection’s name.
part-pending = A la espera de la respuesta de { $connection }…
# $connection: The connection’s name.
# $count (number): How many entries its part has.
part-arrived =
  { $count ->
    [one] { $connection } ha respondido: { $count } entrada
   *[other] { $connection } ha respondido: { $count } entradas
  }
# $time: When it was read.
parts-as-of = Datos del { $time }; se están actualizando.
