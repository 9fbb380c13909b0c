//! A scene in which everybody has something that is not the others' business.

use crate::harness::{Browser, Journey, Stage};
use serde_json::{Value, json};

/// The personas, nobody first, in the order of every row of the table.
pub(super) const PERSONAS: [&str; 5] = ["nobody", "customer", "partner", "reseller", "stranger"];

/// Who has what.
pub(super) struct Scene {
    pub(super) stage: Stage,
    /// In the order of [`PERSONAS`].
    pub(super) people: Vec<Browser>,
    /// The customer's running change of `example.com`.
    pub(super) running: Journey,
    /// The reseller's change of `example.berlin`, which is through.
    pub(super) ended: Journey,
    /// The stranger's draft of `example.pl`.
    pub(super) strangers_draft: Journey,
    /// The reseller's draft of the same domain.
    pub(super) resellers_draft: Journey,
    /// The contact that owns `example.com`, and the one that owns `example.pl`.
    pub(super) customers_contact: String,
    pub(super) strangers_contact: String,
    /// A contact that the customer made and that owns nothing.
    pub(super) made_contact: String,
    /// The partner's own contact, at its own connection.
    pub(super) partners_contact: String,
    /// The contacts that own the customer's `example.net` and `example.info`, and that own `example.nl`, which is not
    /// theirs.
    pub(super) logicboxes_contact: String,
    pub(super) hostcontrol_contact: String,
    pub(super) others_hostcontrol_contact: String,
    /// The task of the running change.
    pub(super) task: String,
    /// The task of the change that is through.
    pub(super) ended_task: String,
}

/// The contact that owns a domain, such as `ovhcloud/example.com`.
async fn owner(reseller: &Browser, domain: &str) -> String {
    let domain = reseller.get(&format!("/domains/{domain}")).await.ok();
    let owner = domain["roles"].as_array().unwrap().iter().find(|role| role["role"] == "owner").cloned();
    owner.unwrap()["id"].as_str().unwrap().to_owned()
}

fn task_of(view: &Value) -> String {
    view["references"]["task"].as_str().unwrap().to_owned()
}

impl Scene {
    pub(super) async fn set() -> Self {
        let stage = Stage::new().await;
        let mut people = vec![stage.nobody()];
        for persona in &PERSONAS[1..] {
            people.push(stage.sign_in(persona).await);
        }
        let [_, customer, partner, reseller, stranger] = people.as_slice() else { panic!("five people") };
        let control = &stage.control;
        let customers_contact = owner(reseller, "ovhcloud/example.com").await;
        let strangers_contact = owner(reseller, "ovhcloud/example.pl").await;
        let ended = Journey::applied(reseller, control, "example.berlin").await;
        let running = Journey::asked(customer, control, "example.com").await;
        let strangers_draft = Journey::filled(stranger, control, "example.pl").await;
        let resellers_draft = Journey::filled(reseller, control, "example.pl").await;
        let made = json!({"connection": "ovhcloud", "fields": {
            "legalForm": "individual", "firstName": "Ida", "lastName": "Brandt", "email": "ida.brandt@example.org",
            "phone": "+49.3023125007", "language": "de_DE", "address.line1": "Lindenallee 7",
            "address.zip": "10115", "address.city": "Berlin", "address.country": "DE"}});
        let made = customer.post("/contacts", &made).await.ok();
        let partners = partner.get("/contacts").await.ok();
        let (task, ended_task) = (task_of(&running.view().await), task_of(&ended.view().await));
        Self {
            logicboxes_contact: owner(reseller, "logicboxes/example.net").await,
            hostcontrol_contact: owner(reseller, "hostcontrol/example.info").await,
            others_hostcontrol_contact: owner(reseller, "hostcontrol/example.nl").await,
            made_contact: made["id"].as_str().unwrap().to_owned(),
            partners_contact: partners["items"][0]["id"].as_str().unwrap().to_owned(),
            people,
            running,
            ended,
            strangers_draft,
            resellers_draft,
            customers_contact,
            strangers_contact,
            task,
            ended_task,
            stage,
        }
    }

    pub(super) fn person(&self, persona: &str) -> &Browser {
        &self.people[PERSONAS.iter().position(|known| *known == persona).unwrap()]
    }
}
