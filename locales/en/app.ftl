### What belongs to the whole app and to no single page. English is the language of reference.

-language-name = English
-language-direction = ltr

-product = Registrant

# The name of the product.
product-name = { -product }

# Before the app runs: it could not be loaded or started.
boot-failed = { -product } could not start. Check your connection, then load this page again.
  .retry = Load again
