### Ce qu’une action entraîne, dit avant de la faire.

consequence-source = Source
consequence-apart = Pour n’en modifier qu’un seul, lancez un changement de titulaire pour celui-ci : son titulaire reçoit alors ses propres coordonnées.
consequence-apart-one = Donner à { $domain } ses propres coordonnées
consequence-pending-refused = Une modification est déjà en attente pour { $domains }. Tant qu’elle n’est pas terminée, le bureau d’enregistrement en refuse une autre.
consequence-pending-not-told = Une modification est déjà en attente pour { $domains }. Le bureau d’enregistrement n’indique pas si celle-ci la remplace ou si elle est refusée.
consequence-plain = Ce n’est pas un changement de titulaire.
consequence-replaces = Ce bureau d’enregistrement ne peut pas modifier un contact : il en crée un nouveau et le met à la place de l’ancien.
consequence-free = Cela ne coûte rien.
consequence-cost-not-told = Le bureau d’enregistrement n’indique pas si cela coûte quelque chose.
consequence-price = Cela coûte { $price }. Si le bureau d’enregistrement demande davantage, le changement s’arrête et la question vous est posée à nouveau.
consequence-price-tax = Cela coûte { $price }, dont { $tax } de taxes. Si le bureau d’enregistrement demande davantage, le changement s’arrête et la question vous est posée à nouveau.
consequence-price-not-told = Le bureau d’enregistrement indique le prix une fois que tout est rempli. Rien n’est commandé avant votre accord.
consequence-paid-preferred = Le paiement se fait aussitôt, par le moyen de paiement préféré du compte.
consequence-paid-later = Vous payez auprès du bureau d’enregistrement. D’ici là, personne n’est sollicité et rien ne change.
consequence-retraction =
  { $days ->
    [one] Vous renoncez à votre droit de rétractation de { $days } jour.
   *[other] Vous renoncez à votre droit de rétractation de { $days } jours.
  }
consequence-retraction-no-days = Vous renoncez à votre droit de rétractation.
consequence-same-address = Les deux e-mails arrivent à la même adresse, et il faut confirmer les deux.
consequence-acts-for = Vous avez déclaré : { $who }.
consequence-deadline =
  { $days ->
    [one] Le délai est de { $days } jour : pour une demande envoyée maintenant, jusqu’au { $date }. En cas de refus ou sans réponse, rien ne change.
   *[other] Le délai est de { $days } jours : pour une demande envoyée maintenant, jusqu’au { $date }. En cas de refus ou sans réponse, rien ne change.
  }
consequence-notified = Les deux titulaires sont informés du changement par e-mail. Cet e-mail n’appelle pas de réponse.
consequence-by-hand = Le bureau d’enregistrement ou le registre peut vérifier la demande à la main et réclamer des justificatifs. Personne n’en indique la durée.
consequence-verified =
  { $days ->
    [one] Un autre e-mail envoyé à { $address } demande de confirmer les coordonnées sous { $days } jour ; envoyé maintenant, jusqu’au { $date }. Sinon, les domaines cessent de fonctionner.
   *[other] Un autre e-mail envoyé à { $address } demande de confirmer les coordonnées sous { $days } jours ; envoyé maintenant, jusqu’au { $date }. Sinon, les domaines cessent de fonctionner.
  }
consequence-lock =
  { $days ->
    [one] Pendant { $days } jour, le domaine ne peut pas être transféré vers un autre bureau d’enregistrement : si le changement a lieu maintenant, jusqu’au { $date }.
   *[other] Pendant { $days } jours, le domaine ne peut pas être transféré vers un autre bureau d’enregistrement : si le changement a lieu maintenant, jusqu’au { $date }.
  }
consequence-lock-no-end =
  { $days ->
    [one] Pendant { $days } jour, le domaine ne peut pas être transféré vers un autre bureau d’enregistrement.
   *[other] Pendant { $days } jours, le domaine ne peut pas être transféré vers un autre bureau d’enregistrement.
  }
consequence-lock-declined = Vous renoncez au verrou : le domaine peut être transféré aussitôt vers un autre bureau d’enregistrement.
consequence-lock-by-answer = Le titulaire actuel peut renoncer à ce verrou en confirmant.
consequence-pause =
  { $days ->
    [one] Pendant { $days } jour, son titulaire ne peut plus être changé.
   *[other] Pendant { $days } jours, son titulaire ne peut plus être changé.
  }
consequence-for-good = Ce qui est définitif
consequence-no-way-back = Aucun bouton ne permet de revenir en arrière : il faudrait un autre changement de titulaire, avec les mêmes questions.
consequence-may-verify =
  { $days ->
    [one] Le bureau d’enregistrement peut demander par un e-mail à part, envoyé à la nouvelle adresse, de confirmer les coordonnées. Le délai est alors de { $days } jour. Sinon, les domaines cessent de fonctionner.
   *[other] Le bureau d’enregistrement peut demander par un e-mail à part, envoyé à la nouvelle adresse, de confirmer les coordonnées. Le délai est alors de { $days } jours. Sinon, les domaines cessent de fonctionner.
  }
consequence-may-verify-no-days = Le bureau d’enregistrement peut demander par un e-mail à part, envoyé à la nouvelle adresse, de confirmer les coordonnées.
consequence-agent-perhaps-losing = Le bureau d’enregistrement peut malgré tout interroger le titulaire actuel par e-mail : il n’indique pas s’il tient compte de votre déclaration. Dans ce cas, rien ne change tant que celui-ci n’a pas confirmé.
consequence-agent-perhaps-gaining = Le bureau d’enregistrement peut malgré tout interroger le nouveau titulaire par e-mail : il n’indique pas s’il tient compte de votre déclaration. Dans ce cas, rien ne change tant que celui-ci n’a pas confirmé.
consequence-agent-perhaps-both = Si le bureau d’enregistrement tient compte de votre déclaration, personne n’est interrogé et il effectue le changement dès que vous donnez votre accord. Il peut malgré tout interroger l’un des titulaires ou les deux par e-mail, sans l’indiquer à l’avance. Dans ce cas, rien ne change sans leur confirmation.
consequence-verified-before = Ce que le bureau d’enregistrement a déjà fait confirmer, il ne le redemande pas.
consequence-pending-not-looked = Nous n’avons pas vérifié si un changement est déjà en attente pour { $domains } : il y a trop de domaines.
consequence-concerns = Les demandes de confirmation, leur délai et le verrou ne concernent que { $domains }, et non { $others }.
