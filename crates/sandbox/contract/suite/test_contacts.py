"""Contacts, their rules, and the conventions of lists."""

import ovh
from support import SandboxTest, owner


class ContactTest(SandboxTest):
    def test_both_models(self):
        full = self.client.get("/domain/contact")
        self.assertEqual([contact["id"] for contact in full], self.client.get("/me/contact"))
        stored = self.client.post("/me/contact", **owner())
        seen = self.client.get("/domain/contact/{}".format(stored["id"]))
        self.assertEqual(seen["address"], stored["address"])

    def test_me_contact_demands_fields(self):
        with self.assertRaises(ovh.BadParametersError) as caught:
            self.client.post("/me/contact", firstName="Zoé")
        self.assertIn("Missing", str(caught.exception))

    def test_edit_of_an_owner(self):
        number = self.owner_of("example.com")
        path = "/domain/contact/{}".format(number)
        contact = self.client.get(path)
        del contact["id"]
        contact["phone"] = "+33.465710777"
        self.assertIsNone(
            self.client.post("/domain/configurationRule/check?action=update&domain=example.com", owner=contact)
        )
        self.assertEqual(self.client.put(path, **contact)["phone"], "+33.465710777")
        tasks = self.client.get("/domain/example.com/task", function="DomainContactUpdate")
        self.assertEqual(len(tasks), 1)

    def test_read_only_fields(self):
        number = self.owner_of("example.com")
        path = "/domain/contact/{}".format(number)
        contact = dict(self.client.get(path), email="thief@example.org")
        with self.assertRaises(ovh.BadParametersError) as caught:
            self.client.put(path, **contact)
        body = caught.exception.response.json()
        self.assertEqual(body["class"], "Client::BadRequest::DOMDOCRuleNotRespected")
        self.assertIn("owner.email", body["details"])
        fields = self.client.get("/me/contact/{}/fields".format(number))
        self.assertIn({"fieldName": "email", "mandatory": True, "readOnly": True}, fields)

    def test_rules_of_extensions(self):
        for domain in ["example.com", "example.fr", "example.es", "example.pl", "example.be", "example.berlin"]:
            for action in ["create", "update", "trade", "transfer"]:
                rule = self.client.get("/domain/configurationRule", action=action, domain=domain, _need_auth=False)
                self.assertTrue(rule.get("label") or rule.get("and"), (domain, action))

    def test_check_names_what_is_wrong(self):
        with self.assertRaises(ovh.BadParametersError) as caught:
            self.client.post("/domain/configurationRule/check?action=create&domain=new.com", owner={"firstName": "Zoé"})
        details = caught.exception.response.json()["details"]
        self.assertEqual(details["owner.legal_form"], 'Field "legal_form" is required')
        self.assertTrue(details["_message"])

    def test_domains_of_an_owner(self):
        self.assertEqual(self.client.get("/domain", whoisOwner=self.owner_of("example.fr")), ["example.fr"])


class ListTest(SandboxTest):
    def test_expanded(self):
        headers = {
            "X-Pagination-Mode": "CachedObjectList-Pages",
            "X-Pagination-Size": "2",
            "X-Pagination-Number": "2",
            "X-Pagination-Sort": "domain",
            "X-Pagination-Filter": "domain:ne=example.be",
        }
        response = self.client.raw_call("GET", "/domain", headers=headers)
        self.assertEqual(response.headers["X-Pagination-Elements"], "5")
        self.assertEqual([domain["domain"] for domain in response.json()], ["example.es", "example.fr"])

    def test_batch(self):
        response = self.client.raw_call("GET", "/domain/example.com,nowhere.example", headers={"X-Ovh-Batch": ","})
        found, lost = response.json()
        self.assertEqual((found["value"]["domain"], found["error"]), ("example.com", None))
        self.assertEqual((lost["key"], lost["value"]), ("nowhere.example", None))

    def test_every_answer_has_a_reference(self):
        response = self.client.raw_call("GET", "/me")
        self.assertTrue(response.headers["X-Ovh-QueryID"])
