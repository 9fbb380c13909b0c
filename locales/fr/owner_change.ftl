### The owner change: its steps, the check and the confirmation.

# $domain: The domain’s name.
wizard-caption = Changement de titulaire du domaine { $domain }
wizard-steps = Étapes du changement de titulaire
# $step (number): The step that is shown.
# $count (number): How many there are.
wizard-counter = Étape { $step } sur { $count }
step-owner = Nouveau titulaire
step-details = Ses coordonnées
step-meaning = Ce que cela implique
step-options = Modalités
step-payment = Paiement
step-check = Vérification et accord
step-state-done = terminée
step-state-current = étape en cours
wizard-saved = Vos réponses sont enregistrées au fur et à mesure. Vous pouvez partir et revenir.
wizard-saves-on = Votre réponse est enregistrée quand vous continuez. Vous pouvez partir et revenir.
# $date: The day until which a draft is kept.
draft-kept-until = Sans nouvelle modification, ce brouillon est conservé jusqu’au { $date }, puis supprimé.
wizard-leave = Abandonner ce brouillon
wizard-leave-question = Abandonner ce brouillon ?
wizard-leave-text = Rien n’a été envoyé aux titulaires. Si vous abandonnez le brouillon, ce que vous avez saisi sera supprimé en quelques minutes.
wizard-leave-confirm = Abandonner le brouillon
wizard-keep = Conserver le brouillon
wizard-put-away = Le brouillon a été abandonné.

owner-title = Qui sera le nouveau titulaire ?
owner-legend = Le nouveau titulaire est
owner-hint = Le nouveau titulaire reçoit ses propres coordonnées au registre, même si vous les copiez : les modifier plus tard ne changera aucun autre domaine.
owner-new = Une nouvelle personne ou organisation
  .hint = Vous saisissez ses coordonnées
owner-copy = Une personne ou organisation dont j’ai les coordonnées
  .hint = Ses coordonnées sont copiées ; vous pourrez les modifier à la page suivante
owner-same = Le titulaire actuel, avec d’autres coordonnées
  .hint = Si vous êtes et restez titulaire du domaine et que seul un nom, une organisation ou une adresse e-mail change. Les coordonnées actuelles sont copiées ; vous les corrigez à la page suivante
owner-copy-which = De qui voulez-vous copier les coordonnées ?
owner-choose = Choisissez qui sera le nouveau titulaire
owner-copy-choose = Choisissez de qui copier les coordonnées
# $contact: The e-mail address, or the number.
# $name: Who it is.
owner-copy-named = { $name } ({ $contact })
# $contact: The e-mail address, or the number.
# $domains: What they own.
# $name: Who it is.
owner-copy-named-owner = { $name } ({ $contact }), titulaire de { $domains }
# $count (number): How many are listed.
owner-copy-partly = { $count } contacts figurent dans la liste ; il y en a d’autres.
owner-copy-more = Afficher d’autres contacts
# $count (number): How many are listed.
owner-copy-now = La liste compte maintenant { $count } contacts.

details-title = Coordonnées du nouveau titulaire
details-hint = Telles qu’elles figurent sur les documents officiels. Le registre vérifie certaines d’entre elles.

meaning-title = Ce que cela implique
meaning-mails = Qui doit confirmer
meaning-nobody = Personne n’a à confirmer : le bureau d’enregistrement effectue le changement dès que vous donnez votre accord.
# $address: Where the mail goes, shortened.
meaning-losing-mail = Le titulaire actuel reçoit la demande à l’adresse { $address }
# $address: Where the mail goes.
meaning-gaining-mail = Le nouveau titulaire reçoit la demande à l’adresse { $address }
# $days (number): Days to answer.
meaning-deadline =
  { $days ->
    [one] Délai de réponse : { $days } jour. En cas de refus ou d’absence de réponse, rien ne change.
   *[other] Délai de réponse : { $days } jours. En cas de refus ou d’absence de réponse, rien ne change.
  }
meaning-deadline-not-told = Le bureau d’enregistrement n’indique pas le délai de réponse. En cas de refus ou d’absence de réponse, rien ne change.
meaning-dead-mailbox = Si le titulaire actuel ne peut plus lire les messages envoyés à cette adresse, n’allez pas plus loin : personne ne pourrait confirmer. Demandez à l’assistance du bureau d’enregistrement comment il peut prouver son identité.
meaning-dead-mailbox-agent = Si le titulaire actuel ne peut plus lire les messages envoyés à cette adresse, vous pouvez confirmer à sa place, comme agent désigné, s’il vous y a expressément autorisé.
meaning-dead-mailbox-perhaps = Si le titulaire actuel ne peut plus lire les messages envoyés à cette adresse, vous pourrez peut-être confirmer à sa place, avec son autorisation expresse. Le bureau d’enregistrement ne le garantit pas ; sinon, seule son assistance peut aider le titulaire qui prouve son identité.
meaning-lock = Après le changement
meaning-lock-none = Le domaine peut être transféré immédiatement vers un autre bureau d’enregistrement.
meaning-lock-not-told = Le bureau d’enregistrement n’indique pas si le domaine pourra ensuite être transféré vers un autre bureau d’enregistrement.
meaning-renews = Le changement renouvelle le domaine ; ce renouvellement est compris dans le prix.
meaning-rights-text = Le nouveau titulaire détient le domaine au regard de la loi. Vous ne pourrez pas le reprendre de vous-même : il devrait vous le céder à son tour.
# $source: The document.
meaning-source = Source : { $source }

