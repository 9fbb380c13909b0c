"""The owner change, as the guide tells it."""

import ovh
from support import SandboxTest, control, owner

LOSING = "nora.fields@example.org"
GAINING = "zoe@example.org"


class OrderingTest(SandboxTest):
    """What follows an order."""

    def order(self, domain="example.com", contact=None, **checkout):
        number = self.client.post("/domain/contact", **(contact or owner()))["id"]
        cart = self.filled_cart(domain, number)
        path = "/order/cart/{}/checkout".format(cart)
        preview = self.client.get(path)
        self.assertIsNone(preview["orderId"])
        options = dict({"autoPayWithPreferredPaymentMethod": True, "waiveRetractationPeriod": True}, **checkout)
        order = self.client.post(path, **options)
        self.assertTrue(self.client.get("/order/cart/" + cart)["readOnly"])
        return number, order["orderId"]

    def task(self, domain="example.com"):
        number = self.client.get("/me/task/domain", domain=domain, function="DomainTrade")[-1]
        return self.client.get("/me/task/domain/{}".format(number))


class OwnerChangeTest(OrderingTest):
    def test_both_accept(self):
        number, order = self.order()
        self.assertEqual(self.client.get("/me/order/{}/status".format(order)), "checking")
        self.advance(10)
        self.assertEqual(self.client.get("/me/order/{}/status".format(order)), "delivered")
        task = self.task()
        self.assertEqual((task["function"], task["status"]), ("DomainTrade", "doing"))
        self.answer(LOSING, "accept")
        self.answer(GAINING, "accept")
        self.advance(10)
        self.assertEqual(self.task()["status"], "done")
        self.assertEqual(self.owner_of("example.com"), number)
        self.assertEqual(self.client.get("/domain/example.com")["transferLockStatus"], "locked")
        self.assertEqual(self.operations().count("order.checkout"), 1)
        self.advance(60 * 86400)
        self.assertEqual(self.client.get("/domain/example.com")["transferLockStatus"], "unlocked")

    def test_a_refusal(self):
        before = self.owner_of("example.com")
        self.order()
        self.advance(10)
        self.answer(GAINING, "refuse")
        self.assertEqual(self.task()["status"], "cancelled")
        self.assertEqual(self.owner_of("example.com"), before)

    def test_no_answer_in_time(self):
        self.order()
        self.advance(15 * 86400)
        self.assertEqual(self.task()["status"], "cancelled")

    def test_the_checkout_works_once(self):
        number = self.client.post("/domain/contact", **owner())["id"]
        path = "/order/cart/{}/checkout".format(self.filled_cart("example.com", number))
        self.client.post(path)
        with self.assertRaises(ovh.BadParametersError):
            self.client.post(path)
        self.assertEqual(len(self.client.get("/me/order")), 1)

    def test_an_owner_that_the_registry_refuses(self):
        number = self.client.post("/domain/contact", **dict(owner(), lastName=None))["id"]
        with self.assertRaises(ovh.BadParametersError) as caught:
            self.client.get("/order/cart/{}/checkout".format(self.filled_cart("example.com", number)))
        self.assertIn("owner.last_name", caught.exception.response.json()["details"])

    def test_a_change_blocks_the_next(self):
        self.order()
        self.advance(10)
        cart = self.client.post("/order/cart", ovhSubsidiary="FR")["cartId"]
        with self.assertRaises(ovh.ResourceConflictError):
            self.client.post(
                "/order/cartServiceOption/domain/example.com",
                cartId=cart,
                planCode="com-trade",
                pricingMode="create-default",
                duration="P0Y",
                quantity=1,
            )

    def test_an_expired_domain(self):
        event = {"registrar": "ovhcloud", "kind": "domain.state", "domain": "example.com", "state": "expired"}
        control("POST", "/events", event)
        number = self.client.post("/domain/contact", **owner())["id"]
        with self.assertRaises(ovh.exceptions.ResourceExpiredError):
            self.filled_cart("example.com", number)

    def test_the_forms_of_authorisation(self):
        self.order()
        self.advance(10)
        base = "/v2/domain/name/example.com/task"
        task = self.client.get(base, type="DomainTrade", status="SCHEDULED")[0]
        path = "{}/{}/foa".format(base, task["id"])
        for form in self.client.get(path):
            self.assertEqual(form["currentState"], {})
            self.assertIsNone(self.client.post("{}/{}/validate".format(path, form["id"]), choice="ACCEPT"))
        self.advance(10)
        self.assertEqual(self.task()["status"], "done")


class PaymentTest(OrderingTest):
    def test_a_free_order_is_paid_with_points(self):
        _, order = self.order(autoPayWithPreferredPaymentMethod=False)
        path = "/me/order/{}".format(order)
        self.assertEqual(self.client.get(path + "/status"), "notPaid")
        means = [mean["paymentMean"] for mean in self.client.get(path + "/availableRegisteredPaymentMean")]
        self.assertIn("fidelityAccount", means)
        self.assertIsNone(self.client.post(path + "/payWithRegisteredPaymentMean", paymentMean="fidelityAccount"))
        self.advance(10)
        self.assertEqual(self.client.get(path + "/status"), "delivered")

    def test_an_order_that_costs(self):
        belgian = dict(owner(), phone="+32.20000606")
        belgian["address"] = {"line1": "Rue Neuve 1", "zip": "1000", "city": "Bruxelles", "country": "BE"}
        _, order = self.order("example.be", belgian, autoPayWithPreferredPaymentMethod=False)
        path = "/me/order/{}".format(order)
        self.assertEqual(self.client.get(path)["priceWithTax"]["value"], 12)
        method = self.client.get("/me/payment/method", default=True)[0]
        self.assertIsNone(self.client.post(path + "/pay", paymentMethod={"id": method}))
        steps = {step["step"]: step["status"] for step in self.client.get(path + "/followUp")}
        self.assertEqual(steps["VALIDATING"], "DOING")
        self.advance(10)
        steps = {step["step"]: step["status"] for step in self.client.get(path + "/followUp")}
        self.assertEqual(steps["AVAILABLE"], "DONE")

    def test_the_right_to_retract(self):
        _, order = self.order(waiveRetractationPeriod=False)
        path = "/me/order/{}".format(order)
        self.advance(86400)
        self.assertEqual(self.client.get(path + "/status"), "checking")
        self.assertIsNone(self.client.post(path + "/waiveRetraction"))
        self.advance(10)
        self.assertEqual(self.client.get(path + "/status"), "delivered")


class TaskTest(OrderingTest):
    def test_a_fault_is_mended(self):
        event = {"registrar": "ovhcloud", "kind": "task.error", "domain": "example.fr"}
        number = control("POST", "/events", event)["touched"][0]["id"]
        path = "/me/task/domain/" + number
        self.assertEqual(self.client.get(path)["status"], "error")
        self.assertEqual(self.client.get(path + "/argument"), ["nicowner"])
        argument = self.client.get(path + "/argument/nicowner")
        self.assertEqual(argument["type"], "/me/contact")
        self.assertIsNone(self.client.put(path + "/argument/nicowner", value=argument["value"]))
        self.assertIn("canCorrect", self.client.get(path + "/progressbar")["taskActions"])
        self.assertIsNone(self.client.post(path + "/relaunch"))
        self.advance(10)
        self.assertEqual(self.client.get(path)["status"], "done")

    def test_a_waiting_change_is_cancelled(self):
        self.order()
        self.advance(10)
        task = self.task()
        self.assertIsNone(self.client.post("/domain/example.com/task/{}/cancel".format(task["id"])))
        self.assertEqual(self.task()["status"], "cancelled")
