"""Signatures of bodies and queries, and the errors of a wrong key."""

import ovh
from support import KEYS, OTHER_CONSUMER_KEY, SandboxTest, client, owner


class SignatureTest(SandboxTest):
    def test_time_is_a_number(self):
        self.assertLess(abs(self.client.time_delta), 5)

    def test_bodies_beyond_ascii(self):
        stored = self.client.post("/domain/contact", **owner())
        self.assertEqual((stored["firstName"], stored["lastName"]), ("Zoé", "Łącka"))

    def test_queries_beyond_ascii(self):
        self.assertEqual(self.client.get("/me/task/domain", domain="exämple.com"), [])
        self.assertEqual(self.client.get("/me/task/domain", domain="a b&c=d+e"), [])

    def test_both_branches(self):
        self.assertEqual(self.client.get("/v1/me")["nichandle"], "aa00000-ovh")
        self.assertEqual(self.client.get("/v2/domain/name/example.com")["id"], "example.com")

    def test_accounts_are_told_apart(self):
        other = client(consumer_key=OTHER_CONSUMER_KEY)
        self.assertEqual(other.get("/me")["nichandle"], "bb11111-ovh")

    def test_a_clock_that_was_moved(self):
        self.advance(86400)
        self.assertGreater(self.client.time_delta, 86000)
        self.client.get("/me")


class ClassicErrorsTest(SandboxTest):
    """The client knows its exceptions by `errorCode`, which only the classic dialect has."""

    def setUp(self):
        super().setUp()
        self.choose(errors="classic")

    def assert_refused(self, exception, keys, message):
        with self.assertRaises(exception) as caught:
            client(**keys).get("/me")
        self.assertEqual(str(caught.exception).split(" \n")[0], message)
        self.assertTrue(caught.exception.query_id)

    def test_application_key(self):
        self.assert_refused(ovh.InvalidKey, {"application_key": "unknown"}, "This application key is invalid")

    def test_signature(self):
        self.assert_refused(ovh.BadParametersError, {"application_secret": "wrong"}, "Invalid signature")

    def test_consumer_key(self):
        self.assert_refused(ovh.NotCredential, {"consumer_key": "unknown"}, "This credential does not exist")

    def test_consumer_key_that_was_logged_out(self):
        self.client.post("/auth/logout")
        self.assert_refused(ovh.InvalidCredential, {}, "This credential is not valid")

    def test_other_errors_by_status(self):
        with self.assertRaises(ovh.ResourceNotFoundError):
            self.client.get("/domain/unknown.example")
        with self.assertRaises(ovh.BadParametersError):
            self.client.get("/me", foo="bar")
        with self.assertRaises(ovh.ResourceConflictError):
            for _ in range(2):
                self.client.post("/domain/example.com/changeContact", contactTech="bb11111-ovh")


class CurrentErrorsTest(SandboxTest):
    def test_a_403_without_code_is_a_plain_error(self):
        with self.assertRaises(ovh.APIError) as caught:
            client(application_key="unknown").get("/me")
        self.assertIs(type(caught.exception), ovh.APIError)
        self.assertEqual(caught.exception.response.json()["class"], "Client::Forbidden")

    def test_void_answers_in_either_form(self):
        account = self.client.get("/me")
        self.assertIsNone(self.client.put("/me", **account))
        self.choose(void="no_content")
        self.assertIsNone(self.client.put("/me", **account))

    def test_public_routes_need_no_key(self):
        nobody = ovh.Client("local", KEYS["application_key"], KEYS["application_secret"])
        cart = nobody.post("/order/cart", ovhSubsidiary="FR", _need_auth=False)
        self.assertFalse(cart["readOnly"])
        rule = nobody.get("/domain/configurationRule", action="trade", domain="example.com", _need_auth=False)
        self.assertEqual(rule["label"], "OWNER_CONTACT")
