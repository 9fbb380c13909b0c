"""What the tests share: the client pointed at the sandbox, and the sandbox's control plane."""

import json
import os
import unittest
import urllib.request

import ovh
import ovh.client

URL = os.environ["REGISTRANT_SANDBOX_URL"]

ovh.client.ENDPOINTS["local"] = URL + "/ovhcloud/1.0"
ovh.client.OAUTH2_TOKEN_URLS["local"] = URL + "/ovhcloud/auth/oauth2/token"

KEYS = {
    "application_key": "SandboxAppKey000",
    "application_secret": "SandboxAppSecret0000000000000000",
    "consumer_key": "SandboxConsumer00000000000000000",
}

OTHER_CONSUMER_KEY = "SandboxConsumer11111111111111111"


def client(**changes):
    return ovh.Client("local", **dict(KEYS, **changes))


def control(method, path, body=None):
    """A call of the control plane."""
    data = None if body is None else json.dumps(body).encode()
    request = urllib.request.Request(URL + "/control" + path, data=data, method=method)
    with urllib.request.urlopen(request) as response:
        return json.load(response)


def follow(url):
    """Answers the private link of a mail."""
    request = urllib.request.Request(url, data=b"", method="POST", headers={"Accept": "application/json"})
    with urllib.request.urlopen(request) as response:
        return json.load(response)


def owner(email="zoe@example.org"):
    """A new owner whom every generic rule takes."""
    return {
        "legalForm": "individual",
        "firstName": "Zoé",
        "lastName": "Łącka",
        "email": email,
        "phone": "+33.465719876",
        "language": "fr_FR",
        "address": {"line1": "3 place du Marché", "zip": "31000", "city": "Toulouse", "country": "FR"},
    }


class SandboxTest(unittest.TestCase):
    """A fresh sandbox and a client for each test."""

    def setUp(self):
        control("POST", "/reset")
        self.client = client()

    def advance(self, seconds):
        control("POST", "/clock", {"advance_seconds": seconds})
        # The client learns the registrar's time once.
        self.client = client()

    def choose(self, **variants):
        control("PUT", "/variants", {"ovhcloud." + name: value for name, value in variants.items()})

    def answer(self, email, rel):
        """Follows the link `rel` of the newest mail to `email` that has links."""
        mails = [mail for mail in control("GET", "/mail?to=" + email) if mail["links"]]
        return follow(next(link["url"] for link in mails[-1]["links"] if link["rel"] == rel))

    def operations(self):
        return [row["operation"] for row in control("GET", "/ledger")]

    def owner_of(self, domain):
        return int(self.client.get("/domain/" + domain)["whoisOwner"])

    def filled_cart(self, domain, contact):
        """A cart with the owner change of `domain`, assigned and configured."""
        cart = self.client.post("/order/cart", ovhSubsidiary="FR", _need_auth=False)["cartId"]
        self.assertIsNone(self.client.post("/order/cart/{}/assign".format(cart)))
        offers = self.client.get("/order/cartServiceOption/domain/" + domain)
        offer = next(offer for offer in offers if offer["family"] == "trade")
        price = offer["prices"][0]
        item = self.client.post(
            "/order/cartServiceOption/domain/" + domain,
            cartId=cart,
            planCode=offer["planCode"],
            pricingMode=price["pricingMode"],
            duration=price["duration"],
            quantity=1,
        )
        path = "/order/cart/{}/item/{}".format(cart, item["itemId"])
        required = self.client.get(path + "/requiredConfiguration")
        self.assertEqual([field["label"] for field in required], ["OWNER_CONTACT"])
        value = "/me/contact/{}".format(contact)
        configured = self.client.post(path + "/configuration", label="OWNER_CONTACT", value=value)
        self.assertEqual(configured["value"], value)
        return cart
