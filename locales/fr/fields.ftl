### Fields of a contact: label, and a short hint where one helps.

field-legal-form = Forme juridique
field-organisation-name = Nom de l’organisation
field-organisation-type = Type d’organisation
field-legal-form-category = Catégorie de forme juridique
field-company-number = Numéro d’immatriculation de l’entreprise
field-vat = Numéro de TVA
field-trademark = Numéro de marque
field-association-number = Numéro d’enregistrement de l’association
field-name = Nom complet
field-gender = Sexe
field-first-name = Prénom
field-last-name = Nom de famille
field-nationality = Nationalité
field-national-number = Numéro national d’identité
field-birth-day = Date de naissance
field-birth-country = Pays de naissance
field-birth-city = Ville de naissance
field-birth-zip = Code postal du lieu de naissance
field-language = Langue des e-mails
  .hint = Le bureau d’enregistrement écrit dans cette langue
field-line1 = Adresse, ligne 1
  .hint = Numéro et rue
field-line2 = Adresse, ligne 2
field-line3 = Adresse, ligne 3
field-zip = Code postal
field-zip-us = Code postal (ZIP)
field-city = Ville ou commune
field-province = État, province ou région
field-country = Pays
field-other-details = Complément d’adresse
field-email-label = Adresse e-mail
  .hint = Le bureau d’enregistrement y écrit ; la personne concernée doit pouvoir lire ces messages.
field-phone-label = Numéro de téléphone
  .hint = Sous n’importe quelle forme, par exemple +33 1 23 45 67 89
field-cell-phone = Numéro de téléphone mobile
field-fax = Numéro de fax

legal-form-individual = Particulier
legal-form-corporation = Société
legal-form-association = Association
legal-form-administration = Administration publique
legal-form-personalcorporation = Entreprise individuelle
legal-form-other = Autre
gender-female = Féminin
gender-male = Masculin
yes = Oui
no = Non

choose-country = Choisissez un pays
choose-language = Choisissez une langue
choose-one = Choisissez
phone-registry-form = Le registre reçoit
date-day = Jour
date-month = Mois
date-year = Année
date-hint = Par exemple 31 3 1980

section-who = Identité
section-address = Adresse postale
section-reach = Comment joindre ce contact
section-more = Ce que le registre demande en plus

read-only-once-set = Le registre ne permet pas de modifier cette information tant que le contact est titulaire d’un domaine.
read-only-conditional = Pour cette forme juridique, le registre ne permet pas de modifier cette information tant que le contact est titulaire d’un domaine.
read-only-always = Le registre ne permet pas de modifier cette information.
read-only-change-owner = Changer plutôt de titulaire
# $domain: The domain’s name.
read-only-change-owner-of = Changer plutôt le titulaire du domaine { $domain }
