### Lo que conlleva una acción, dicho antes de hacerla.

consequence-source = Fuente
consequence-apart = Para cambiar solo uno de ellos, inicie en él un cambio de titular: su titular recibe entonces datos propios.
consequence-apart-one = Dar a { $domain } datos propios
consequence-pending-refused = Ya hay un cambio en espera para { $domains }. Hasta que termine, el registrador rechaza otro.
consequence-pending-not-told = Ya hay un cambio en espera para { $domains }. El registrador no indica si este lo sustituye o si se rechaza.
consequence-plain = Esto no es un cambio de titular.
consequence-replaces = Este registrador no puede editar un contacto: crea uno nuevo y lo pone en el lugar del anterior.
consequence-free = No cuesta nada.
consequence-cost-not-told = El registrador no indica si esto cuesta algo.
consequence-price = Cuesta { $price }. Si el registrador pide más, el cambio se detiene y se le vuelve a preguntar.
consequence-price-tax = Cuesta { $price }, incluidos { $tax } de impuestos. Si el registrador pide más, el cambio se detiene y se le vuelve a preguntar.
consequence-price-not-told = El registrador indica el precio cuando todo está relleno. No se encarga nada antes de que usted lo acepte.
consequence-paid-preferred = Se paga en el acto, con el medio de pago preferido de la cuenta.
consequence-paid-later = Usted lo paga en el registrador. Hasta entonces no se pregunta a nadie y nada cambia.
consequence-retraction =
  { $days ->
    [one] Usted renuncia a su derecho de desistimiento de { $days } día.
   *[other] Usted renuncia a su derecho de desistimiento de { $days } días.
  }
consequence-retraction-no-days = Usted renuncia a su derecho de desistimiento.
consequence-same-address = Los dos correos llegan a la misma dirección, y hay que confirmar ambos.
consequence-acts-for = Usted ha declarado: { $who }.
consequence-deadline =
  { $days ->
    [one] El plazo es de { $days } día: si se pregunta ahora, hasta el { $date }. Si alguien se niega o no responde, nada cambia.
   *[other] El plazo es de { $days } días: si se pregunta ahora, hasta el { $date }. Si alguien se niega o no responde, nada cambia.
  }
consequence-notified = Se informa del cambio a ambos titulares por correo electrónico. Ese correo no requiere respuesta.
consequence-by-hand = El registrador o el registro puede revisarlo a mano y pedir documentos. Nadie indica cuánto tarda.
consequence-verified =
  { $days ->
    [one] Otro correo a { $address } pide confirmar los datos en { $days } día; enviado ahora, hasta el { $date }. De lo contrario, los dominios dejan de funcionar.
   *[other] Otro correo a { $address } pide confirmar los datos en { $days } días; enviado ahora, hasta el { $date }. De lo contrario, los dominios dejan de funcionar.
  }
consequence-lock =
  { $days ->
    [one] Durante { $days } día el dominio no puede trasladarse a otro registrador: si el cambio se hace ahora, hasta el { $date }.
   *[other] Durante { $days } días el dominio no puede trasladarse a otro registrador: si el cambio se hace ahora, hasta el { $date }.
  }
consequence-lock-no-end =
  { $days ->
    [one] Durante { $days } día el dominio no puede trasladarse a otro registrador.
   *[other] Durante { $days } días el dominio no puede trasladarse a otro registrador.
  }
consequence-lock-declined = Usted renuncia al bloqueo: el dominio puede trasladarse a otro registrador de inmediato.
consequence-lock-by-answer = El titular actual puede renunciar a este bloqueo al confirmar.
consequence-pause =
  { $days ->
    [one] Durante { $days } día su titular no puede volver a cambiarse.
   *[other] Durante { $days } días su titular no puede volver a cambiarse.
  }
consequence-for-good = Lo que es definitivo
consequence-no-way-back = No hay botón para deshacerlo: volver atrás sería otro cambio de titular, con las mismas preguntas.
consequence-may-verify =
  { $days ->
    [one] El registrador puede pedir, con un correo electrónico aparte enviado a la nueva dirección, que se confirmen los datos. El plazo es entonces de { $days } día. De lo contrario, los dominios dejan de funcionar.
   *[other] El registrador puede pedir, con un correo electrónico aparte enviado a la nueva dirección, que se confirmen los datos. El plazo es entonces de { $days } días. De lo contrario, los dominios dejan de funcionar.
  }
consequence-may-verify-no-days = El registrador puede pedir, con un correo electrónico aparte enviado a la nueva dirección, que se confirmen los datos.
consequence-agent-perhaps-losing = Aun así, el registrador puede preguntar al titular actual por correo electrónico: no indica si tiene en cuenta su declaración. En ese caso, nada cambia hasta que este confirme.
consequence-agent-perhaps-gaining = Aun así, el registrador puede preguntar al nuevo titular por correo electrónico: no indica si tiene en cuenta su declaración. En ese caso, nada cambia hasta que este confirme.
consequence-agent-perhaps-both = Si el registrador tiene en cuenta su declaración, no se pregunta a nadie y el cambio se realiza en cuanto usted acepta. Aun así, puede preguntar a uno de los titulares o a ambos por correo electrónico sin indicarlo antes. En ese caso, nada cambia sin su confirmación.
consequence-verified-before = Lo que el registrador ya hizo confirmar no lo vuelve a preguntar.
consequence-pending-not-looked = No se ha comprobado si ya hay un cambio en espera para { $domains }: hay demasiados dominios.
consequence-concerns = Las solicitudes de confirmación, su plazo y el bloqueo solo afectan a { $domains }, no a { $others }.
