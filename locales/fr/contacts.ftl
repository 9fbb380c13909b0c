### Contacts.

contacts-title = Contacts
contacts-empty = Aucun contact
contacts-empty-text = Les contacts sont les personnes et les organisations responsables de vos domaines.
contacts-column-name = Nom
contacts-column-email = Adresse e-mail
contacts-column-domains = Titulaire de
contacts-owns-nothing = Aucun domaine
# $name: The contact’s name.
contact-title = Coordonnées : { $name }
# $domains: The domains it owns.
contact-owns = Ces coordonnées figurent au registre pour { $domains }.
contact-owns-several = Une modification faite ici s’applique à tous ces domaines.
contact-owns-nothing = Ce contact n’est titulaire d’aucun domaine.
contact-id = Numéro du contact
contact-save = Enregistrer les modifications
contact-saving = Enregistrement…
contact-saved = Modifications enregistrées
contact-saved-text = Le bureau d’enregistrement détient les nouvelles coordonnées. Le registre les recevra dans quelques minutes.
contact-nothing-changed = Rien n’a été modifié
contact-nothing-changed-text = Les coordonnées sont restées les mêmes. Rien n’a donc été envoyé au bureau d’enregistrement.
contact-changed-fields = Ce qui a changé
contact-differing = Pour certaines coordonnées, le bureau d’enregistrement détient autre chose que ce que vous avez saisi :
contact-unsaved = Certaines modifications n’ont pas été enregistrées.
