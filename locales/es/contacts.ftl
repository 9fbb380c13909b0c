### Contacts.

contacts-title = Contactos
contacts-empty = No hay contactos
contacts-empty-text = Los contactos son las personas y organizaciones responsables de sus dominios.
contacts-column-email = Dirección de correo electrónico
contacts-column-domains = Titular de
# $name: The contact’s name.
contact-title = Datos de { $name }
# $domains: The domains it owns.
contact-owns = Estos datos figuran en el registro para { $domains }.
contact-owns-several = Una modificación aquí se aplica a todos estos dominios.
contact-owns-nothing = Este contacto no es titular de ningún dominio.
contact-id = Número de contacto
contact-save = Guardar los cambios
contact-saving = Guardando…
contact-saved = Cambios guardados
contact-saved-text = El registrador tiene los nuevos datos. El registro los recibirá en unos minutos.
contact-nothing-changed = No se ha modificado nada
contact-nothing-changed-text = Los datos son los mismos que antes. Por eso no se ha enviado nada al registrador.
contact-changed-fields = Qué ha cambiado
contact-differing = El registrador tiene algunos datos distintos de los que usted ha escrito:
edit-leads-to = Qué ocurre al guardar
edit-no-domain = Ningún dominio utiliza este contacto, así que nadie recibe una solicitud.
# $domains: The domains.
edit-domains = Afecta a { $domains }.
edit-replaces = Este registrador no puede modificar un contacto. Crea uno nuevo en lugar del anterior, y puede pedir a ambos titulares que lo confirmen por correo electrónico.
# $fields: The fields that make it so.
edit-material = Esto cuenta como un cambio de titular, por: { $fields }.
edit-waiting-not-told = Este registrador no indica si hay un cambio pendiente. Hasta que ambos confirmen, aquí verá los datos anteriores.
# $days (number): Days to answer.
edit-verified =
  { $days ->
    [one] Se envía otro correo electrónico a la nueva dirección, que debe confirmarse en { $days } día. De lo contrario, los dominios dejan de funcionar.
   *[other] Se envía otro correo electrónico a la nueva dirección, que debe confirmarse en { $days } días. De lo contrario, los dominios dejan de funcionar.
  }
edit-verified-no-end = Se envía otro correo electrónico a la nueva dirección, que debe confirmarse. El registrador no indica el plazo.
edit-awaits = Enviado: ahora los titulares reciben una solicitud
edit-awaits-text = El registrador ha recibido los nuevos datos y conserva los anteriores hasta que confirmen quienes han recibido la solicitud por correo electrónico.
edit-not-visible = Enviado, pero aún no visible
edit-not-visible-text = El registrador ha recibido los nuevos datos sin error y todavía muestra los anteriores. No indica por qué: puede que alguien tenga que confirmar antes. No los envíe de nuevo; vuelva a comprobarlo más tarde.
edit-unknown = Nadie sabe si los cambios se han guardado
edit-unknown-text = La respuesta del registrador se ha perdido. Todavía muestra los datos anteriores, lo que no demuestra nada: el cambio puede haber sido rechazado, puede no haber llegado nunca o puede estar pendiente de que confirmen los titulares. No se reenvía nada automáticamente.
edit-unknown-decide = Usted decide: compruébelo de nuevo, pregunte a los titulares si han recibido un correo electrónico que les pide confirmar, o consulte al servicio de soporte del registrador. Hasta entonces no se envía nada más para este contacto.
edit-took-effect = Surtió efecto, o está a la espera de los titulares
edit-took-effect-hint = No se envía nada. A partir de entonces esta página muestra lo que muestra el registrador.
edit-did-not = No surtió efecto: modificar de nuevo
edit-did-not-hint = Lo que usted envió vuelve a figurar en el formulario; no se envía nada hasta que lo guarde. Si el primer envío llegó a pesar de todo, los titulares pueden recibir dos solicitudes.
edit-decided = Decisión registrada. No se ha enviado nada.
edit-put-away = No mostrar más este aviso
edit-before = Antes
edit-empty = nada
# $time: When it was sent.
edit-settled = Lo que se envió el { $time } ha surtido efecto
edit-settled-text = El registrador ya lo muestra.
edit-look-again = Comprobar de nuevo
edit-terms-label = El titular ha leído las condiciones del registro y las acepta
edit-terms-missing = El registro no acepta estos datos mientras no se acepten sus condiciones. Marque la casilla o deje sin cambios el nombre, la organización y la dirección de correo electrónico del titular
edit-sent = Usted envió
edit-held = El registrador muestra
edit-mail-consent = Un correo electrónico pide a los titulares que consientan el cambio.
edit-mail-verification = Un correo electrónico enviado a la nueva dirección pide que se confirme.
edit-mails = Correos electrónicos que siguen
contacts-filter = Filtrar contactos
contacts-filter-hint = Cada campo admite una parte de lo que se busca, en mayúsculas o minúsculas. Solo se muestran los contactos que coinciden con todos los campos rellenados.
contacts-filter-any = Cualquiera
contacts-filter-apply = Mostrar los contactos que coinciden
contacts-filter-chosen = Filtros aplicados
# $filter: A filter, such as “Country: France”.
contacts-filter-remove = Quitar { $filter }
contacts-filter-clear = Quitar todos los filtros
# $count (number): How many contacts fit.
contacts-found =
  { $count ->
    [one] { $count } contacto coincide.
   *[other] { $count } contactos coinciden.
  }
