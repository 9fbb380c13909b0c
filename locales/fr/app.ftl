-language-name = Français
-language-direction = ltr

-product = Registrant

product-name = { -product }

boot-failed = { -product } n’a pas pu démarrer. Vérifiez votre connexion, puis rechargez cette page.
  .retry = Recharger
