### Fields of a contact: label, and a short hint where one helps.

field-legal-form = Forma jurídica
field-organisation-name = Nombre de la organización
field-organisation-type = Tipo de organización
field-legal-form-category = Categoría de forma jurídica
field-company-number = Número de registro de la empresa
field-vat = Número de IVA
field-trademark = Número de marca
field-association-number = Número de registro de la asociación
field-name = Nombre completo
field-gender = Sexo
field-first-name = Nombre
field-last-name = Apellidos
field-nationality = Nacionalidad
field-national-number = Número nacional de identidad
field-birth-day = Fecha de nacimiento
field-birth-country = País de nacimiento
field-birth-city = Ciudad de nacimiento
field-birth-zip = Código postal del lugar de nacimiento
field-language = Idioma de los correos electrónicos
  .hint = El registrador escribe en este idioma
field-line1 = Dirección, línea 1
  .hint = Calle y número
field-line2 = Dirección, línea 2
field-line3 = Dirección, línea 3
field-zip = Código postal
field-zip-us = Código postal (ZIP)
field-city = Ciudad o localidad
field-province = Estado, provincia o región
field-country = País
field-other-details = Otros datos de la dirección
field-email-label = Dirección de correo electrónico
  .hint = El registrador escribe a esta dirección; la persona interesada debe poder leer esos mensajes.
field-phone-label = Número de teléfono
  .hint = En cualquier formato, por ejemplo +33 1 23 45 67 89
field-cell-phone = Número de teléfono móvil
field-fax = Número de fax

legal-form-individual = Particular
legal-form-corporation = Empresa
legal-form-association = Asociación
legal-form-administration = Administración pública
legal-form-personalcorporation = Empresario individual
legal-form-other = Otra
gender-female = Mujer
gender-male = Hombre
yes = Sí
no = No

choose-country = Elija un país
choose-language = Elija un idioma
choose-one = Elija una opción
phone-registry-form = El registro recibe
date-day = Día
date-month = Mes
date-year = Año
date-hint = Por ejemplo, 31 3 1980

section-who = Identidad
section-address = Dirección postal
section-reach = Cómo localizar a este contacto
section-more = Qué más pide el registro

read-only-once-set = El registro no permite modificar este dato mientras el contacto sea titular de un dominio.
read-only-conditional = Para esta forma jurídica, el registro no permite modificar este dato mientras el contacto sea titular de un dominio.
read-only-always = El registro no permite modificar este dato.
read-only-change-owner = Cambiar de titular
# $domain: The domain’s name.
read-only-change-owner-of = Cambiar el titular de { $domain }
