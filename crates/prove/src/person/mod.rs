//! Somebody who wants an owner change and does not give up, and who holds whatever they are shown against what the
//! registrar has carried out.

mod begin;
mod call_off;
mod check;
mod edit;
mod mend;
mod press;
mod resend;
mod stand_in;
mod truth;

use crate::browser::Browser;
use crate::fault::OVER;
use crate::flow::{Flow, Part, new_owner};
use crate::stack::Stack;
use crate::wait::until;
use anyhow::{Context as _, Result, bail, ensure};
use serde_json::{Value, json};
use std::collections::BTreeSet;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use tokio::time::Instant;

/// How an owner change ended, if nothing is wrong with it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum End {
    /// The new owner owns the domain.
    Applied,
    /// It was called off: nothing has changed.
    CalledOff,
    /// The registrar cannot be asked what became of a call; it was not repeated, and people are told.
    Unknown,
}

/// How time passes at the registrars.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Time {
    /// It is moved on where an owner change waits: nobody else is there.
    Moved,
    /// As everywhere.
    Passes,
}

/// Somebody who wants an owner change.
pub(crate) struct Person<'a> {
    stack: &'a Stack,
    pub(crate) flow: &'static Flow,
    browser: Browser,
    time: Time,
    /// Set while calls may go wrong: until then nothing is final that is unknown.
    faults: &'a AtomicBool,
    losing: String,
    gaining: String,
    typed: Value,
    filled: bool,
    /// The address of the owner change below the API's.
    path: Option<String>,
    /// Whether the button that calls it off was pressed.
    calls_off: bool,
    /// Since when it is shown as unknown, and nobody was asked.
    unknown_since: Option<Instant>,
    /// Problems that were shown, and states.
    pub(crate) codes: BTreeSet<String>,
    pub(crate) states: BTreeSet<String>,
}

impl<'a> Person<'a> {
    /// Somebody with a mailbox of their own. Looks who owns the domain before anything goes wrong.
    pub(crate) async fn new(
        stack: &'a Stack,
        browser: &Browser,
        flow: &'static Flow,
        time: Time,
        faults: &'a AtomicBool,
    ) -> Result<Self> {
        static MAILBOXES: AtomicU64 = AtomicU64::new(1);
        let gaining = format!("gaining-{}@example.org", MAILBOXES.fetch_add(1, Ordering::Relaxed));
        let typed = new_owner(flow, &gaining);
        let mut person = Self {
            stack,
            flow,
            browser: browser.clone(),
            time,
            faults,
            losing: String::new(),
            gaining,
            typed,
            filled: false,
            path: None,
            calls_off: false,
            unknown_since: None,
            codes: BTreeSet::new(),
            states: BTreeSet::new(),
        };
        let owner = person.owner().await?;
        owner["email"].as_str().context("an owner without an address")?.clone_into(&mut person.losing);
        Ok(person)
    }

    /// Goes a part of the way, however often it takes. Answers how it ended, if it did.
    pub(crate) async fn go(&mut self, part: Part) -> Result<Option<End>> {
        match part {
            Part::Begin => self.begin().await.map(|()| None),
            Part::Quote => {
                let path = self.at("/quote")?;
                self.press(&path, &json!({})).await.map(|_| None)
            }
            Part::Edit => self.edit().await.map(|()| None),
            Part::Submit => self.submit().await,
            Part::Ask => self.wait_for_questions().await,
            Part::Resend => self.resend().await.map(|()| None),
            Part::Mend => self.mend().await,
            Part::StandIn => self.stand_in().await.map(|()| None),
            Part::Apply => self.agree_and_wait().await,
            Part::CallOff => self.call_off().await,
        }
    }

    /// Agrees, twice, as from two tabs, and waits until the registrar was told.
    async fn submit(&mut self) -> Result<Option<End>> {
        self.agree().await?;
        self.agree().await?;
        if self.flow.held.is_some() {
            return self.wait_for_its_contact().await;
        }
        let what = format!("the registrar of {} to be told", self.flow.domain);
        self.watch(&what, async |person, view, ledger| {
            let told =
                person.flow.told.is_some_and(|operation| truth::count(person.flow, ledger, operation) > 0);
            Ok(told || view["state"] == "applied" || person.is_asked().await?)
        })
        .await
    }

