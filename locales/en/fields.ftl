### Fields of a contact: label, and a short hint where one helps.

field-legal-form = Legal form
field-organisation-name = Organisation name
field-organisation-type = Kind of organisation
field-legal-form-category = Category of legal form
field-company-number = Company registration number
field-vat = VAT number
field-trademark = Trademark number
field-association-number = Association registration number
field-name = Full name
field-gender = Gender
field-first-name = First name
field-last-name = Last name
field-nationality = Nationality
field-national-number = National identity number
field-birth-day = Date of birth
field-birth-country = Country of birth
field-birth-city = City of birth
field-birth-zip = Post code of the place of birth
field-language = Language for e-mails
  .hint = The registrar writes in this language
field-line1 = Address line 1
  .hint = Street and number
field-line2 = Address line 2
field-line3 = Address line 3
field-zip = Post code
field-zip-us = ZIP code
field-city = Town or city
field-province = State, province or region
field-country = Country
field-other-details = Other address details
field-email-label = E-mail address
  .hint = The registrar writes here. The person it belongs to must be able to read it.
field-phone-label = Phone number
  .hint = In any form, for example +33 1 23 45 67 89
field-cell-phone = Mobile number
field-fax = Fax number

legal-form-individual = Private person
legal-form-corporation = Company
legal-form-association = Association
legal-form-administration = Public administration
legal-form-personalcorporation = Sole trader
legal-form-other = Other
gender-female = Female
gender-male = Male
yes = Yes
no = No

choose-country = Choose a country
choose-language = Choose a language
choose-one = Choose
phone-registry-form = The registry gets
date-day = Day
date-month = Month
date-year = Year
date-hint = For example 31 3 1980

section-who = Who it is
section-address = Postal address
section-reach = How to reach them
section-more = What the registry also asks for

read-only-once-set = The registry does not let this change while the contact owns a domain.
read-only-conditional = For this legal form the registry does not let this change while the contact owns a domain.
read-only-always = The registry does not let this be changed.
read-only-change-owner = Change the owner instead
# $domain: The domain’s name.
read-only-change-owner-of = Change the owner of { $domain } instead
