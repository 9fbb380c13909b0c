//! Somebody who does not give up, and who holds whatever they are shown against what the registrar has carried out.

use super::call::Part;
use crate::harness::{Browser, Control, Journey, NewOwner, agreement, fresh_key, until};
use reqwest::Method;
use serde_json::{Value, json};
use std::collections::BTreeSet;

/// Somebody who wants an owner change.
pub(super) struct Person {
    browser: Browser,
    control: Control,
    domain: &'static str,
    journey: Option<Journey>,
    /// Problems that were shown, and states.
    pub(super) codes: BTreeSet<String>,
    pub(super) states: BTreeSet<String>,
    /// A fault that lasts until this problem was shown.
    pub(super) until_shown: Option<&'static str>,
    /// Whether a refusal may be shown, which ends what can be tried or ends the change.
    pub(super) refusals: bool,
    /// The change has failed, and nothing binds anybody.
    pub(super) failed: bool,
}

impl Person {
    pub(super) fn new(browser: Browser, control: &Control, domain: &'static str) -> Self {
        let (codes, states) = (BTreeSet::new(), BTreeSet::new());
        Self {
            browser,
            control: control.clone(),
            domain,
            journey: None,
            codes,
            states,
            until_shown: None,
            refusals: false,
            failed: false,
        }
    }

    pub(super) fn journey(&self) -> &Journey {
        self.journey.as_ref().expect("a draft was begun")
    }

    /// Goes a part of the way, however often it takes.
    pub(super) async fn go(&mut self, part: Part) {
        match part {
            Part::Begin => {
                let asked = json!({"connection": "ovhcloud", "domain": self.domain});
                let change = self.press("/owner-changes", &asked).await;
                let mut journey = Journey::of(&self.browser, &self.control, self.domain, &change);
                journey.fill(&NewOwner::of(self.domain)).await;
                self.journey = Some(journey);
            }
            Part::Quote => {
                let quoted = self.press(&self.journey().at("/quote"), &json!({})).await;
                assert_eq!(quoted["quote"]["price"]["amount"], "0.00");
            }
            Part::Order => {
                self.press(&self.journey().at("/submit"), &agreement("0.00")).await;
                self.watch("the payment", |_, ledger| count(ledger, "order.pay") > 0).await;
            }
            Part::Ask => {
                self.control.advance(10).await;
                self.watch("both owners to be asked", |view, _| view["state"] == "awaiting_both").await;
            }
            Part::Apply => {
                self.journey().both_accept().await;
                self.watch("the end", |view, _| view["state"] == "applied").await;
            }
        }
    }

    /// Presses a button until it works. A press that was cut off is made once more as it was, a refused one anew.
    async fn press(&mut self, path: &str, body: &Value) -> Value {
        let mut key = fresh_key();
        until(path, async || {
            let ask = self.browser.ask(Method::POST, path).header("idempotency-key", &key).json(body);
            let answer = ask.send_if_reachable().await?;
            if answer.status < 300 {
                return Some(answer.json());
            }
            assert!(
                answer.status >= 500 || self.refusals,
                "whoever is told this cannot go on: {} {}",
                answer.status,
                answer.text
            );
            self.notice(&answer.code()).await;
            key = fresh_key();
            if self.journey.is_some() {
                self.look().await;
            }
            self.failed.then_some(Value::Null)
        })
        .await
    }

    async fn notice(&mut self, code: &str) {
        if code.is_empty() {
            return;
        }
        self.codes.insert(code.to_owned());
        if self.until_shown == Some(code) {
            self.until_shown = None;
            self.control.no_faults().await;
        }
    }

    /// Looks at the tracker until it shows something, and at what the registrar has done.
    async fn watch(&mut self, what: &str, mut enough: impl FnMut(&Value, &[Value]) -> bool) {
        until(what, async || {
            let (view, ledger) = self.look().await?;
            if self.failed {
                return Some(());
            }
            if self.refusals && view["state"] == "needs_correction" {
                // There is nothing to correct here but to try again.
                self.journey().submit("0.00").await;
            }
            (enough(&view, &ledger) && self.until_shown.is_none()).then_some(())
        })
        .await;
    }

    /// One look at the tracker. Whatever it shows as done has been done.
    async fn look(&mut self) -> Option<(Value, Vec<Value>)> {
        let path = self.journey().at("");
        let answer = self.browser.ask(Method::GET, &path).send_if_reachable().await?;
        let view = answer.ok();
        let ledger = self.control.ledger().await;
        holds_true(&view, &ledger);
        let state = view["state"].as_str().unwrap_or_default().to_owned();
        self.failed |= self.refusals && state == "failed";
        let over = ["failed", "cancelled", "refused", "expired"].contains(&state.as_str());
        assert!(!over || self.failed, "{view}");
        self.states.insert(state);
        self.notice(view["problem"]["code"].as_str().unwrap_or_default()).await;
        Some((view, ledger))
    }
}

/// How often the registrar has carried something out.
pub(super) fn count(ledger: &[Value], operation: &str) -> usize {
    ledger.iter().filter(|row| row["operation"] == operation).count()
}

/// Nothing is shown as done that is not. The ledger was read after the view, and only ever grows.
fn holds_true(view: &Value, ledger: &[Value]) {
    let done = |operation: &str, times: usize| {
        let real = count(ledger, operation);
        assert!(real >= times, "shown without {operation} having been carried out: {view}");
    };
    match view["state"].as_str().unwrap_or_default() {
        "awaiting_losing" | "awaiting_gaining" | "awaiting_both" => done("trade.create", 1),
        "awaiting_registry" => done("trade.answer", 2),
        "applied" => done("trade.apply", 1),
        _ => {}
    }
    for (reference, operation) in [
        ("contact", "contact.create"),
        ("order", "order.checkout"),
        ("payment", "order.pay"),
        ("task", "trade.create"),
    ] {
        if view["references"][reference].is_string() {
            done(operation, 1);
        }
    }
    let parties = view["parties"].as_array().cloned().unwrap_or_default();
    let accepted = parties.iter().filter(|party| party["answer"] == "accepted").count();
    done("trade.answer", accepted);
}
