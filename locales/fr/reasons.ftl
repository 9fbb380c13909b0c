### Why a registrar refused, where its words are documented ones.

reason-action-pending = Une autre opération est encore en cours chez le bureau d’enregistrement. Attendez qu’elle soit terminée ou regardez ce qu’elle attend ; rien n’a été envoyé deux fois.
reason-same-contacts = Le domaine a déjà exactement ces contacts : il n’y avait rien à modifier.
reason-contact-in-use = Un domaine utilise encore ce contact. Mettez-y d’abord un autre contact à sa place.
reason-domain-suspended = Ce contact dépend d’un domaine suspendu. Le bureau d’enregistrement doit lever la suspension avant que le contact puisse être modifié.
reason-contact-unknown = Le bureau d’enregistrement ne connaît pas (ou plus) ce contact.
reason-entity-unknown = Le bureau d’enregistrement n’a rien sous ce numéro. L’élément a peut-être été supprimé.
reason-domain-not-held = Ce domaine ne se trouve pas dans ce compte du bureau d’enregistrement.
reason-action-not-allowed = Le bureau d’enregistrement n’autorise pas ce compte à le faire. L’exploitant de ce site peut lui en demander le droit.
reason-keys-refused = Le bureau d’enregistrement n’accepte pas les clés de cette connexion, ou le compte est suspendu. L’exploitant de ce site doit s’en occuper ; votre saisie est conservée.
reason-address-not-allowed = Le bureau d’enregistrement refuse les appels venant de l’adresse de ce serveur. L’exploitant de ce site doit y déclarer cette adresse ; votre saisie est conservée.
reason-privacy-not-bought = La protection de la vie privée n’a pas été achetée pour ce domaine.
reason-privacy-not-offered = Le bureau d’enregistrement ne propose pas de protection de la vie privée pour ce domaine.
reason-same-name-servers = Le domaine a déjà exactement ces serveurs de noms.
reason-already-renewed = Le domaine est déjà renouvelé.
reason-ended-unexplained = Le changement était en attente et ne l’est plus ; le titulaire est resté le même. Le bureau d’enregistrement ne dit pas pourquoi : peut-être un refus, peut-être aucune réponse à temps.
reason-owner-is-another = Le bureau d’enregistrement indique que le changement a été effectué, mais le domaine appartient à une autre personne que celle demandée. Adressez-vous à son assistance.
# $label: The field’s label.
field-two-words = { $label } : saisissez au moins deux mots