options-title = Comment le changement se fait-il ?
agent-text = En principe, les deux titulaires confirment par e-mail. Un agent désigné confirme à la place d’un titulaire. Vous ne pouvez l’être que si ce titulaire vous y a autorisé.
agent-legend = Qui confirme ?
agent-none = Chaque titulaire confirme lui-même
  .hint = Les deux reçoivent un e-mail
agent-losing = Je confirme pour le titulaire actuel
  .hint = Seul le nouveau titulaire reçoit un e-mail ; le titulaire actuel est informé ensuite
agent-gaining = Je confirme pour le nouveau titulaire
  .hint = Seul le titulaire actuel reçoit un e-mail ; le nouveau titulaire est informé ensuite
agent-both = Je confirme pour les deux
  .hint = Personne ne reçoit d’e-mail à confirmer ; les deux sont informés ensuite
agent-losing-perhaps = Si le bureau d’enregistrement en tient compte, seul le nouveau titulaire reçoit un e-mail. Il peut malgré tout interroger le titulaire actuel
agent-gaining-perhaps = Si le bureau d’enregistrement en tient compte, seul le titulaire actuel reçoit un e-mail. Il peut malgré tout interroger le nouveau titulaire
agent-both-perhaps = Si le bureau d’enregistrement en tient compte, personne ne reçoit d’e-mail à confirmer. Il peut malgré tout interroger l’un d’eux ou les deux
agent-choose = Choisissez qui confirme
agent-certify-title = Votre autorisation
agent-certify-text = Un agent désigné a besoin de l’autorisation expresse du titulaire. Conservez-la par écrit : le bureau d’enregistrement peut la demander, et toute personne qui agit sans elle engage sa responsabilité.
agent-certify-losing = Le titulaire actuel m’a expressément autorisé à confirmer ce changement de titulaire à sa place
agent-certify-gaining = Le nouveau titulaire m’a expressément autorisé à confirmer ce changement de titulaire à sa place
agent-certify-both = Les deux titulaires m’ont expressément autorisé à confirmer ce changement de titulaire à leur place
agent-missing = Cochez la case pour déclarer que vous y êtes autorisé, ou laissez chaque titulaire confirmer lui-même
lock-legend = Verrou de transfert après le changement
lock-keep = Garder le verrou
# $days (number): Days of the lock.
# $date: When it would end.
lock-keep-until =
  { $days ->
    [one] Pendant { $days } jour, personne ne peut transférer le domaine vers un autre bureau d’enregistrement. Si les deux confirmaient maintenant, il prendrait fin le { $date }.
   *[other] Pendant { $days } jours, personne ne peut transférer le domaine vers un autre bureau d’enregistrement. Si les deux confirmaient maintenant, il prendrait fin le { $date }.
  }
lock-decline = Renoncer au verrou
  .hint = Le domaine peut être transféré immédiatement. Cela ne peut être décidé que maintenant, avant le changement
lock-choose = Choisissez si le domaine est verrouillé après le changement
# $days (number): Days of the lock.
lock-with-agent =
  { $days ->
    [one] Après le changement, le domaine est verrouillé pendant { $days } jour. Seul un titulaire qui confirme lui-même peut renoncer au verrou.
   *[other] Après le changement, le domaine est verrouillé pendant { $days } jours. Seul un titulaire qui confirme lui-même peut renoncer au verrou.
  }
terms-title = Les conditions du registre
terms-elsewhere = Le registre a ses propres conditions pour toute personne qui y détient un domaine. Vous les trouvez sur le site du registre.
terms-label = Le nouveau titulaire a lu les conditions du registre et les accepte
terms-missing = Le registre n’effectue pas le changement tant que ses conditions ne sont pas acceptées. Cochez la case ou abandonnez le brouillon

payment-title = Droit de rétractation et paiement
waiver-title = Droit de rétractation
waiver-text =
  { $days ->
    [one] Le bureau d’enregistrement commence immédiatement l’exécution de la commande. En principe, vous disposez de { $days } jour pour vous rétracter ; pour un nom de domaine, ce n’est possible que si l’exécution n’a pas commencé. Le bureau d’enregistrement vous demande donc de renoncer à ce droit.
   *[other] Le bureau d’enregistrement commence immédiatement l’exécution de la commande. En principe, vous disposez de { $days } jours pour vous rétracter ; pour un nom de domaine, ce n’est possible que si l’exécution n’a pas commencé. Le bureau d’enregistrement vous demande donc de renoncer à ce droit.
  }
