### The owner change: its steps, the check and the confirmation.

# $domain: The domain’s name.
wizard-caption = Cambio de titular de { $domain }
wizard-steps = Pasos del cambio de titular
# $step (number): The step that is shown.
# $count (number): How many there are.
wizard-counter = Paso { $step } de { $count }
step-owner = Nuevo titular
step-details = Datos del nuevo titular
step-meaning = Qué implica
step-options = Modalidad
step-payment = Pago
step-check = Comprobación y aceptación
step-state-done = completado
step-state-current = paso actual
wizard-saved = Sus respuestas se guardan a medida que avanza. Puede salir y volver más tarde.
wizard-saves-on = Su respuesta se guarda al continuar. Puede salir y volver más tarde.
# $date: The day until which a draft is kept.
draft-kept-until = Si nadie lo continúa, este borrador se conserva hasta el { $date } y después se elimina.
wizard-leave = Descartar este borrador
wizard-leave-question = ¿Descartar este borrador?
wizard-leave-text = No se ha enviado nada a los titulares. Si descarta el borrador, lo que ha escrito se eliminará en unos minutos.
wizard-leave-confirm = Descartar el borrador
wizard-keep = Conservar el borrador
wizard-put-away = El borrador se ha descartado.

owner-title = ¿Quién será el nuevo titular?
owner-legend = El nuevo titular es
owner-hint = El nuevo titular tendrá sus propios datos en el registro, aunque usted los copie: modificarlos más adelante no cambiará ningún otro dominio.
owner-new = Una persona u organización nueva
  .hint = Usted introduce los datos
owner-copy = Una persona u organización cuyos datos tengo
  .hint = Los datos se copian; podrá modificarlos en la página siguiente
owner-same = El titular actual, con otros datos
  .hint = Si usted es y sigue siendo el titular del dominio y solo cambia un nombre, una organización o una dirección de correo electrónico. Se copian los datos actuales y usted los corrige en la página siguiente
owner-copy-which = ¿De quién quiere copiar los datos?
owner-choose = Elija quién será el nuevo titular
owner-copy-choose = Elija de quién copiar los datos
# $contact: The e-mail address, or the number.
# $name: Who it is.
owner-copy-named = { $name } ({ $contact })
# $contact: The e-mail address, or the number.
# $domains: What they own.
# $name: Who it is.
owner-copy-named-owner = { $name } ({ $contact }), titular de { $domains }
# $count (number): How many are listed.
owner-copy-partly = La lista muestra { $count } contactos; hay más.
owner-copy-more = Mostrar más contactos
# $count (number): How many are listed.
owner-copy-now = La lista tiene ahora { $count } contactos.

details-title = Datos del nuevo titular
details-hint = Tal como figuran en los documentos oficiales. El registro comprueba algunos de ellos.

meaning-title = Qué implica
meaning-mails = Quién debe confirmar
meaning-nobody = Nadie tiene que confirmar: el registrador realiza el cambio en cuanto usted acepta.
# $address: Where the mail goes, shortened.
meaning-losing-mail = El titular actual recibe la solicitud en { $address }
# $address: Where the mail goes.
meaning-gaining-mail = El nuevo titular recibe la solicitud en { $address }
# $days (number): Days to answer.
meaning-deadline =
  { $days ->
    [one] Plazo para responder: { $days } día. Si alguien rechaza el cambio o no responde, no cambia nada.
   *[other] Plazo para responder: { $days } días. Si alguien rechaza el cambio o no responde, no cambia nada.
  }
meaning-deadline-not-told = El registrador no indica el plazo para responder. Si alguien rechaza el cambio o no responde, no cambia nada.
meaning-dead-mailbox = Si el titular actual ya no puede leer el correo de esa dirección, no continúe: nadie podría confirmar. Pregunte al servicio de soporte del registrador cómo puede acreditar su identidad.
meaning-dead-mailbox-agent = Si el titular actual ya no puede leer el correo de esa dirección, usted puede confirmar en su lugar, como agente designado, si él le ha autorizado expresamente.
meaning-dead-mailbox-perhaps = Si el titular actual ya no puede leer el correo de esa dirección, tal vez usted pueda confirmar en su lugar, con su autorización expresa. El registrador no lo garantiza; si no es posible, solo su servicio de soporte puede ayudar cuando el titular demuestra quién es.
meaning-lock = Después del cambio
meaning-lock-none = El dominio se puede transferir de inmediato a otro registrador.
meaning-lock-not-told = El registrador no indica si después el dominio se puede transferir a otro registrador.
meaning-renews = El cambio renueva el dominio; la renovación está incluida en el precio.
meaning-rights-text = Ante la ley, el dominio es del nuevo titular. Usted no podrá recuperarlo por su cuenta: el nuevo titular tendría que cedérselo de nuevo.
# $source: The document.
meaning-source = Fuente: { $source }

