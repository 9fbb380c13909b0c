//! What HostControl alone does: contacts that can change, answers that prove nothing, brands, validations.

mod brands;
mod contacts;
mod decisions;
mod edits;
mod lag;
mod lists;
mod logs;
mod owner_changes;
mod secrets;
mod tasks;
mod validations;
mod variants;

use crate::support::{Control, Journal, address, backoff, http, sandbox};
use registrant_model::contact::Contact;
use registrant_model::domain::Role;
use registrant_model::owner_change::{Draft, State};
use registrant_model::{ConnectionId, ContactId, DomainName, Field, Fields};
use registrant_registrars::hostcontrol::{HostControl, Settings};
use registrant_registrars::{Registrar, SystemClock};
use registrant_sandbox::Running;
use serde_json::json;
use std::sync::Arc;

/// Where a new owner is asked.
const GAINING: &str = "zoe.lacroix@example.org";
/// Where the owner of `example.info` is asked.
const LOSING: &str = "maren.holt@example.org";

/// A sandbox with a client of HostControl.
struct House {
    control: Control,
    registrar: Arc<dyn Registrar>,
    running: Running,
}

fn settings(running: &Running, brands: &[&str]) -> Settings {
    Settings {
        connection: ConnectionId::known("test"),
        base: address(running, "/hostcontrol/api/v1"),
        user: "sandbox-reseller".to_owned(),
        key: "SandboxHostControlKey".into(),
        brands: brands.iter().map(|brand| (*brand).to_owned()).collect(),
        backoff: backoff(),
        calls_per_minute: None,
    }
}

/// A client that knows nothing yet but these brands.
fn client(running: &Running, brands: &[&str]) -> Arc<dyn Registrar> {
    Arc::new(HostControl::new(settings(running, brands), http(running), Arc::new(SystemClock)))
}

impl House {
    async fn new() -> Self {
        let running = sandbox().await;
        let control = Control::new(running.url());
        Self { control, registrar: client(&running, &[]), running }
    }

    async fn with(switches: &[(&str, &str)]) -> Self {
        let house = Self::new().await;
        for (name, value) in switches {
            house.control.choose(&format!("hostcontrol.{name}"), value).await;
        }
        house
    }

    /// The contact that owns a domain.
    async fn owner(&self, domain: &str) -> Contact {
        let domain = self.registrar.domain(&name(domain)).await.unwrap();
        self.registrar.contact(&domain.owner_contact().unwrap()).await.unwrap()
    }

    /// The contact in a role of a domain.
    async fn holder(&self, domain: &str, role: Role) -> Contact {
        let domain = self.registrar.domain(&name(domain)).await.unwrap();
        let id = domain.holder(role).unwrap().id.parse().unwrap();
        self.registrar.contact(&id).await.unwrap()
    }

    async fn owner_id(&self, domain: &str) -> ContactId {
        self.owner(domain).await.id
    }

    /// Lets the answer of the next call that fits get lost, before or after it was carried out.
    async fn lose(&self, call: (&str, &str), when: &str) {
        self.control.fault("hostcontrol", call, when, json!({"drop": true})).await;
    }

    /// A submitted owner change.
    async fn submitted(&self, domain: &str, choose: impl FnOnce(&mut Draft)) -> Journal {
        let mut journal = Journal::begin(&self.registrar, domain).await;
        journal.fill(new_owner(), choose).await;
        journal.quote().await.unwrap();
        journal.submit().await;
        journal
    }

    /// Goes on a few times, whatever comes of it.
    async fn go_on(&self, journal: &mut Journal) -> State {
        for _ in 0..4 {
            journal.go_on().await;
        }
        journal.change.state
    }

    /// Both owners accept, and the registry carries it out.
    async fn both_accept(&self) {
        self.control.answer(LOSING, "accept").await;
        self.control.answer(GAINING, "accept").await;
        self.control.advance(60).await;
    }
}

fn name(domain: &str) -> DomainName {
    domain.parse().unwrap()
}

/// A new owner with every field that any variant demands.
fn new_owner() -> Fields {
    [
        ("name", "Zoé Lacroix"),
        ("phone", "+33.465719876"),
        ("address.line1", "3 place du Marché"),
        ("address.line2", "Escalier B"),
        ("address.zip", "31000"),
        ("address.city", "Toulouse"),
        ("address.province", "Occitanie"),
        ("address.country", "FR"),
    ]
    .into_iter()
    .collect::<Fields>()
    .with(Field::EMAIL, GAINING)
}
