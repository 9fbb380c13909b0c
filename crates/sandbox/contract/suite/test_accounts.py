"""The account, other accounts for a domain, and a new mail address."""

import ovh
from support import OTHER_CONSUMER_KEY, SandboxTest, client, control


class AccountTest(SandboxTest):
    def test_edit(self):
        account = dict(self.client.get("/me"), address="14 rue des Érables")
        self.assertIsNone(self.client.put("/me", **account))
        self.assertEqual(self.client.get("/me")["address"], "14 rue des Érables")
        self.assertEqual(self.operations(), ["account.update"])

    def test_other_accounts_for_a_domain(self):
        numbers = self.client.post("/domain/example.com/changeContact", contactTech="bb11111-ovh")
        path = "/me/task/contactChange/{}".format(numbers[0])
        self.advance(5)
        self.assertEqual(self.client.get(path)["state"], "validatingByCustomers")
        other = client(consumer_key=OTHER_CONSUMER_KEY)
        for who, email in [(self.client, "grace.whitfield@example.org"), (other, "harriet.cole@example.org")]:
            token = control("GET", "/mail?to=" + email)[-1]["links"][0]["token"]
            with self.assertRaises(ovh.BadParametersError):
                who.post(path + "/accept", token="wrong")
            self.assertIsNone(who.post(path + "/accept", token=token))
        self.advance(5)
        self.assertEqual(self.client.get(path)["state"], "done")
        self.assertEqual(self.client.get("/domain/example.com")["contactTech"]["id"], "bb11111-ovh")

    def test_a_new_mail_address(self):
        task = self.client.post("/me/changeEmail", newEmail="grace@example.org")
        token = control("GET", "/mail?to=grace@example.org")[0]["links"][0]["token"]
        self.assertIsNone(self.client.post("/me/task/emailChange/{}/accept".format(task["id"]), token=token))
        self.assertEqual(self.client.get("/me")["email"], "grace@example.org")
