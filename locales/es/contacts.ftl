### Contacts.

contacts-title = Contactos
contacts-empty = Ningún contacto
contacts-empty-text = Los contactos son las personas y organizaciones responsables de sus dominios.
contacts-column-name = Nombre
contacts-column-email = Dirección de correo electrónico
contacts-column-domains = Titular de
contacts-owns-nothing = Ningún dominio
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
contact-unsaved = Hay cambios sin guardar.
