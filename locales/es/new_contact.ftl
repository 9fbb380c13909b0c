### Making a contact.

new-contact-link = Nuevo contacto
new-contact-title = Nuevo contacto
new-contact-lead = Un contacto es una persona u organización que puede ser titular de un dominio.
new-contact-nowhere = No tiene ningún registrador en el que crear un contacto
new-contact-where = ¿Dónde se crea el contacto?
new-contact-where-hint = Un contacto solo sirve para dominios del mismo registrador.
new-contact-for = ¿Para qué dominios es?
new-contact-for-hint = Algunos registros piden más datos, o un contacto creado solo para ellos.
new-contact-for-any = Cualquier otro dominio
new-contact-leads-to = Qué supone crearlo
# $place: What people call the connection.
new-contact-made-at = Se crea un contacto nuevo en { $place }.
new-contact-touches-nothing = Todavía no es titular de ningún dominio: no cambia ningún dominio y nadie tiene que confirmar nada.
# $extension: The extension, with its dot.
new-contact-made-for = Se crea según las reglas de { $extension } y está destinado a esos dominios.
new-contact-brand-stays = Pertenece a la marca que elija y no puede pasar a otra.
new-contact-can-go = Puede eliminarlo mientras ningún dominio lo utilice.
new-contact-stays = Este registrador no elimina contactos: el que no se utiliza permanece en la lista.
new-contact-make = Crear el contacto
new-contact-making = Creando el contacto…
new-contact-made = El contacto se ha creado
new-contact-made-text = El registrador tiene estos datos. Todavía no los utiliza ningún dominio.
new-contact-terms-label = La persona u organización a la que corresponden estos datos ha leído las condiciones del registro y las acepta
new-contact-terms-missing = El registro no admite ningún contacto mientras no se acepten sus condiciones. Marque la casilla
new-contact-unknown = Nadie sabe si el contacto se ha creado
new-contact-unknown-text = Se ha perdido la respuesta del registrador, así que el contacto quizá ya exista. Búsquelo primero: el botón de abajo crea otro.
new-contact-unknown-look = Buscarlo en la lista de contactos (se abre en otra pestaña)
