### Tasks.

inbox-title = Tareas
inbox-you = Usted debe actuar
inbox-others = En espera de otra persona
inbox-registrar = En espera del registro o del registrador
inbox-finished = Terminadas
inbox-empty = No hay tareas
inbox-empty-text = Aquí aparecen los cambios de titular y todo lo que los registradores hacen para sus dominios.
# $count (number): How many.
inbox-count =
  { $count ->
    [one] { $count } tarea
   *[other] { $count } tareas
  }
# $domain: The domain’s name.
task-owner-change = Cambio de titular de { $domain }
# $domain: The domain’s name.
task-contact-update = Datos de contacto de { $domain }
# $domain: The domain’s name.
task-verification = Verificación del titular de { $domain }
# $domain: The domain’s name.
task-account-change = Cambio de cuenta de { $domain }
# $service: The service’s name at the registrar.
task-account-change-service = Cambio de cuenta del servicio { $service }
task-account-change-plain = Cambio de cuenta
task-email-change = Nueva dirección de correo electrónico de la cuenta
# $operation: The registrar’s name for it.
# $domain: The domain’s name.
task-other = { $operation }: { $domain }
# $operation: The registrar’s name for it.
task-other-no-domain = { $operation }
# $name: What people call the contact.
task-edit-in-doubt = Modificación de { $name }: nadie sabe si se ha guardado
task-until = Fecha límite
task-state-scheduled = Prevista
task-state-running = En curso
task-state-waiting = En espera
task-state-stuck = Detenida
task-state-done = Terminada
task-state-ended = Terminada sin efecto
task-act = Le toca a usted
task-next-edit = Abra el contacto para ver qué se ha enviado y decida. Hasta entonces no se envía nada más para él.
task-next-accounts = El registrador ha preguntado por correo electrónico. Siga el enlace de ese correo para aceptar o rechazar. No indica qué cuentas han respondido ya: la tarea se queda aquí hasta que lo hayan hecho todas.
# $address: The new e-mail address.
task-next-email = El registrador ha escrito a { $address }. Siga el enlace de ese correo para aceptar o rechazar. Hasta entonces se mantiene la dirección anterior.
task-next-you = Ábrala para ver qué tiene que hacer.
task-next-other = Una persona tiene que responder a un correo electrónico.
task-next-registry = El registro está trabajando en ello; nadie tiene que hacer nada.
task-next-registrar = El registrador está trabajando en ello; nadie tiene que hacer nada.
task-next-stuck = Está detenida. Ábrala para ver qué se puede hacer.
task-stuck-title = Esta tarea está detenida
# $remark: The registrar’s own words.
task-stuck-remark = El registrador dice: «{ $remark }»
task-stuck-no-remark = El registrador no indica por qué.
task-stuck-contact = Puede que el registro no acepte estos datos. Revíselos, corrija lo que esté mal y guárdelos.
task-stuck-mend = Ver los datos del titular
# $number: The task’s number at the registrar.
# $operation: The registrar’s name for it.
task-stuck-support = Pida al servicio de soporte del registrador que la ponga en marcha de nuevo e indique el número de tarea { $number } y el nombre { $operation }.
# $number: The task’s number at the registrar.
# $operation: The registrar’s name for it.
task-stuck-support-else = Si eso no basta, pida ayuda al servicio de soporte del registrador e indique el número de tarea { $number } y el nombre { $operation }.
task-roles = Funciones
task-from-account = De la cuenta
task-to-account = A la cuenta
task-asking-account = Solicitado por la cuenta
task-new-email = Nueva dirección de correo electrónico
task-operation = Nombre que le da el registrador
task-number = Número en el registrador
task-started = Iniciada el
task-moved = Último avance
task-remark = Observación del registrador
task-decide-edit = Ver el contacto y decidir
task-see-change = Ver el cambio de titular
# $name: The connection’s name.
account-title = { $name }
account-registrar = Registrador
account-sandbox = Entorno de pruebas
account-can = Qué permite este registrador
account-can-check = El registrador comprueba los datos antes de guardarlos
account-can-order = Un cambio de titular es un pedido que puede tener un coste
account-can-cancel = Un cambio de titular se puede anular mientras está en espera
account-cannot-resend = Los correos electrónicos a los titulares no se pueden volver a enviar
account-can-resend = Los correos electrónicos a los titulares se pueden volver a enviar
account-cannot-delete = Los contactos no se pueden eliminar
account-can-delete = Los contactos se pueden eliminar
account-left = Elementos pendientes
account-left-nothing = Los cambios de titular no han dejado nada pendiente.
account-left-text = Se crearon para cambios de titular que no llegaron a aplicarse, o bien otros ocuparon su lugar. Nada los utiliza.
# $date: When it ended, or was last changed.
# $domain: The domain.
account-left-from = Del cambio de titular de { $domain }, { $date }
account-left-see = Ver el cambio de titular
account-left-removable = Se puede eliminar.
account-left-stays = El registrador no permite eliminarlo. No es titular de ningún dominio y no cuesta nada.
account-left-expires = Nunca se pidió y no compromete a nadie. Caduca por sí solo en el registrador; a partir de entonces ya no se podrá pedir y desaparecerá de esta lista.
# $date: When it expires.
account-left-expires-on = Nunca se pidió y no compromete a nadie. Caduca por sí solo el { $date }; a partir de entonces ya no se podrá pedir y desaparecerá de esta lista.
# $name: The registrar's name for it.
account-left-contact = Contacto { $name }
# $name: The registrar's name for it.
account-left-cart = Carrito { $name }
