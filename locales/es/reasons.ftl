### Why a registrar refused, where its words are documented ones.

reason-action-pending = Todavía hay otra operación en curso en el registrador. Espere a que termine o vea qué está esperando; no se ha enviado nada dos veces.
reason-same-contacts = El dominio ya tiene exactamente estos contactos: no había nada que cambiar.
reason-contact-in-use = Un dominio todavía utiliza este contacto. Ponga antes otro contacto en su lugar.
reason-domain-suspended = Este contacto pertenece a un dominio suspendido. El registrador debe levantar la suspensión antes de que se pueda cambiar el contacto.
reason-contact-unknown = El registrador no conoce (o ya no conoce) este contacto.
reason-entity-unknown = El registrador no tiene nada con este número. Puede que se haya eliminado.
reason-domain-not-held = Este dominio no se encuentra en esta cuenta del registrador.
reason-action-not-allowed = El registrador no permite que esta cuenta lo haga. Quien gestiona este sitio puede pedirle el permiso.
reason-keys-refused = El registrador no acepta las claves de esta conexión, o la cuenta está suspendida. Quien gestiona este sitio tiene que ocuparse de ello; lo que ha escrito se conserva.
reason-address-not-allowed = El registrador no admite llamadas desde la dirección de este servidor. Quien gestiona este sitio tiene que registrar allí esa dirección; lo que ha escrito se conserva.
reason-privacy-not-bought = No se ha comprado la protección de privacidad para este dominio.
reason-privacy-not-offered = El registrador no ofrece protección de privacidad para este dominio.
reason-same-name-servers = El dominio ya tiene exactamente estos servidores de nombres.
reason-already-renewed = El dominio ya está renovado.
reason-ended-unexplained = El cambio estaba a la espera y ya no lo está; el titular sigue siendo el mismo. El registrador no dice por qué: quizá alguien se negó, quizá nadie respondió a tiempo.
reason-owner-is-another = El registrador indica que el cambio se realizó, pero el dominio pertenece a otra persona distinta de la solicitada. Consulte con el servicio de soporte del registrador.
# $label: The field’s label.
field-two-words = { $label }: escriba al menos dos palabras
