//! The owner change, step by step.

use super::{Client, Reply};
use serde_json::{Value, json};

/// A new owner whom every generic rule takes, with this address for mails.
pub(crate) fn eligible_owner(email: &str) -> Value {
    json!({
        "legalForm": "individual", "firstName": "Zoé", "lastName": "Lacroix", "email": email,
        "phone": "+33.465719876", "language": "fr_FR",
        "address": {"line1": "3 place du Marché", "zip": "31000", "city": "Toulouse", "country": "FR"},
    })
}

/// An owner change that was ordered.
pub(crate) struct Placed {
    pub(crate) contact: u64,
    pub(crate) cart: String,
    pub(crate) order: u64,
}

impl Client {
    /// A cart with the owner change of `domain` to `contact`, assigned and configured. Answers its number.
    pub(crate) async fn filled_cart(&self, domain: &str, contact: u64) -> String {
        let cart = self.post("/order/cart", &json!({"ovhSubsidiary": "FR"})).await.ok();
        let cart = cart["cartId"].as_str().unwrap().to_owned();
        assert_eq!(self.post_nothing(&format!("/order/cart/{cart}/assign")).await.ok(), Value::Null);
        let item = self.add_item(&cart, domain).await.ok();
        let path = format!("/order/cart/{cart}/item/{}/configuration", item["itemId"]);
        let value = json!({"label": "OWNER_CONTACT", "value": format!("/me/contact/{contact}")});
        self.post(&path, &value).await.ok();
        cart
    }

    /// Puts the owner change of `domain` into `cart`, as its offer says.
    pub(crate) async fn add_item(&self, cart: &str, domain: &str) -> Reply {
        let path = format!("/order/cartServiceOption/domain/{domain}");
        let offers = self.get(&path).await.ok();
        let offer = offers.as_array().unwrap().iter().find(|offer| offer["family"] == "trade").unwrap();
        let price = &offer["prices"][0];
        let body = json!({"cartId": cart, "planCode": offer["planCode"], "pricingMode": price["pricingMode"],
            "duration": price["duration"], "quantity": 1});
        self.post(&path, &body).await
    }

    /// Orders the owner change of `domain` to a new owner with `email`, paid and without the right to retract.
    pub(crate) async fn order_trade(&self, domain: &str, owner: &Value) -> Placed {
        let contact = self.create_contact(owner).await;
        let cart = self.filled_cart(domain, contact).await;
        let body = json!({"autoPayWithPreferredPaymentMethod": true, "waiveRetractationPeriod": true});
        let order = self.post(&format!("/order/cart/{cart}/checkout"), &body).await.ok();
        Placed { contact, cart, order: order["orderId"].as_u64().unwrap() }
    }
}
