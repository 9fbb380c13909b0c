# The declarations as they were read under the version in the folder's name. They never change: another text is another version.
agent-certify-title = Your authority
agent-certify-text = A designated agent needs the owner’s express authorisation. Keep it in writing: the registrar can ask for it, and whoever acts without it is liable.
agent-certify-losing = The current owner has expressly authorised me to confirm this owner change in their place
agent-certify-gaining = The new owner has expressly authorised me to confirm this owner change in their place
agent-certify-both = Both owners have expressly authorised me to confirm this owner change in their place
stand-in-label = Both owners have expressly authorised me to answer this question in their place
terms-title = The registry’s terms
terms-elsewhere = The registry has terms of its own for everybody who owns a domain there. You find them on the registry’s website.
terms-label = The new owner has read the registry’s terms and accepts them
waiver-title = Right of retraction
waiver-text =
  { $days ->
    [one] The registrar begins at once. Normally an order can be withdrawn within { $days } day; for a domain name that is only possible if the work has not begun. So the registrar asks you to give up this right.
   *[other] The registrar begins at once. Normally an order can be withdrawn within { $days } days; for a domain name that is only possible if the work has not begun. So the registrar asks you to give up this right.
  }
waiver-text-no-days = The registrar begins at once. Normally an order can be withdrawn for a while; for a domain name that is only possible if the work has not begun. So the registrar asks you to give up this right.
waiver-label = I ask for the owner change to be carried out at once and give up my right of retraction
certify-title = Your declaration
certify-text = Handing over a domain name is a legal act. Whoever does it without being allowed to is liable for it.
certify-label = I am allowed to hand over { $domain }, and the new owner agrees to become its owner