waiver-text-no-days = Le bureau d’enregistrement commence immédiatement l’exécution de la commande. En principe, vous disposez d’un délai pour vous rétracter ; pour un nom de domaine, ce n’est possible que si l’exécution n’a pas commencé. Le bureau d’enregistrement vous demande donc de renoncer à ce droit.
waiver-label = Je demande l’exécution immédiate du changement de titulaire et je renonce à mon droit de rétractation
waiver-missing = Le bureau d’enregistrement ne peut pas commencer tant que vous n’avez pas renoncé au droit de rétractation. Cochez la case ou abandonnez le brouillon
payment-how = Comment la commande sera-t-elle payée ?
payment-preferred = Avec le moyen de paiement par défaut du compte
  .hint = Dès que la commande est passée, si elle ne coûte pas plus que le prix que vous acceptez
payment-later = Plus tard, auprès du bureau d’enregistrement
  .hint = Les titulaires ne reçoivent la demande qu’une fois la commande payée, même si elle est gratuite
payment-choose = Choisissez comment la commande sera payée

check-title = Vérifiez vos réponses
check-asking-price = Demande du prix exact au bureau d’enregistrement…
check-domain = Domaine
check-old-owner = Titulaire actuel
check-new-owner = Nouveau titulaire
check-change-owner = Modifier le nouveau titulaire
# $field: The field’s label.
check-change-field = Modifier : { $field }
check-payment = Paiement
check-change-payment = Modifier le paiement
check-agent = Qui confirme
check-change-agent = Modifier qui confirme
check-lock = Verrou de transfert après le changement
check-change-lock = Modifier le verrou de transfert
# $domain: The domain’s name.
check-request = Céder { $domain }
check-price = Prix
check-price-label = À payer
check-free = Gratuit
# $tax: The tax in the price.
check-tax = dont { $tax } de taxes
check-consequences = Ce qui se passe ensuite
certify-title = Votre déclaration
certify-text = Céder un nom de domaine est un acte juridique. Toute personne qui le fait sans en avoir le droit engage sa responsabilité.
# $domain: The domain’s name.
certify-label = J’ai le droit de céder le domaine { $domain }, et le nouveau titulaire accepte d’en devenir titulaire
certify-missing = Cochez la case pour déclarer que vous avez le droit de céder le domaine
# $domain: The domain’s name.
# $price: The price, or the word for free.
check-submit = Céder { $domain } – { $price }
check-submitting = Envoi…
check-ask-again = Demander à nouveau

# $domain: The domain’s name.
done-title = Le changement de titulaire du domaine { $domain } est lancé
done-title-unpaid = Le changement de titulaire du domaine { $domain } attend votre paiement
done-reference = Votre référence
done-order = Commande auprès du bureau d’enregistrement
done-order-follows = Disponible dans un instant
done-next = Ce qui se passe ensuite
done-next-pay = Vous payez la commande. D’ici là, rien n’est demandé à personne.
done-next-mails = Les deux titulaires reçoivent un e-mail. Chacun doit l’ouvrir et confirmer.
done-next-losing = Le titulaire actuel reçoit un e-mail et doit confirmer le changement.
done-next-gaining = Le nouveau titulaire reçoit un e-mail et doit confirmer le changement.
done-next-nobody = Personne n’a à confirmer. Le bureau d’enregistrement effectue le changement.
# $date: The deadline.
done-next-until = Réponse possible jusqu’au { $date }.
done-next-after = Lorsque toutes les confirmations demandées sont là, le registre effectue le changement.
done-follow = Suivre le changement de titulaire
done-print = Vous pouvez imprimer cette page ou conserver son adresse.
done-print-button = Imprimer
losses-title = Ce que la copie ne peut pas contenir
losses-left = Ce bureau d’enregistrement ne peut pas enregistrer ces informations. Elles ne sont pas reprises :
losses-long = Celles-ci sont plus longues que ce qu’accepte ce bureau d’enregistrement. Rien n’est coupé ; raccourcissez-les vous-même :

stand-in = Confirmer à la place d’un titulaire
stand-in-text = Vous administrez ce domaine auprès du bureau d’enregistrement et pouvez répondre, en tant qu’agent désigné, à ce qui est demandé aux titulaires. Uniquement avec leur autorisation expresse.
stand-in-open =
  { $count ->
    [one] { $count } question est ouverte. Le bureau d’enregistrement n’indique pas à quel titulaire elle s’adresse.
   *[other] { $count } questions sont ouvertes. Le bureau d’enregistrement n’indique pas à quel titulaire chacune s’adresse.
  }
stand-in-question = Que répondez-vous à la prochaine ?
stand-in-accept = Confirmer
  .hint = Comme si le titulaire avait suivi le lien de l’e-mail
stand-in-refuse = Refuser
  .hint = Le changement de titulaire prend fin et rien ne change
stand-in-choose = Choisissez votre réponse
stand-in-label = Les deux titulaires m’ont expressément autorisé à répondre à cette question à leur place
stand-in-missing = Cochez la case pour déclarer que vous y êtes autorisé, ou laissez les titulaires répondre
stand-in-send = Envoyer cette réponse
stand-in-sent = Le bureau d’enregistrement a votre réponse.