options-title = ¿Cómo se realiza el cambio?
agent-text = Por lo general, ambos titulares confirman por correo electrónico. Un agente designado confirma en lugar de un titular. Usted solo puede serlo si ese titular le ha autorizado.
agent-legend = ¿Quién confirma?
agent-none = Cada titular confirma por sí mismo
  .hint = Ambos reciben un correo electrónico
agent-losing = Yo confirmo por el titular actual
  .hint = Solo el nuevo titular recibe un correo electrónico; el titular actual recibe un aviso después
agent-gaining = Yo confirmo por el nuevo titular
  .hint = Solo el titular actual recibe un correo electrónico; el nuevo titular recibe un aviso después
agent-both = Yo confirmo por ambos
  .hint = Nadie recibe un correo electrónico para confirmar; ambos reciben un aviso después
agent-losing-perhaps = Si el registrador lo tiene en cuenta, solo el nuevo titular recibe un correo electrónico. Aun así, puede preguntar al titular actual
agent-gaining-perhaps = Si el registrador lo tiene en cuenta, solo el titular actual recibe un correo electrónico. Aun así, puede preguntar al nuevo titular
agent-both-perhaps = Si el registrador lo tiene en cuenta, nadie recibe un correo electrónico para confirmar. Aun así, puede preguntar a uno de ellos o a ambos
agent-choose = Elija quién confirma
agent-certify-title = Su autorización
agent-certify-text = Un agente designado necesita la autorización expresa del titular. Guárdela por escrito: el registrador puede pedirla, y quien actúe sin ella incurre en responsabilidad.
agent-certify-losing = El titular actual me ha autorizado expresamente a confirmar este cambio de titular en su lugar
agent-certify-gaining = El nuevo titular me ha autorizado expresamente a confirmar este cambio de titular en su lugar
agent-certify-both = Ambos titulares me han autorizado expresamente a confirmar este cambio de titular en su lugar
agent-missing = Marque la casilla para declarar que tiene autorización, o deje que cada titular confirme por sí mismo
lock-legend = Bloqueo de transferencia después del cambio
lock-keep = Mantener el bloqueo
# $days (number): Days of the lock.
# $date: When it would end.
lock-keep-until =
  { $days ->
    [one] Durante { $days } día nadie puede transferir el dominio a otro registrador. Si ambos confirmaran ahora, terminaría el { $date }.
   *[other] Durante { $days } días nadie puede transferir el dominio a otro registrador. Si ambos confirmaran ahora, terminaría el { $date }.
  }
lock-decline = Renunciar al bloqueo
  .hint = El dominio se puede transferir de inmediato. Solo se puede decidir ahora, antes del cambio
lock-choose = Elija si el dominio queda bloqueado después del cambio
# $days (number): Days of the lock.
lock-with-agent =
  { $days ->
    [one] Después del cambio, el dominio queda bloqueado durante { $days } día. Solo puede renunciar al bloqueo un titular que confirme por sí mismo.
   *[other] Después del cambio, el dominio queda bloqueado durante { $days } días. Solo puede renunciar al bloqueo un titular que confirme por sí mismo.
  }
terms-title = Las condiciones del registro
terms-elsewhere = El registro tiene sus propias condiciones para quien posee un dominio en él. Las encontrará en el sitio web del registro.
terms-label = El nuevo titular ha leído las condiciones del registro y las acepta
terms-missing = El registro no realiza el cambio mientras no se acepten sus condiciones. Marque la casilla o descarte el borrador

payment-title = Derecho de desistimiento y pago
waiver-title = Derecho de desistimiento
waiver-text =
  { $days ->
    [one] El registrador comienza de inmediato la ejecución del pedido. Por lo general, dispone de { $days } día natural para desistir; en el caso de un nombre de dominio, solo es posible si la ejecución no ha comenzado. Por eso, el registrador le pide que renuncie a este derecho.
   *[other] El registrador comienza de inmediato la ejecución del pedido. Por lo general, dispone de { $days } días naturales para desistir; en el caso de un nombre de dominio, solo es posible si la ejecución no ha comenzado. Por eso, el registrador le pide que renuncie a este derecho.
  }
