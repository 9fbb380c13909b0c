//! What is true at the end.

use super::{End, Person, Time, truth};
use crate::wait::until;
use anyhow::{Context as _, Result, ensure};
use serde_json::Value;

impl Person<'_> {
    /// Who owns the domain, as the proxy reads it back.
    pub(super) async fn owner(&self) -> Result<Value> {
        let path = format!("/domains/{}/{}", self.flow.registrar, self.flow.domain);
        let domain = until("the domain", async || match self.browser.get(&path).await {
            Some(answer) if answer.status < 500 => answer.ok().map(Some),
            _ => Ok(None),
        })
        .await?;
        let owner = domain["roles"].as_array().into_iter().flatten().find(|role| role["role"] == "owner");
        owner.cloned().with_context(|| format!("no owner in {domain}"))
    }

    /// The right owner, by one effect of each kind, and an answer that says so. To be asked when nothing goes wrong
    /// any more.
    pub(crate) async fn check(&mut self, end: End) -> Result<()> {
        let (view, _) = until("the end", async || self.look().await).await?;
        let owner = self.owner().await?;
        match end {
            End::Applied => {
                ensure!(view["state"] == "applied" && view["problem"].is_null(), "shown at the end: {view}");
                ensure!(
                    owner["id"] == view["references"]["contact"] && owner["email"] == self.gaining.as_str(),
                    "the owner is {owner}, not as shown: {view}"
                );
                self.holds_what_was_typed(&view).await?;
            }
            End::CalledOff => {
                ensure!(view["state"] == "cancelled", "shown at the end: {view}");
                ensure!(owner["email"] == self.losing.as_str(), "the owner is {owner} and it was called off");
            }
            End::Unknown => {
                let told = &view["problem"]["code"];
                ensure!(
                    view["state"] == "unknown_outcome"
                        && told == "unknown_outcome"
                        && view["waits_on"] == "you",
                    "what nobody knows is shown so: {view}"
                );
                ensure!(owner["email"] == self.losing.as_str(), "the owner is {owner} and nobody was told");
            }
        }
        self.each_effect_once(end, &view).await
    }

    /// The contact at the registrar is the one that was typed last.
    async fn holds_what_was_typed(&self, view: &Value) -> Result<()> {
        let contact = view["references"]["contact"].as_str().context("no contact is shown")?;
        let path = format!("/contacts/{}/{contact}", self.flow.registrar);
        let held = until("the contact", async || match self.browser.get(&path).await {
            Some(answer) if answer.status < 500 => answer.ok().map(Some),
            _ => Ok(None),
        })
        .await?;
        let (held, typed) = (&held["fields"]["phone"], &self.typed["phone"]);
        ensure!(held == typed, "the contact holds {held}, and {typed} was typed");
        Ok(())
    }

    async fn each_effect_once(&self, end: End, view: &Value) -> Result<()> {
        let ledger = self.stack.control.ledger().await?;
        for (operation, times) in self.flow.effects {
            let real = truth::count(self.flow, &ledger, operation);
            let wanted = if end == End::Unknown { 0 } else { *times };
            ensure!(real == wanted, "{operation} was carried out {real} times, not {wanted}: {view}");
        }
        if self.time == Time::Moved {
            // Nobody else is there: every contact that was made was made for this change.
            let made = ledger.iter().filter(|effect| effect.operation == self.flow.created).count();
            let right = made == 1 || (made == 0 && end == End::Unknown);
            ensure!(right, "{made} contacts were made: {view}");
            let taken_away =
                ledger.iter().filter(|effect| effect.operation == "domain-contact.delete").count();
            let wanted = usize::from(end == End::CalledOff && self.flow.registrar == "hostcontrol");
            ensure!(taken_away == wanted, "{taken_away} contacts were taken away, not {wanted}: {view}");
        }
        if self.flow.asks {
            let wanted = if end == End::Unknown { 0..=0 } else { 1..=self.flow.questions() };
            for address in [&self.losing, &self.gaining] {
                let asked = self.stack.control.questions(address).await?.len();
                ensure!(wanted.contains(&asked), "{address} was asked {asked} times, not {wanted:?}: {view}");
            }
        }
        Ok(())
    }

    /// A day later what nobody knows is still not repeated.
    pub(crate) async fn check_a_day_later(&mut self) -> Result<()> {
        self.stack.control.advance(86_400).await?;
        self.check(End::Unknown).await
    }
}
