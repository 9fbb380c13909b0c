# The declarations as they were read under the version in the folder's name. They never change: another text is another version.
agent-certify-title = Votre autorisation
agent-certify-text = Un agent désigné a besoin de l’autorisation expresse du titulaire. Conservez-la par écrit : le bureau d’enregistrement peut la demander, et toute personne qui agit sans elle engage sa responsabilité.
agent-certify-losing = Le titulaire actuel m’a expressément autorisé à confirmer ce changement de titulaire à sa place
agent-certify-gaining = Le nouveau titulaire m’a expressément autorisé à confirmer ce changement de titulaire à sa place
agent-certify-both = Les deux titulaires m’ont expressément autorisé à confirmer ce changement de titulaire à leur place
stand-in-label = Les deux titulaires m’ont expressément autorisé à répondre à cette question à leur place
terms-title = Les conditions du registre
terms-elsewhere = Le registre a ses propres conditions pour toute personne qui y détient un domaine. Vous les trouvez sur le site du registre.
terms-label = Le nouveau titulaire a lu les conditions du registre et les accepte
waiver-title = Droit de rétractation
waiver-text =
  { $days ->
    [one] Le bureau d’enregistrement commence immédiatement l’exécution de la commande. En principe, vous disposez de { $days } jour pour vous rétracter ; pour un nom de domaine, ce n’est possible que si l’exécution n’a pas commencé. Le bureau d’enregistrement vous demande donc de renoncer à ce droit.
   *[other] Le bureau d’enregistrement commence immédiatement l’exécution de la commande. En principe, vous disposez de { $days } jours pour vous rétracter ; pour un nom de domaine, ce n’est possible que si l’exécution n’a pas commencé. Le bureau d’enregistrement vous demande donc de renoncer à ce droit.
  }
waiver-text-no-days = Le bureau d’enregistrement commence immédiatement l’exécution de la commande. En principe, vous disposez d’un délai pour vous rétracter ; pour un nom de domaine, ce n’est possible que si l’exécution n’a pas commencé. Le bureau d’enregistrement vous demande donc de renoncer à ce droit.
waiver-label = Je demande l’exécution immédiate du changement de titulaire et je renonce à mon droit de rétractation
certify-title = Votre déclaration
certify-text = Céder un nom de domaine est un acte juridique. Toute personne qui le fait sans en avoir le droit engage sa responsabilité.
certify-label = J’ai le droit de céder le domaine { $domain }, et le nouveau titulaire accepte d’en devenir titulaire
