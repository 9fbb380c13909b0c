# The declarations as they were read under the version in the folder's name. They never change: another text is another version.
agent-certify-title = Su autorización
agent-certify-text = Un agente designado necesita la autorización expresa del titular. Guárdela por escrito: el registrador puede pedirla, y quien actúe sin ella incurre en responsabilidad.
agent-certify-losing = El titular actual me ha autorizado expresamente a confirmar este cambio de titular en su lugar
agent-certify-gaining = El nuevo titular me ha autorizado expresamente a confirmar este cambio de titular en su lugar
agent-certify-both = Ambos titulares me han autorizado expresamente a confirmar este cambio de titular en su lugar
stand-in-label = Ambos titulares me han autorizado expresamente a responder a esta pregunta en su lugar
terms-title = Las condiciones del registro
terms-elsewhere = El registro tiene sus propias condiciones para quien posee un dominio en él. Las encontrará en el sitio web del registro.
terms-label = El nuevo titular ha leído las condiciones del registro y las acepta
waiver-title = Derecho de desistimiento
waiver-text =
  { $days ->
    [one] El registrador comienza de inmediato la ejecución del pedido. Por lo general, dispone de { $days } día natural para desistir; en el caso de un nombre de dominio, solo es posible si la ejecución no ha comenzado. Por eso, el registrador le pide que renuncie a este derecho.
   *[other] El registrador comienza de inmediato la ejecución del pedido. Por lo general, dispone de { $days } días naturales para desistir; en el caso de un nombre de dominio, solo es posible si la ejecución no ha comenzado. Por eso, el registrador le pide que renuncie a este derecho.
  }
waiver-text-no-days = El registrador comienza de inmediato la ejecución del pedido. Por lo general, dispone de un plazo para desistir; en el caso de un nombre de dominio, solo es posible si la ejecución no ha comenzado. Por eso, el registrador le pide que renuncie a este derecho.
waiver-label = Solicito la ejecución inmediata del cambio de titular y renuncio a mi derecho de desistimiento
certify-title = Su declaración
certify-text = Ceder un nombre de dominio es un acto jurídico. Quien lo haga sin tener derecho a ello incurre en responsabilidad.
certify-label = Tengo derecho a ceder { $domain }, y el nuevo titular acepta pasar a ser su titular
