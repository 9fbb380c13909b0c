### Domains and who stands behind them.

overview-title = Accueil
overview-domains = Vos domaines
overview-all-domains = Voir tous les domaines
overview-tasks = En attente de votre part
overview-no-tasks = Vous n’avez rien à faire
overview-no-tasks-text = Lorsqu’une confirmation, un paiement ou une correction est nécessaire, vous le voyez ici.
overview-drafts = Brouillons non envoyés
# $domain: The domain’s name.
overview-draft = Changement de titulaire du domaine { $domain }
overview-draft-continue = Continuer
overview-see-tasks = Voir toutes les tâches

domains-title = Domaines
domains-empty = Aucun domaine
domains-empty-text = Aucun domaine n’est géré pour vous auprès des bureaux d’enregistrement connectés.
domains-column-owner = Titulaire
domains-column-expires = Expiration
domains-pages = Pages de la liste des domaines
domains-next = Domaines suivants
domains-previous = Revenir aux premiers domaines

domain-state-active = Actif
domain-state-expired = Expiré
domain-state-dispute = En litige
domain-state-suspended = Suspendu
domain-state-pending = Opération en cours
domain-state-other = Voir les détails

# $name: The domain’s name.
domain-title = { $name }
domain-facts = En bref
domain-registrar = Bureau d’enregistrement
domain-state = État
domain-expires = Expiration
domain-lock = Transfert vers un autre bureau d’enregistrement
domain-lock-unlocked = Possible
domain-lock-locked = Verrouillé
# $date: The end of the lock.
domain-lock-until = Verrouillé jusqu’au { $date }
domain-lock-changing = Modification en cours
domain-lock-not-told = Le bureau d’enregistrement ne l’indique pas
domain-people = Les responsables de ce domaine
role-owner = Titulaire
  .hint = Détient le domaine au regard de la loi. Ses coordonnées figurent au registre.
role-admin = Administrateur
  .hint = Gère le domaine et peut demander un changement de titulaire.
role-tech = Contact technique
  .hint = S’occupe des serveurs de noms et des réglages techniques.
role-billing = Contact de facturation
  .hint = Reçoit les factures et les paie.
role-contact = Contact
role-account = Compte
# $name: Who holds the role.
role-edit-contact = Modifier les coordonnées : { $name }
domain-give = Changer de titulaire
domain-give-text = Cédez ce domaine à une autre personne, ou corrigez un nom ou une adresse e-mail qui ne peut pas être modifié.
domain-change-open = Un changement de titulaire est en cours
domain-change-draft = Vous avez commencé un changement de titulaire
domain-change-see = Voir où il en est
domain-change-continue = Reprendre où vous en étiez
domain-given-away = Vous ne pouvez pas consulter ce domaine
domain-given-away-text = Soit ce domaine n’existe pas ici, soit il a maintenant un autre titulaire. Si vous l’avez cédé, son changement de titulaire se trouve toujours dans vos tâches.

# $domain: The domain’s name.
outlook-title = Changer le titulaire du domaine { $domain }
outlook-intro = Cela prend environ cinq minutes. Ensuite, les confirmations demandées se font par e-mail, puis le registre effectue le changement.
outlook-intro-nobody = Cela prend environ cinq minutes. Ensuite, le registre effectue le changement.
outlook-need = Ce qu’il vous faut
outlook-need-details = Le nom, l’adresse postale, l’adresse e-mail et le numéro de téléphone du nouveau titulaire
outlook-need-mailboxes = Les deux titulaires doivent pouvoir lire leurs e-mails
outlook-cost = Ce que cela coûte
outlook-free = Gratuit
# $price: The price.
outlook-price = { $price } selon la grille tarifaire ; vous voyez le prix exact avant de donner votre accord
outlook-price-not-told = Vous voyez le prix avant de donner votre accord.
outlook-time = Combien de temps cela prend
# $days (number): Days to answer.
outlook-time-days =
  { $days ->
    [one] Délai pour confirmer : { $days } jour.
   *[other] Délai pour confirmer : { $days } jours.
  }
outlook-time-not-told = Le bureau d’enregistrement n’indique pas le délai pour confirmer.
outlook-time-nobody = Personne n’a à confirmer : le bureau d’enregistrement effectue le changement dès que vous donnez votre accord.
outlook-elsewhere = Vous voulez aussi changer de bureau d’enregistrement ?
# $days (number): Days of the lock.
outlook-elsewhere-text =
  { $days ->
    [one] Transférez d’abord le domaine. Après un changement de titulaire, il ne peut pas quitter son bureau d’enregistrement pendant { $days } jour.
   *[other] Transférez d’abord le domaine. Après un changement de titulaire, il ne peut pas quitter son bureau d’enregistrement pendant { $days } jours.
  }
outlook-start = Commencer
outlook-blocked = Le changement de titulaire n’est pas possible actuellement
outlook-blocked-text = Vous n’avez pas fait d’erreur. Voici ce qui empêche le changement :
block-dispute = Un litige est en cours au sujet de ce domaine. Le titulaire pourra être changé une fois le litige terminé ; renseignez-vous auprès de l’assistance du bureau d’enregistrement.
block-expired = Le domaine a expiré. Renouvelez-le d’abord, puis revenez.
block-suspended = Le domaine est suspendu. Demandez-en la raison à l’assistance du bureau d’enregistrement et revenez lorsqu’il sera de nouveau actif.
block-operation = Le bureau d’enregistrement effectue une autre opération sur ce domaine. Revenez lorsqu’elle sera terminée ; vous la voyez dans vos tâches.
# $date: From when on it is possible.
block-recent = Le titulaire a changé récemment. Un nouveau changement sera possible à partir du { $date }.
block-not-offered = Le bureau d’enregistrement ne propose pas le changement de titulaire pour ce domaine.
# $detail: The registrar’s word.
block-other = Le bureau d’enregistrement indique « { $detail } » pour ce domaine. Le domaine doit d’abord être actif.