    async fn wait_for_questions(&mut self) -> Result<Option<End>> {
        if !self.flow.asks {
            return Ok(None);
        }
        self.pass(10).await?;
        let what = format!("both owners of {} to be asked", self.flow.domain);
        self.watch(&what, async |person, view, _| {
            let shown = ["awaiting_both", "unknown_outcome"].iter().any(|state| view["state"] == *state);
            Ok(shown && person.is_asked().await?)
        })
        .await
    }

    async fn agree_and_wait(&mut self) -> Result<Option<End>> {
        if self.flow.goes(Part::StandIn) {
            self.pass(10).await?;
        } else if self.flow.asks {
            for address in [&self.losing, &self.gaining] {
                let questions = self.stack.control.questions(address).await?;
                let (asked, most) = (questions.len(), self.flow.questions());
                ensure!((1..=most).contains(&asked), "{address} was asked {asked} times");
                // Whoever was asked twice answers the first mail.
                let question = questions.first().context("no question")?;
                self.stack.control.follow(question).await?;
            }
            self.pass(10).await?;
        }
        let what = format!("the end of {}", self.flow.domain);
        let ended = self.watch(&what, async |_, view, _| Ok(view["state"] == "applied")).await?;
        Ok(ended.or(Some(End::Applied)))
    }

    /// Moves the registrars' time on, or lets it pass.
    async fn pass(&self, seconds: u32) -> Result<()> {
        match self.time {
            Time::Moved => self.stack.control.advance(seconds).await,
            Time::Passes => Ok(()),
        }
    }

    async fn is_asked(&self) -> Result<bool> {
        for address in [&self.losing, &self.gaining] {
            if self.stack.control.questions(address).await?.is_empty() {
                return Ok(false);
            }
        }
        Ok(self.flow.asks)
    }

    /// The address of the owner change, or one below it.
    fn at(&self, below: &str) -> Result<String> {
        let path = self.path.as_ref().context("no draft was begun")?;
        Ok(format!("{path}{below}"))
    }

    /// Looks at the tracker until it shows enough. Ends early where nobody can find out any more, and that is shown.
    async fn watch(
        &mut self,
        what: &str,
        mut enough: impl AsyncFnMut(&mut Self, &Value, &[crate::control::Effect]) -> Result<bool>,
    ) -> Result<Option<End>> {
        let mut last = Value::Null;
        let watched = until(what, async || {
            let Some((view, ledger)) = self.look().await? else { return Ok(None) };
            last.clone_from(&view);
            if enough(self, &view, &ledger).await? {
                return Ok(Some(None));
            }
            if view["state"] == "needs_correction" || view["state"] == "needs_price_consent" {
                // What the person is asked for is to look at it and to agree once more.
                self.agree().await?;
            }
            let unknown = view["state"] == "unknown_outcome" && !self.is_asked().await?;
            if !unknown || self.faults.load(Ordering::SeqCst) {
                self.unknown_since = None;
                return Ok(None);
            }
            let since = *self.unknown_since.get_or_insert_with(Instant::now);
            Ok((!self.flow.proves && since.elapsed() > OVER).then_some(Some(End::Unknown)))
        });
        match watched.await {
            Ok(ended) => Ok(ended),
            Err(error) => Err(error.context(format!("last seen: {last}"))),
        }
    }

    /// One look at the tracker. Whatever it shows as done has been done, and nothing that was typed is lost.
    async fn look(&mut self) -> Result<Option<(Value, Vec<crate::control::Effect>)>> {
        let path = self.at("")?;
        let Some(answer) = self.browser.get(&path).await else { return Ok(None) };
        let view = answer.ok()?;
        let ledger = self.stack.control.ledger().await?;
        truth::holds(self.flow, &view, &ledger)?;
        if view["state"].as_str().is_some_and(|state| state.starts_with("awaiting_")) {
            self.were_asked(&view).await?;
        }
        self.nothing_typed_is_lost(&view)?;
        let state = view["state"].as_str().unwrap_or_default();
        let unwanted = ["failed", "cancelled", "refused", "expired"].contains(&state);
        if unwanted && !(self.calls_off && state == "cancelled") {
            bail!("nobody wanted that it ends so: {view}");
        }
        self.states.insert(state.to_owned());
        self.notice(view["problem"]["code"].as_str().unwrap_or_default());
        Ok(Some((view, ledger)))
    }

    fn notice(&mut self, code: &str) {
        if !code.is_empty() {
            self.codes.insert(code.to_owned());
        }
    }
}