# $count (number): How many contacts fit so far.
contacts-found-here =
  { $count ->
    [one] { $count } contacto de esta página coincide; puede haber más en la página siguiente.
   *[other] { $count } contactos de esta página coinciden; puede haber más en la página siguiente.
  }
# $count (number): How many contacts there are.
contacts-all =
  { $count ->
    [one] No hay filtros aplicados: { $count } contacto.
   *[other] No hay filtros aplicados: { $count } contactos.
  }
# $count (number): How many contacts there are on this page.
contacts-all-here =
  { $count ->
    [one] No hay filtros aplicados: { $count } contacto en esta página.
   *[other] No hay filtros aplicados: { $count } contactos en esta página.
  }
# $filters: All filters.
contacts-looked-for = Se ha buscado: { $filters }.
contacts-none-fit = Ningún contacto coincide
contacts-none-fit-text = Quite un filtro o busque una parte más corta.
contacts-none-here = Ninguno entre los contactos revisados
contacts-none-here-text = Puede haber otros que coincidan: siga buscando con el enlace a la página siguiente.
contacts-pages = Páginas de la lista de contactos
contacts-next = Contactos siguientes
contacts-previous = Volver a los primeros contactos
contact-delete = Eliminar este contacto
contact-delete-text = El registrador lo elimina definitivamente.
# $domains: The domains that use it.
contact-delete-in-use = No se puede eliminar mientras lo utilice { $domains }.
contact-deleted = El contacto se ha eliminado.
validations-title = Validación
validations-text = Los registros y la ICANN preguntan si los datos son correctos. Se envía un correo electrónico a la dirección del contacto y quien lo recibe confirma.
validation-general = Extensiones genéricas (ICANN)
validation-validated = Validado
# $date: When.
validation-validated-since = Validado el { $date }
validation-pending = Solicitado, sin respuesta
validation-not-validated = No validado
# $category: Which one.
validation-start = Iniciar la validación: { $category }
# $category: Which one.
validation-remind = Enviar un recordatorio: { $category }
# $time: When it was asked for.
validation-asked-at = Aún sin validar. Se pidió un correo electrónico el { $time }; este registrador no muestra que se espera una respuesta.
# $days (number): Days to answer.
validation-unanswered =
  { $days ->
    [one] Si nadie responde en { $days } día, los dominios que exigen esta validación dejan de funcionar.
   *[other] Si nadie responde en { $days } días, los dominios que exigen esta validación dejan de funcionar.
  }
validation-unanswered-not-told = No se indica qué ocurre si nadie responde, ni cuánto tiempo hay para hacerlo.
validation-asked = El contacto recibirá un correo electrónico en su dirección.
contact-delete-question = ¿Eliminar este contacto?
contact-keep = Conservarlo
edit-sent-news = Enviado. El resultado figura al principio de la página.
