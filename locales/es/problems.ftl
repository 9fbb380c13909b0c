### What went wrong, worded by its code, and what to do about it.

problem-reference = Referencia para el servicio de soporte del registrador
# $words: What the registrar wrote.
problem-registrar-said = El registrador indica: «{ $words }»
problem-unauthenticated = Su sesión está cerrada. Inicie sesión e inténtelo de nuevo; se conserva lo que ha escrito.
problem-forbidden = No tiene acceso a esto.
problem-not-found = No lo encontramos, o usted no tiene acceso a ello.
problem-invalid-request = { -product } ha enviado una solicitud que no se ha entendido. Vuelva a cargar la página; si el problema persiste, avise al responsable de este sitio web.
problem-running = La misma solicitud sigue en curso. Espere un momento y compruébelo de nuevo.
problem-version-conflict = Estos datos se han modificado en otro lugar, quizá en otra pestaña. Hemos cargado la versión más reciente; compruébela y continúe.
problem-validation-failed = Algunas respuestas no cumplen las reglas del registro.
problem-consent-missing = Falta una declaración.
problem-owner-change-open = Ya hay un cambio de titular en curso para este dominio.
problem-not-eligible = Por el momento, este dominio no puede cambiar de titular.
problem-wrong-state = Ya no es posible: entretanto, la situación ha cambiado.
problem-edit-in-doubt = Nadie sabe qué ha sido de una modificación anterior de este contacto, así que ahora no se ha enviado nada. Vuelva a cargar la página: muestra lo que se envió, y usted decide.
problem-price-above-ceiling = El precio es superior al que usted aceptó. No se ha pagado nada.
problem-not-supported = El registrador no ofrece esta operación.
problem-registrar-refused = El registrador lo ha rechazado.
problem-documents-requested = El registrador pide documentos antes de continuar. Entréguelos en la página del pedido.
problem-registrar-credentials = El registrador no acepta las claves de esta conexión. El responsable de este sitio web tiene que renovarlas; se conserva lo que ha escrito.
problem-registrar-unreachable = Por el momento no se puede contactar con el registrador. Inténtelo de nuevo en unos minutos; lo que ha escrito se conserva.
problem-registrar-timeout = El registrador no ha respondido a tiempo. Inténtelo de nuevo en unos minutos; se conserva lo que ha escrito.
problem-registrar-unavailable = El sistema del registrador no funciona por el momento. Inténtelo de nuevo más tarde; se conserva lo que ha escrito.
problem-registrar-busy = El registrador nos pide que vayamos más despacio. Inténtelo de nuevo en un minuto.
problem-registrar-malformed = No entendemos la respuesta del registrador. Inténtelo de nuevo; si el problema persiste, avise al responsable de este sitio web.
problem-unknown-outcome = Hemos transmitido la solicitud al registrador y no ha llegado ninguna respuesta. No sabemos si se ha realizado, así que no la repetiremos. Seguimos comprobándolo.
problem-too-many-requests = Demasiadas solicitudes en poco tiempo. Espere un momento e inténtelo de nuevo.
problem-storage-unavailable = Ahora mismo no podemos guardar nada, así que no se envía nada más al registrador. Deje esta página abierta y vuelva a intentarlo dentro de unos minutos; nada se hará dos veces.
problem-taken-over = Esta instancia de { -product } ha cedido el paso a otra. Vuelva a cargar la página en un momento; no se ha perdido nada.
problem-internal = Se ha producido un error por nuestra parte. Ha quedado anotado; inténtelo de nuevo en un momento.
problem-unreachable = No se puede conectar con { -product } desde este dispositivo. Compruebe su conexión; se conserva lo que ha escrito.
problem-malformed = { -product } ha dado una respuesta que esta página no entiende. Vuelva a cargar la página.

# $label: The field’s label.
field-required = Introduzca: { $label }
# $label: The field’s label.
field-choose = Elija: { $label }
# $label: The field’s label.
# $max: The greatest number of characters.
field-too-long = { $label }: introduzca como máximo { $max } caracteres
# $label: The field’s label.
# $min: The least number of characters.
field-too-short = { $label }: introduzca como mínimo { $min } caracteres
# $label: The field’s label.
# $min: The least number of characters.
# $max: The greatest number of characters.
field-length-outside = { $label }: introduzca entre { $min } y { $max } caracteres
# $label: The field’s label.
field-not-allowed = { $label }: este registro no acepta ese valor. Elija otro
# $label: The field’s label.
field-format = { $label }: no tiene la forma que pide el registro
# $label: The field’s label.
# $example: How it is written.
field-format-example = { $label }: siga este ejemplo: { $example }
# $label: The field’s label.
# $value: The value that is asked for.
field-must-equal = { $label }: el registro pide { $value }
# $label: The field’s label.
# $value: The value that is not taken.
field-must-differ = { $label }: el registro no acepta { $value }
# $label: The field’s label.
field-out-of-range = { $label }: el valor está fuera de los límites que acepta el registro
# $label: The field’s label.
# $min: The least value.
field-at-least = { $label }: indique como mínimo { $min }
# $label: The field’s label.
# $max: The greatest value.
field-at-most = { $label }: indique como máximo { $max }
# $label: The field’s label.
# $min: The bound, which is not taken itself.
field-above = { $label }: indique más de { $min }
# $label: The field’s label.
# $max: The bound, which is not taken itself.
field-below = { $label }: indique menos de { $max }
# $label: The field’s label.
field-must-be-empty = { $label }: deje este campo vacío
# $label: The field’s label.
field-must-be-accepted = Marque esta casilla si está de acuerdo: { $label }
# $label: The field’s label.
field-read-only = { $label }: este dato no se puede modificar aquí. Para cambiarlo, inicie un cambio de titular
field-email = Introduzca una dirección de correo electrónico con la forma nombre@example.com
field-phone = Introduzca un número de teléfono que exista, con el prefijo del país, por ejemplo +33 1 23 45 67 89
# $label: The field’s label.
# $words: What the registrar wrote.
field-registrar = { $label }: el registrador no acepta este valor («{ $words }»)
