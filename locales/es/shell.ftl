### The frame around every page, and signing in.

skip-to-main = Ir al contenido principal
nav-label = Secciones de { -product }
nav-overview = Resumen
nav-domains = Dominios
nav-contacts = Contactos
nav-inbox = Tareas
menu-language = Idioma
menu-theme = Apariencia
theme-system = Según el dispositivo
theme-light = Clara
theme-dark = Oscura
# $name: The signed-in person or persona.
signed-in-as = Sesión iniciada como { $name }
person-operator = El responsable de este sitio web
sign-out = Cerrar sesión
sandbox-notice = Este es el entorno de pruebas: no se toca ningún dominio real.
sandbox-mailbox = Abrir el buzón y el reloj del entorno de pruebas
you-are-here = Usted está aquí
loading = Cargando
try-again = Intentar de nuevo
# $label: A name whose value follows, outside the message.
labelled = { $label }:
go-on = Continuar
back = Atrás
cancel = No hacer nada
close = Cerrar
optional = (opcional)
error-prefix = Error:
there-is-a-problem = Hay un problema
piece-missing = No se ha podido cargar esta parte de la aplicación. Compruebe su conexión y vuelva a intentarlo.
page-not-found = Página no encontrada
page-not-found-text = Si ha escrito la dirección, compruebe que es correcta. No se ha modificado nada.
go-to-overview = Ir al resumen
# $time: The time at which what is shown was last read.
as-of = Datos del { $time }
refresh = Actualizar
refreshed = Actualizado
offline = No tiene conexión. Lo que ve puede no estar actualizado; lo que escriba se conserva aquí hasta que vuelva la conexión.
back-online = Vuelve a tener conexión.

sign-in-title = Iniciar sesión
sign-in-sandbox = Elija con qué perfil quiere entrar. Aquí no hace falta contraseña, porque nada es real.
sign-in-question = ¿Quién es usted?
persona-customer = Cliente
  .hint = Titular de un dominio en cada registrador: example.com, example.net y example.info
persona-partner = Socio
  .hint = Otra cuenta en OVHcloud, bb11111-ovh
persona-reseller = Revendedor
  .hint = El personal, que lo ve todo
persona-stranger = Persona ajena
  .hint = Titular de example.pl y de nada más
sign-in-button = Iniciar sesión
sign-in-choose = Elija quién es usted
sign-in-with-link = Abra la dirección que se mostró al iniciar { -product }. Permite iniciar sesión una sola vez.
sign-in-refused = Esta dirección ya se ha usado o es de un inicio anterior. Reinicie { -product } para obtener una nueva.
session-ended-title = Inicie sesión de nuevo
session-ended-text = Tras un tiempo de inactividad, su sesión se ha cerrado. Lo que ha escrito sigue aquí.
