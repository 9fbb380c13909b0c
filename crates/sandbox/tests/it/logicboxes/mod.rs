//! LogicBoxes as its clients see it, written from its documents alone.

mod actions;
mod agreement;
mod change;
mod contacts;
mod defaults;
mod domains;
mod envelopes;
mod irtp;
mod parameters;
mod raa;
mod registrants;
mod sponsors;

use crate::support::client::reply;
use crate::support::{Control, Reply, Stage, http, stage};
use reqwest::Method;
use serde_json::{Value, json};

const USER: &str = "999999";
const KEY: &str = "SandboxLogicBoxesKey";
/// The customer of the domains under ICANN's policies.
const CUSTOMER: &str = "19371930";
/// The customer of the others.
const OTHER_CUSTOMER: &str = "19371931";
/// Where the owner of `example.net` is written to.
const NORA: &str = "nora.fields@example.net";
/// Where a new owner is written to.
const ZOE: &str = "zoe.lacroix@example.org";

type Pairs<'a> = &'a [(&'a str, &'a str)];

/// Calls as the reseller, with all parameters in the query.
struct Client {
    http: reqwest::Client,
    base: String,
}

impl Client {
    async fn call(&self, method: Method, call: &str, parameters: Pairs<'_>) -> Reply {
        let request = self.http.request(method, format!("{}{call}", self.base));
        let request = request.query(&[("auth-userid", USER), ("api-key", KEY)]).query(parameters);
        reply(request.send().await.unwrap()).await
    }

    async fn get(&self, call: &str, parameters: Pairs<'_>) -> Reply {
        self.call(Method::GET, &format!("{call}.json"), parameters).await
    }

    async fn post(&self, call: &str, parameters: Pairs<'_>) -> Reply {
        self.call(Method::POST, &format!("{call}.json"), parameters).await
    }

    /// The details of a domain.
    async fn domain(&self, name: &str) -> Value {
        self.get("/domains/details-by-name", &[("domain-name", name), ("options", "All")]).await.ok()
    }

    /// The details of a contact.
    async fn contact(&self, id: &str) -> Value {
        self.get("/contacts/details", &[("contact-id", id)]).await.ok()
    }

    /// Makes a contact, with changes to a usual one; answers what came back.
    async fn add(&self, changes: Pairs<'_>) -> Reply {
        let mut parameters: Vec<(&str, &str)> = vec![
            ("name", "Zoé Lacroix"),
            ("company", "N/A"),
            ("email", ZOE),
            ("address-line-1", "3 place du Marché"),
            ("city", "Toulouse"),
            ("zipcode", "31000"),
            ("country", "FR"),
            ("phone-cc", "33"),
            ("phone", "465719876"),
            ("customer-id", CUSTOMER),
            ("type", "Contact"),
        ];
        parameters.retain(|(name, _)| changes.iter().all(|(changed, _)| changed != name));
        // An empty value leaves the parameter out.
        parameters.extend(changes.iter().filter(|(_, value)| !value.is_empty()));
        self.post("/contacts/add", &parameters).await
    }

    /// The number of a new contact.
    async fn added(&self, changes: Pairs<'_>) -> String {
        self.add(changes).await.ok().to_string()
    }

    /// Another registrant for a domain, the other contacts as they are.
    async fn give(&self, domain: &str, registrant: &str, more: Pairs<'_>) -> Reply {
        let details = self.domain(domain).await;
        let id = |key: &str| details[key].as_str().unwrap().to_owned();
        let (order, admin) = (id("orderid"), id("admincontactid"));
        let (tech, billing) = (id("techcontactid"), id("billingcontactid"));
        let mut parameters = vec![
            ("order-id", order.as_str()),
            ("reg-contact-id", registrant),
            ("admin-contact-id", &admin),
            ("tech-contact-id", &tech),
            ("billing-contact-id", &billing),
        ];
        parameters.extend_from_slice(more);
        self.post("/domains/modify-contact", &parameters).await
    }

    /// The order of a domain.
    async fn order(&self, domain: &str) -> String {
        self.get("/domains/orderid", &[("domain-name", domain)]).await.ok().to_string()
    }
}

/// The words of an error in its usual envelope.
fn words(reply: Reply) -> String {
    let told = reply.refused(500);
    assert_eq!(told["status"], "ERROR");
    told["message"].as_str().unwrap().to_owned()
}

async fn house() -> (Stage, Client, Control) {
    let stage = stage().await;
    let client = Client { http: http(), base: format!("{}/logicboxes/api", stage.running.url()) };
    let control = stage.control();
    (stage, client, control)
}

/// Lets something happen at the registrar.
async fn happen(control: &Control, kind: &str, members: Value) {
    let mut event = json!({"registrar": "logicboxes", "kind": kind});
    event.as_object_mut().unwrap().extend(members.as_object().unwrap().clone());
    control.post("/events", &event).await;
}

/// Every leaf of an answer that is no text.
fn not_texts(value: &Value) -> Vec<Value> {
    match value {
        Value::Object(members) => members.values().flat_map(not_texts).collect(),
        Value::Array(items) => items.iter().flat_map(not_texts).collect(),
        Value::String(_) => Vec::new(),
        other => vec![other.clone()],
    }
}
