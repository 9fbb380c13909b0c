### Following an owner change to its end.

# $domain: The domain’s name.
tracker-title = Cambio de titular de { $domain }
tracker-progress = Avance
tracker-parties = Quién ha respondido
tracker-facts = Referencias
tracker-order = Pedido
tracker-task = Tarea en el registrador
tracker-reference = Nuestra referencia
tracker-price = Precio aceptado, como máximo
tracker-started = Empezado el
# $time: When the registrar was last asked.
tracker-checked = Última consulta al registrador: { $time }
tracker-updated = El cambio de titular ha avanzado.
tracker-cancel = Anular el cambio de titular
tracker-cancel-question = ¿Anular el cambio de titular?
tracker-cancel-text = Los enlaces enviados a los titulares dejarán de funcionar y no cambiará nada. Podrá empezar de nuevo más tarde.
tracker-cancel-confirm = Anular el cambio
tracker-cannot-cancel = En este momento, el registrador no permite la anulación. Si uno de los titulares rechaza el cambio, este termina.
tracker-no-resend = Este registrador no puede volver a enviar los correos electrónicos. Pida a los titulares que miren en su carpeta de correo no deseado.
tracker-pay = Pagar con el medio de pago de la cuenta
tracker-pay-at = Pagar en el registrador
tracker-mend = Corregir los datos
tracker-documents = Entregar documentos al registrador
tracker-ask-support = Solo el registrador puede corregirlo. Pregunte a su servicio de soporte y dé las referencias de abajo.
tracker-agree-price = Ver el precio y decidir

state-draft = Aún no enviado
  .hint = Complete el resto y dé su conformidad; hasta entonces no se pide nada a nadie.
state-submitted = El registrador lo está tramitando
  .hint = Ha recibido su solicitud. Quien tenga que confirmar recibe ahora un correo electrónico.
state-awaiting-payment = El pedido está pendiente de pago
  .hint = Los titulares recibirán la solicitud en cuanto esté pagado.
state-awaiting-losing = En espera del titular actual
  .hint = El nuevo titular ha confirmado. El titular actual aún tiene que abrir el correo electrónico y confirmar.
state-awaiting-gaining = En espera del nuevo titular
  .hint = El titular actual ha confirmado. El nuevo titular aún tiene que abrir el correo electrónico y confirmar.
state-awaiting-both = En espera de los titulares
  .hint = Cada titular tiene que abrir el correo electrónico y confirmar.
state-awaiting-registry = El registro está realizando el cambio
  .hint = Tarda unos minutos; nadie tiene que hacer nada.
state-needs-correction = Hay que corregir algo
  .hint = El cambio está detenido hasta entonces. No se pierde nada.
state-needs-price-consent = El precio es superior al aceptado
  .hint = No se ha pagado nada. Mire el nuevo precio y decida si quiere continuar.
state-unknown-outcome = No sabemos si la solicitud se ha realizado
  .hint = Hemos transmitido la solicitud al registrador y no ha llegado ninguna respuesta. Seguimos comprobándolo y no repetimos nada. Usted no tiene que hacer nada; si esto dura más de una hora, consulte al servicio de soporte del registrador con las referencias de abajo.
state-applied = Terminado: el dominio tiene su nuevo titular
  .hint = El registro tiene los datos del nuevo titular.
state-refused = Rechazado
  .hint = Uno de los titulares ha rechazado el cambio. No ha cambiado nada. Podrá empezar de nuevo cuando estén de acuerdo.
state-expired = No confirmado a tiempo
  .hint = No ha cambiado nada. Puede empezar de nuevo.
state-cancelled = Anulado
  .hint = No ha cambiado nada.
state-failed = El cambio no se ha podido realizar
  .hint = El registrador o el registro ha abandonado la operación. No ha cambiado nada.

party-losing = Titular actual
party-gaining = Nuevo titular
answer-not-yet-asked = aún no ha recibido la solicitud
answer-waiting = aún no ha respondido
answer-accepted = ha confirmado
answer-refused = ha rechazado el cambio
answer-not-asked = no tiene que responder
answer-not-told = El registrador no indica si ha respondido
# $date: The deadline.
answer-until = hasta el { $date }

event-ordered = Enviado al registrador
event-paid = Pedido tramitado por el registrador
event-asked = Solicitud enviada a los titulares
event-confirmed = Confirmado
event-applied = Nuevo titular en el registro
event-lock = Fin del bloqueo de transferencia
event-ended = Fin
event-state-done = Hecho
event-state-now = En curso
event-state-next = Por venir
event-state-failed = Detenido aquí
# $date: The end of the lock.
applied-lock = Hasta el { $date }, el dominio no se puede transferir a otro registrador y su titular no se puede cambiar de nuevo.
applied-given-away = Usted ya no ve el dominio, porque ahora tiene otro titular. Esta página se conserva.
start-again = Empezar de nuevo
