-language-name = Español
-language-direction = ltr

-product = Registrant

product-name = { -product }

boot-failed = { -product } no se ha podido iniciar. Compruebe su conexión y vuelva a cargar esta página.
  .retry = Volver a cargar
