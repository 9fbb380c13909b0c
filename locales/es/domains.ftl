### Domains and who stands behind them.

overview-title = Resumen
overview-domains = Sus dominios
overview-all-domains = Ver todos los dominios
overview-tasks = Pendiente por su parte
overview-no-tasks = No tiene nada pendiente
overview-no-tasks-text = Cuando haya que confirmar, pagar o corregir algo, lo verá aquí.
overview-drafts = Borradores sin enviar
# $domain: The domain’s name.
overview-draft = Cambio de titular de { $domain }
overview-draft-continue = Continuar
overview-see-tasks = Ver todas las tareas

domains-title = Dominios
domains-empty = No hay dominios
domains-empty-text = No hay ningún dominio a su cargo en los registradores conectados.
domains-column-owner = Titular
domains-column-expires = Caducidad
domains-pages = Páginas de la lista de dominios
domains-next = Dominios siguientes
domains-previous = Volver a los primeros dominios

domain-state-active = Activo
domain-state-expired = Caducado
domain-state-dispute = En litigio
domain-state-suspended = Suspendido
domain-state-pending = Operación en curso
domain-state-other = Ver los detalles

# $name: The domain’s name.
domain-title = { $name }
domain-facts = Lo esencial
domain-registrar = Registrador
domain-state = Estado
domain-expires = Caducidad
domain-lock = Transferencia a otro registrador
domain-lock-unlocked = Posible
domain-lock-locked = Bloqueada
# $date: The end of the lock.
domain-lock-until = Bloqueada hasta el { $date }
domain-lock-changing = Modificación en curso
domain-lock-not-told = El registrador no lo indica
domain-people = Los responsables de este dominio
role-owner = Titular
  .hint = Es quien tiene el dominio ante la ley. Sus datos figuran en el registro.
role-admin = Administrador
  .hint = Gestiona el dominio y puede solicitar un cambio de titular.
role-tech = Contacto técnico
  .hint = Se ocupa de los servidores de nombres y de los ajustes técnicos.
role-billing = Contacto de facturación
  .hint = Recibe las facturas y las paga.
role-contact = Contacto
role-account = Cuenta
# $name: Who holds the role.
role-edit-contact = Modificar los datos de { $name }
domain-give = Cambiar de titular
domain-give-text = Ceda este dominio a otra persona, o corrija un nombre o una dirección de correo electrónico que no se puede modificar.
domain-change-open = Hay un cambio de titular en curso
domain-change-draft = Ha empezado un cambio de titular
domain-change-see = Ver cómo va
domain-change-continue = Continuar donde lo dejó
domain-given-away = No puede ver este dominio
domain-given-away-text = O bien este dominio no existe aquí, o bien ahora tiene otro titular. Si usted lo cedió, su cambio de titular sigue en sus tareas.

# $domain: The domain’s name.
outlook-title = Cambiar el titular de { $domain }
outlook-intro = Esto lleva unos cinco minutos. Después, quien recibe la solicitud confirma por correo electrónico y el registro realiza el cambio.
outlook-intro-nobody = Esto lleva unos cinco minutos. Después, el registro realiza el cambio.
outlook-need = Qué necesita
outlook-need-details = El nombre, la dirección postal, la dirección de correo electrónico y el número de teléfono del nuevo titular
outlook-need-mailboxes = Ambos titulares deben poder leer su correo electrónico
outlook-cost = Cuánto cuesta
outlook-free = Gratis
# $price: The price.
outlook-price = { $price } según la lista de precios; verá el precio exacto antes de aceptarlo
outlook-price-not-told = Verá el precio antes de aceptar.
outlook-time = Cuánto tarda
# $days (number): Days to answer.
outlook-time-days =
  { $days ->
    [one] Plazo para confirmar: { $days } día.
   *[other] Plazo para confirmar: { $days } días.
  }
outlook-time-not-told = El registrador no indica el plazo para confirmar.
outlook-time-nobody = Nadie tiene que confirmar: el registrador realiza el cambio en cuanto usted da su conformidad.
outlook-elsewhere = ¿También quiere cambiar de registrador?
# $days (number): Days of the lock.
outlook-elsewhere-text =
  { $days ->
    [one] Transfiera primero el dominio. Después de un cambio de titular, no puede salir de su registrador durante { $days } día.
   *[other] Transfiera primero el dominio. Después de un cambio de titular, no puede salir de su registrador durante { $days } días.
  }
outlook-start = Empezar
outlook-blocked = Ahora no se puede cambiar el titular
outlook-blocked-text = Usted no ha cometido ningún error. Esto es lo que impide el cambio:
block-dispute = Hay un litigio abierto sobre este dominio. El titular se podrá cambiar cuando el litigio haya terminado; consulte al servicio de soporte del registrador.
block-expired = El dominio ha caducado. Renuévelo primero y vuelva después.
block-suspended = El dominio está suspendido. Pregunte el motivo al servicio de soporte del registrador y vuelva cuando esté activo de nuevo.
block-operation = El registrador está realizando otra operación en este dominio. Vuelva cuando haya terminado; la verá en sus tareas.
# $date: From when on it is possible.
block-recent = El titular se ha cambiado hace poco. Se podrá cambiar de nuevo a partir del { $date }.
block-not-offered = El registrador no ofrece el cambio de titular para este dominio.
# $detail: The registrar’s word.
block-other = El registrador indica «{ $detail }» para este dominio. Primero el dominio tiene que estar activo.
