### The frame around every page, and signing in.

skip-to-main = Skip to main content
nav-label = Parts of { -product }
nav-overview = Overview
nav-domains = Domains
nav-contacts = Contacts
nav-inbox = Tasks
menu-language = Language
menu-theme = Appearance
theme-system = As on this device
theme-light = Light
theme-dark = Dark
# $name: The signed-in person or persona.
signed-in-as = Signed in as { $name }
person-operator = Whoever runs this site
sign-out = Sign out
sandbox-notice = This is the sandbox: no real domain is touched.
sandbox-mailbox = Open the sandbox’s mailbox and clock
you-are-here = You are here
loading = Loading
try-again = Try again
# $label: A name whose value follows, outside the message.
labelled = { $label }:
go-on = Continue
back = Back
cancel = Cancel
close = Close
optional = (optional)
error-prefix = Error:
there-is-a-problem = There is a problem
piece-missing = This part of the app could not be loaded. Check your connection, then try again.
page-not-found = Page not found
page-not-found-text = If you typed the address, check that it is correct. Nothing has been changed.
go-to-overview = Go to the overview
# $time: The time at which what is shown was last read.
as-of = As of { $time }
refresh = Refresh
refreshed = Up to date
offline = You are offline. What you see may be out of date; what you type is kept here until you are back.
back-online = You are online again.

sign-in-title = Sign in
sign-in-sandbox = Choose as whom you want to look around. Nobody needs a password here, because nothing here is real.
sign-in-question = Who are you?
persona-customer = Customer
  .hint = Owns a domain at each registrar: example.com, example.net and example.info
persona-partner = Partner
  .hint = Another account at OVHcloud, bb11111-ovh
persona-reseller = Reseller
  .hint = Staff who see everything
persona-stranger = Stranger
  .hint = Owns example.pl and nothing else
sign-in-button = Sign in
sign-in-choose = Choose who you are
sign-in-with-link = Open the address that was printed when { -product } was started. It signs you in once.
sign-in-refused = This address has been used already, or is from an earlier start. Restart { -product } to get a new one.
session-ended-title = Please sign in again
session-ended-text = You were away for a while and have been signed out. What you typed is still here.
