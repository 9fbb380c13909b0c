### What went wrong, worded by its code, and what to do about it.

problem-reference = Référence pour l’assistance du bureau d’enregistrement
# $words: What the registrar wrote.
problem-registrar-said = Le bureau d’enregistrement indique : « { $words } »
problem-unauthenticated = Votre session est fermée. Identifiez-vous et réessayez ; ce que vous avez saisi est conservé.
problem-forbidden = Vous n’avez pas accès à cela.
problem-not-found = Nous ne trouvons pas cet élément, ou vous n’y avez pas accès.
problem-invalid-request = { -product } a envoyé une demande qui n’a pas été comprise. Rechargez la page ; si le problème persiste, prévenez le responsable de ce site.
problem-running = La même demande est encore en cours. Attendez un instant, puis vérifiez à nouveau.
problem-version-conflict = Ces informations ont été modifiées ailleurs, peut-être dans un autre onglet. Nous avons chargé la version la plus récente ; vérifiez-la et continuez.
problem-validation-failed = Certaines réponses ne respectent pas les règles du registre.
problem-consent-missing = Il manque une déclaration.
problem-owner-change-open = Un changement de titulaire est déjà en cours pour ce domaine.
problem-not-eligible = Ce domaine ne peut pas changer de titulaire pour le moment.
problem-wrong-state = Ce n’est plus possible : la situation a évolué entre-temps.
problem-edit-in-doubt = Personne ne sait ce qu’est devenue une modification antérieure de ce contact : rien n’a donc été envoyé. Rechargez la page : elle montre ce qui a été envoyé, et vous décidez.
problem-price-above-ceiling = Le prix est supérieur à celui que vous avez accepté. Rien n’a été payé.
problem-not-supported = Le bureau d’enregistrement ne propose pas cette opération.
problem-registrar-refused = Le bureau d’enregistrement a refusé.
problem-documents-requested = Le bureau d’enregistrement demande des documents avant de continuer. Remettez-les sur la page de la commande.
problem-registrar-credentials = Le bureau d’enregistrement n’accepte pas les clés de cette connexion. Le responsable de ce site doit les renouveler ; ce que vous avez saisi est conservé.
problem-registrar-unreachable = Le bureau d’enregistrement est injoignable pour le moment. Réessayez dans quelques minutes ; votre saisie est conservée.
problem-registrar-timeout = Le bureau d’enregistrement n’a pas répondu à temps. Réessayez dans quelques minutes ; ce que vous avez saisi est conservé.
problem-registrar-unavailable = Le système du bureau d’enregistrement est en panne pour le moment. Réessayez plus tard ; ce que vous avez saisi est conservé.
problem-registrar-busy = Le bureau d’enregistrement nous demande de ralentir. Réessayez dans une minute.
problem-registrar-malformed = Nous ne comprenons pas la réponse du bureau d’enregistrement. Réessayez ; si le problème persiste, prévenez le responsable de ce site.
problem-unknown-outcome = Nous avons transmis la demande au bureau d’enregistrement, et aucune réponse n’est revenue. Nous ne savons pas si elle a été exécutée ; nous ne la répéterons donc pas. Nous continuons de vérifier.
problem-too-many-requests = Trop de demandes en peu de temps. Attendez un instant, puis réessayez.
problem-storage-unavailable = Nous ne pouvons rien enregistrer pour le moment : plus rien n’est donc envoyé au bureau d’enregistrement. Laissez cette page ouverte et réessayez dans quelques minutes ; rien ne sera fait deux fois.
problem-taken-over = Cette instance de { -product } a passé la main à une autre. Rechargez la page dans un instant ; rien n’est perdu.
problem-internal = Une erreur s’est produite de notre côté. Elle a été notée ; réessayez dans un instant.
problem-unreachable = Cet appareil n’arrive pas à joindre { -product }. Vérifiez votre connexion ; ce que vous avez saisi est conservé.
problem-malformed = { -product } a donné une réponse que cette page ne comprend pas. Rechargez la page.

# $label: The field’s label.
field-required = Saisissez : { $label }
# $label: The field’s label.
field-choose = Choisissez : { $label }
# $label: The field’s label.
# $max: The greatest number of characters.
field-too-long = { $label } : ne dépassez pas { $max } caractères
# $label: The field’s label.
# $min: The least number of characters.
field-too-short = { $label } : saisissez au moins { $min } caractères
# $label: The field’s label.
# $min: The least number of characters.
# $max: The greatest number of characters.
field-length-outside = { $label } : saisissez entre { $min } et { $max } caractères
# $label: The field’s label.
field-not-allowed = { $label } : ce registre n’accepte pas cette valeur. Choisissez-en une autre
# $label: The field’s label.
field-format = { $label } : ce n’est pas la forme que le registre demande
# $label: The field’s label.
# $example: How it is written.
field-format-example = { $label } : suivez ce modèle : { $example }
# $label: The field’s label.
# $value: The value that is asked for.
field-must-equal = { $label } : le registre demande { $value }
# $label: The field’s label.
# $value: The value that is not taken.
field-must-differ = { $label } : le registre n’accepte pas { $value }
# $label: The field’s label.
field-out-of-range = { $label } : cette valeur est hors des limites que le registre accepte
# $label: The field’s label.
# $min: The least value.
field-at-least = { $label } : indiquez au moins { $min }
# $label: The field’s label.
# $max: The greatest value.
field-at-most = { $label } : indiquez au plus { $max }
# $label: The field’s label.
# $min: The bound, which is not taken itself.
field-above = { $label } : indiquez plus de { $min }
# $label: The field’s label.
# $max: The bound, which is not taken itself.
field-below = { $label } : indiquez moins de { $max }
# $label: The field’s label.
field-must-be-empty = { $label } : laissez ce champ vide
# $label: The field’s label.
field-must-be-accepted = Cochez cette case si vous êtes d’accord : { $label }
# $label: The field’s label.
field-read-only = { $label } : cette information ne peut pas être modifiée ici. Changez plutôt de titulaire
field-email = Saisissez une adresse e-mail sous la forme nom@example.com
field-phone = Saisissez un numéro de téléphone qui existe, avec l’indicatif du pays, par exemple +33 1 23 45 67 89
# $label: The field’s label.
# $words: What the registrar wrote.
field-registrar = { $label } : le bureau d’enregistrement n’accepte pas cette valeur (« { $words } »)