waiver-text-no-days = El registrador comienza de inmediato la ejecución del pedido. Por lo general, dispone de un plazo para desistir; en el caso de un nombre de dominio, solo es posible si la ejecución no ha comenzado. Por eso, el registrador le pide que renuncie a este derecho.
waiver-label = Solicito la ejecución inmediata del cambio de titular y renuncio a mi derecho de desistimiento
waiver-missing = El registrador no puede comenzar mientras usted no renuncie al derecho de desistimiento. Marque la casilla o descarte el borrador
payment-how = ¿Cómo se pagará el pedido?
payment-preferred = Con el medio de pago predeterminado de la cuenta
  .hint = En cuanto se haga el pedido, si no cuesta más que el precio que usted acepta
payment-later = Más tarde, en el registrador
  .hint = Los titulares reciben la solicitud solo cuando el pedido está pagado, aunque sea gratis
payment-choose = Elija cómo se pagará el pedido

check-title = Compruebe sus respuestas
check-asking-price = Consultando el precio exacto al registrador…
check-domain = Dominio
check-old-owner = Titular actual
check-new-owner = Nuevo titular
check-change-owner = Modificar el nuevo titular
# $field: The field’s label.
check-change-field = Modificar: { $field }
check-payment = Pago
check-change-payment = Modificar el pago
check-agent = Quién confirma
check-change-agent = Modificar quién confirma
check-lock = Bloqueo de transferencia después del cambio
check-change-lock = Modificar el bloqueo de transferencia
# $domain: The domain’s name.
check-request = Ceder { $domain }
check-price = Precio
check-price-label = A pagar
check-free = Gratis
# $tax: The tax in the price.
check-tax = incluye { $tax } de impuestos
check-consequences = Qué pasa después
certify-title = Su declaración
certify-text = Ceder un nombre de dominio es un acto jurídico. Quien lo haga sin tener derecho a ello incurre en responsabilidad.
# $domain: The domain’s name.
certify-label = Tengo derecho a ceder { $domain }, y el nuevo titular acepta pasar a ser su titular
certify-missing = Marque la casilla para declarar que tiene derecho a ceder el dominio
# $domain: The domain’s name.
# $price: The price, or the word for free.
check-submit = Ceder { $domain } – { $price }
check-submitting = Enviando…
check-ask-again = Consultar de nuevo

# $domain: The domain’s name.
done-title = El cambio de titular de { $domain } está en marcha
done-title-unpaid = El cambio de titular de { $domain } está pendiente de su pago
done-reference = Su referencia
done-order = Pedido en el registrador
done-order-follows = Disponible en un momento
done-next = Qué pasa después
done-next-pay = Usted paga el pedido. Hasta entonces no se pide nada a nadie.
done-next-mails = Ambos titulares reciben un correo electrónico. Cada uno debe abrirlo y confirmar.
done-next-losing = El titular actual recibe un correo electrónico y debe confirmar el cambio.
done-next-gaining = El nuevo titular recibe un correo electrónico y debe confirmar el cambio.
done-next-nobody = Nadie tiene que confirmar. El registrador realiza el cambio.
# $date: The deadline.
done-next-until = Se puede responder hasta el { $date }.
done-next-after = Cuando haya confirmado quien tenga que hacerlo, el registro realiza el cambio.
done-follow = Seguir el cambio de titular
done-print = Puede imprimir esta página o guardar su dirección.
done-print-button = Imprimir
losses-title = Lo que la copia no puede contener
losses-left = Este registrador no puede guardar estos datos. No se copian:
losses-long = Estos son más largos de lo que admite este registrador. No se corta nada; acórtelos usted:

stand-in = Confirmar en lugar de un titular
stand-in-text = Usted administra este dominio en el registrador y puede responder, como agente designado, a lo que se pregunta a los titulares. Solo con su autorización expresa.
stand-in-open =
  { $count ->
    [one] Hay { $count } pregunta abierta. El registrador no indica a qué titular se dirige.
   *[other] Hay { $count } preguntas abiertas. El registrador no indica a qué titular se dirige cada una.
  }
stand-in-question = ¿Qué responde a la siguiente?
stand-in-accept = Confirmar
  .hint = Como si el titular hubiera seguido el enlace del correo electrónico
stand-in-refuse = Rechazar
  .hint = El cambio de titular termina y nada cambia
stand-in-choose = Elija qué responde
stand-in-label = Ambos titulares me han autorizado expresamente a responder a esta pregunta en su lugar
stand-in-missing = Marque la casilla para declarar que está autorizado, o deje que respondan los titulares
stand-in-send = Enviar esta respuesta
stand-in-sent = El registrador tiene su respuesta.
