//! An older state of the database comes back: what was done since is found again, and not done once more.

use crate::harness::{Control, Elsewhere, Journey, NewOwner, ProxyProcess, until};
use registrant_sandbox::{Running, Sandbox};
use serde_json::{Value, json};
use std::path::PathBuf;
use tempfile::TempDir;

/// A proxy as a process, and a place for a copy of its database.
struct Scene {
    _sandbox: Running,
    control: Control,
    proxy: ProxyProcess,
    folder: TempDir,
}

impl Scene {
    async fn set() -> Self {
        let seeded = registrant_sandbox::Config { seed: Some(1), ..registrant_sandbox::Config::default() };
        let sandbox = Sandbox::start(seeded).await.unwrap();
        let control = Control { origin: sandbox.url().to_owned() };
        let proxy = ProxyProcess::start(sandbox.url()).await;
        Self { _sandbox: sandbox, control, proxy, folder: tempfile::tempdir().unwrap() }
    }

    fn copy(&self) -> PathBuf {
        self.folder.path().join("copy.db")
    }

    async fn back_up(&self) {
        self.proxy.back_up(&self.copy()).await;
    }

    async fn restore(&mut self) {
        let copy = self.copy();
        self.proxy.restore(&copy).await;
    }

    async fn counts(&self, operations: &[(&str, usize)]) {
        for (operation, times) in operations {
            assert_eq!(self.control.count(operation).await, *times, "{operation}");
        }
    }
}

const ORDERED_ONCE: [(&str, usize); 5] =
    [("contact.create", 1), ("order.cart", 1), ("order.checkout", 1), ("order.pay", 1), ("trade.create", 1)];

#[tokio::test]
async fn a_draft_that_was_ordered_since_is_not_ordered_again() {
    let mut scene = Scene::set().await;
    let customer = scene.proxy.nobody().sign_in("customer").await;
    let journey = Journey::quoted(&customer, &scene.control, "example.com").await;
    scene.back_up().await;
    journey.submit("0.00").await.ok();
    journey.until_asked().await;

    scene.restore().await;
    assert_eq!(journey.view().await["state"], "draft", "the copy knows nothing of the order");
    journey.submit("0.00").await.ok();
    journey.until_state("awaiting_both").await;
    journey.both_accept().await;
    journey.until_state("applied").await;
    scene.counts(&ORDERED_ONCE).await;
}

#[tokio::test]
async fn what_was_agreed_to_and_ordered_since_goes_on_by_itself_and_is_ordered_once() {
    let mut scene = Scene::set().await;
    let customer = scene.proxy.nobody().sign_in("customer").await;
    let journey = Journey::quoted(&customer, &scene.control, "example.com").await;
    let held = scene.control.fault("GET", "/order/cart/*", "before", &json!({"status": 503}), 1_000).await;
    journey.submit("0.00").await.ok();
    until("the held call", async || (scene.control.hits(held).await > 0).then_some(())).await;
    scene.back_up().await;
    scene.control.no_faults().await;
    journey.until_asked().await;

    scene.restore().await;
    journey.until_state("awaiting_both").await;
    journey.both_accept().await;
    journey.until_state("applied").await;
    scene.counts(&ORDERED_ONCE).await;
}

#[tokio::test]
async fn what_was_never_ordered_is_ordered_after_a_look() {
    let mut scene = Scene::set().await;
    let customer = scene.proxy.nobody().sign_in("customer").await;
    let journey = Journey::quoted(&customer, &scene.control, "example.com").await;
    scene.back_up().await;
    scene.restore().await;
    journey.submit("0.00").await.ok();
    journey.until_asked().await;
    scene.counts(&ORDERED_ONCE).await;
    // A second start finds nothing to mark.
    let version = journey.view().await["version"].clone();
    scene.proxy.kill_and_start().await;
    assert_eq!(journey.view().await["version"], version);
}

/// The draft of the copy had no cart yet, so that the order is of a cart it knows nothing of.
#[tokio::test]
async fn an_order_that_may_be_ours_is_shown_to_a_person_and_none_is_added() {
    let mut scene = Scene::set().await;
    let customer = scene.proxy.nobody().sign_in("customer").await;
    let mut journey = Journey::begin(&customer, &scene.control, "example.com").await;
    journey.fill(&NewOwner::default()).await;
    scene.back_up().await;
    journey.quote().await.ok();
    journey.submit("0.00").await.ok();
    journey.until_paid().await;

    scene.restore().await;
    until("the price", async || (journey.quote().await.status == 200).then_some(())).await;
    scene.counts(&[("contact.create", 1)]).await;
    journey.submit("0.00").await.ok();
    let view = journey.until_state("unknown_outcome").await;
    assert_eq!(view["doubt"]["step"], "order.checkout");
    assert_eq!(view["doubt"]["decisions"], json!(["repeat", "give_up"]));
    scene.counts(&[("order.checkout", 1), ("order.pay", 1)]).await;
}

/// Agreed to when the copy was made, carried out after it.
async fn carried_out_since(domain: &str, held: (&str, &str), state: &str, effects: &[(&str, usize)]) {
    let mut scene = Scene::set().await;
    let reseller = scene.proxy.nobody().sign_in("reseller").await;
    let change = Elsewhere::quoted(&reseller, domain).await;
    let (registrar, (method, path)) = (domain.split_once('/').unwrap().0, held);
    let fault = json!({"registrar": registrar, "method": method, "path": path, "when": "before",
        "action": {"status": 503}, "times": 1_000});
    let fault = scene.control.order_fault(&fault).await;
    change.submit().await.ok();
    until("the held call", async || (scene.control.hits(fault).await > 0).then_some(())).await;
    scene.back_up().await;
    scene.control.no_faults().await;
    change.until_state(state).await;
    scene.counts(effects).await;

    scene.restore().await;
    let view = change.until_state(state).await;
    assert_eq!(view["problem"], Value::Null);
    scene.counts(effects).await;
}

#[tokio::test]
async fn a_change_of_registrant_that_waits_is_found_again() {
    let effects = [("contacts.add", 1), ("domains.modify-contact", 1)];
    let held = ("POST", "/contacts/add.json");
    carried_out_since("logicboxes/example.net", held, "awaiting_both", &effects).await;
}

#[tokio::test]
async fn a_registrant_who_was_set_is_found_again() {
    let effects = [("domain-contact.create", 1), ("domain.update", 1)];
    carried_out_since("hostcontrol/example.nl", ("POST", "/domain-contact"), "applied", &effects).await;
}

#[tokio::test]
async fn a_draft_of_a_domain_that_was_given_away_since_asks_nobody() {
    let mut scene = Scene::set().await;
    let reseller = scene.proxy.nobody().sign_in("reseller").await;
    let change = Elsewhere::quoted(&reseller, "hostcontrol/example.nl").await;
    scene.back_up().await;
    change.submit().await.ok();
    change.until_state("applied").await;

    scene.restore().await;
    change.submit().await.refused(409, "wrong_state");
    assert_eq!(change.view().await["state"], "draft");
    scene.counts(&[("domain-contact.create", 1), ("domain.update", 1)]).await;
}
