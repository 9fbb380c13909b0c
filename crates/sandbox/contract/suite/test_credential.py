"""A consumer key from its request to its end."""

import urllib.parse
import urllib.request

import ovh
from support import KEYS, SandboxTest, client


class CredentialTest(SandboxTest):
    def test_request_validate_use(self):
        self.choose(errors="classic")
        asking = ovh.Client("local", KEYS["application_key"], KEYS["application_secret"])
        request = asking.new_consumer_key_request()
        request.add_recursive_rules(ovh.API_READ_ONLY, "/me")
        request.add_rule("GET", "/domain")
        answer = request.request(allowedIPs=["127.0.0.0/8"])
        self.assertEqual(answer["state"], "pendingValidation")
        with self.assertRaises(ovh.InvalidCredential):
            asking.get("/me")

        form = urllib.parse.urlencode({"account": "aa00000-ovh", "validity": "86400", "answer": "accept"})
        urllib.request.urlopen(answer["validationUrl"], data=form.encode()).close()
        self.assertEqual(asking.get("/me")["nichandle"], "aa00000-ovh")
        self.assertTrue(asking.get("/me/contact"))
        self.assertIn("example.com", asking.get("/domain"))
        with self.assertRaises(ovh.NotGrantedCall):
            asking.get("/domain/example.com")
        with self.assertRaises(ovh.NotGrantedCall):
            asking.post("/domain/contact", firstName="Zoé")

        credential = self.client.get("/me/api/credential", status="validated")
        self.assertEqual(len(credential), 2)

    def test_current_credential_and_details(self):
        credential = self.client.get("/auth/currentCredential")
        self.assertEqual(credential["status"], "validated")
        details = self.client.get("/auth/details")
        self.assertEqual((details["account"], details["method"]), ("aa00000-ovh", "account"))


class ServiceAccountTest(SandboxTest):
    def service(self, number, secret=None):
        secret = secret or "SandboxServiceSecret" + str(number) * 12
        return ovh.Client("local", client_id="EU." + str(number) * 16, client_secret=secret)

    def test_a_service_account_acts(self):
        service = self.service(0)
        self.assertEqual(service.get("/me")["nichandle"], "aa00000-ovh")
        self.assertEqual(service.get("/auth/details")["method"], "oauth2_client_credentials")
        stored = service.post("/domain/contact", firstName="Zoé")
        self.assertEqual(service.get("/domain/contact/{}".format(stored["id"]))["firstName"], "Zoé")

    def test_a_policy_limits_it(self):
        service = self.service(1)
        service.get("/domain/example.com")
        with self.assertRaises(ovh.APIError) as caught:
            service.post("/domain/contact", firstName="Zoé")
        details = caught.exception.response.json()["details"]
        self.assertEqual(details["unauthorizedActionsByIAM"], "account:apiovh:domain/contact/create")

    def test_a_wrong_secret(self):
        with self.assertRaises(ovh.exceptions.OAuth2FailureError) as caught:
            self.service(0, secret="wrong").get("/me")
        self.assertIn("ovhcloud oauth2 client does not exists", str(caught.exception))

    def test_a_token_that_ran_out_is_replaced(self):
        service = self.service(0)
        service.get("/me")
        self.advance(7200)
        with self.assertRaises(ovh.APIError) as caught:
            service.get("/me")
        self.assertEqual(caught.exception.response.status_code, 401)
        self.service(0).get("/me")
        self.assertEqual(client().get("/me")["nichandle"], "aa00000-ovh")
