//! HostControl as its clients see it, written from its documents alone.

mod agents;
mod authentication;
mod changes;
mod contacts;
mod domains;
mod envelope;
mod events;
mod faults;
mod fields;
mod filters;
mod validation;

use crate::support::client::reply;
use crate::support::{Control, Reply, Stage, http, stage};
use reqwest::Method;
use serde_json::{Value, json};

const USER: &str = "sandbox-reseller";
const KEY: &str = "SandboxHostControlKey";
/// Where the owner of `example.info` is written to.
const MAREN: &str = "maren.holt@example.org";
/// Where a new owner is written to.
const ZOE: &str = "zoe.lacroix@example.org";

/// Calls with the keys it was given.
struct Client {
    http: reqwest::Client,
    base: String,
}

impl Client {
    async fn call(&self, method: Method, path: &str, body: Option<&Value>) -> Reply {
        let mut request =
            self.http.request(method, format!("{}{path}", self.base)).basic_auth(USER, Some(KEY));
        if let Some(body) = body {
            request = request.body(body.to_string());
        }
        reply(request.send().await.unwrap()).await
    }

    async fn get(&self, path: &str) -> Reply {
        self.call(Method::GET, path, None).await
    }

    async fn post(&self, path: &str, body: &Value) -> Reply {
        self.call(Method::POST, path, Some(body)).await
    }

    async fn put(&self, path: &str, body: &Value) -> Reply {
        self.call(Method::PUT, path, Some(body)).await
    }

    async fn delete(&self, path: &str) -> Reply {
        self.call(Method::DELETE, path, None).await
    }

    /// What a successful answer holds.
    async fn read(&self, path: &str) -> Value {
        result(self.get(path).await)
    }

    /// A domain with its contacts.
    async fn domain(&self, name: &str) -> Value {
        self.read(&format!("/domain?name={name}&embed=contacts&extended=1")).await[0].clone()
    }

    /// The contact of a domain in a role.
    async fn holder(&self, domain: &str, role: &str) -> Value {
        let domain = self.domain(domain).await;
        let contacts = domain["contacts"].as_array().unwrap();
        contacts.iter().find(|entry| entry["role"] == role).unwrap()["contact"].clone()
    }

    /// The address of a domain's owner.
    async fn owner(&self, domain: &str) -> String {
        self.holder(domain, "registrant").await["email_address"].as_str().unwrap().to_owned()
    }

    /// Changes fields of a domain's owner, sending the whole contact.
    async fn edit_owner(&self, domain: &str, changes: &Value) -> Reply {
        let owner = self.holder(domain, "registrant").await;
        self.put(&format!("/domain-contact/{}", id(&owner)), &changed(&owner, changes)).await
    }

    /// Makes the new contact the owner of a domain.
    async fn give_away(&self, domain: &str, more: &Value) -> Reply {
        let made = result(self.post("/domain-contact", &zoe()).await);
        let uuid = id(&self.domain(domain).await);
        let body = json!({"contacts": [{"role": "registrant", "contact": made["handle"]}]});
        self.put(&format!("/domain/{uuid}"), &changed(&body, more)).await
    }
}

/// A sandbox with a client and its control plane.
struct House {
    client: Client,
    control: Control,
    _stage: Stage,
}

/// A fresh sandbox with these switches set.
async fn house(switches: &[(&str, &str)]) -> House {
    let stage = stage().await;
    let control = stage.control();
    for (name, value) in switches {
        control.choose(&format!("hostcontrol.{name}"), value).await;
    }
    let base = format!("{}/hostcontrol/api/v1", stage.running.url());
    House { client: Client { http: http(), base }, control, _stage: stage }
}

impl House {
    async fn choose(&self, name: &str, value: &str) {
        self.control.choose(&format!("hostcontrol.{name}"), value).await;
    }

    /// The mails to an address that ask something.
    async fn questions(&self, to: &str) -> Vec<Value> {
        let mails = self.control.mails().await;
        let asks = |mail: &&Value| mail["to"] == to && !mail["links"].as_array().unwrap().is_empty();
        mails.iter().filter(asks).cloned().collect()
    }

    async fn event(&self, mut event: Value) -> Reply {
        event["registrar"] = json!("hostcontrol");
        self.control.call(Method::POST, "/events", Some(&event)).await
    }
}

/// What a successful answer holds.
fn result(reply: Reply) -> Value {
    let Reply { status, text, .. } = reply;
    assert!(status.is_success(), "{status} {text}");
    let mut envelope: Value = serde_json::from_str(&text).unwrap();
    assert_eq!(envelope["success"], true, "{envelope}");
    envelope["result"].take()
}

/// The error of a refusal with this status.
fn error(reply: Reply, status: u16) -> Value {
    let envelope = reply.refused(status);
    assert_eq!(envelope["success"], false, "{envelope}");
    envelope["error"].clone()
}

fn id(object: &Value) -> String {
    object["id"].as_str().unwrap().to_owned()
}

/// `object` with the members of `changes` over it, ready to be sent: without what identifies it.
fn changed(object: &Value, changes: &Value) -> Value {
    let mut object = object.clone();
    for name in ["id", "handle", "brand"] {
        object.as_object_mut().unwrap().remove(name);
    }
    crate::support::client::with(&object, changes)
}

/// A new contact.
fn zoe() -> Value {
    json!({"name": "Zoé Lacroix", "organization": null, "email_address": ZOE,
        "address": "3 place du Marché\nEscalier B", "zip_code": "31000", "state": "Occitanie", "city": "Toulouse",
        "country": "FR", "voice": "+33.465719876", "fax": null})
}
