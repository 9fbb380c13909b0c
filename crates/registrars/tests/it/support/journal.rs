//! Owner changes driven as the proxy drives them: one line of a journal before each call with an effect, one after
//! it, and a look where nobody knows what came of it. Here the journal is in memory, and the machine can fail at
//! will.

use super::Control;
use registrant_model::owner_change::{
    Agreement, Answer, Consent, Draft, Entry, Event, Finding, Next, OnUnknown, Outcome, Outlook, OwnerChange,
    OwnerSnapshot, PaymentChoice, PlannedStep, Quote, State, StepPhase, is_news, next,
};
use registrant_model::{ConnectionId, DomainName, Fields};
use registrant_registrars::{CallError, Effect, ErrorKind, QuoteAnswer, Registrar};
use std::sync::Arc;

/// More calls than any registrar's flow has; beyond this something goes in a circle.
const ROUNDS: usize = 40;
/// How long registrars and registries work on something, in seconds of the sandbox's clock.
const WORK: i64 = 10;

/// Why a journal did not go on.
#[derive(Debug)]
pub(crate) enum Came {
    /// It rests, or was looked at.
    On,
    /// A call failed, and this came of it.
    Failed(CallError),
    /// A look could neither prove nor exclude that a call took effect.
    Unproven,
    /// The machine stopped between a call and the line that was to say what came of it.
    Crashed,
}

/// An owner change and its driver.
pub(crate) struct Journal {
    registrar: Arc<dyn Registrar>,
    pub(crate) change: OwnerChange,
    /// What was said before it began.
    pub(crate) outlook: Outlook,
    /// Every call that was made, in order.
    pub(crate) made: Vec<PlannedStep>,
    /// The call after which the machine stops, once.
    crash_after: Option<String>,
}

impl Journal {
    /// Begins a draft.
    pub(crate) async fn begin(registrar: &Arc<dyn Registrar>, domain: &str) -> Self {
        let name: DomainName = domain.parse().unwrap();
        let outlook = registrar.outlook(&name).await.unwrap();
        let owner = registrar.domain(&name).await.unwrap().owner_contact();
        let fields = match &owner {
            Some(id) => registrar.contact(id).await.unwrap().fields,
            None => Fields::new(),
        };
        let event = Event::Started {
            connection: ConnectionId::known("test"),
            domain: name,
            by: "tester".to_owned(),
            losing: OwnerSnapshot { contact: owner, fields },
            terms: Box::new(outlook.terms.clone()),
        };
        let first = Entry { sequence: 1, at: registrar.time().await.unwrap(), event };
        let id = "7b4f0a3e-0000-4000-8000-000000000001".parse().unwrap();
        let change = OwnerChange::started(id, &first).unwrap();
        Self { registrar: Arc::clone(registrar), change, outlook, made: Vec::new(), crash_after: None }
    }

    /// The machine will stop right after this call, once.
    pub(crate) fn crash_after(&mut self, step: &str) {
        self.crash_after = Some(step.to_owned());
    }

    /// Writes a line.
    pub(crate) async fn write(&mut self, event: Event) {
        let at = self.registrar.time().await.unwrap();
        self.change.apply(&Entry { sequence: self.change.version + 1, at, event });
    }

    /// Fills the draft in.
    pub(crate) async fn fill(&mut self, fields: Fields, choose: impl FnOnce(&mut Draft)) {
        let mut draft = Draft { fields: fields.clone(), ..self.change.draft.clone() };
        choose(&mut draft);
        self.write(Event::Edited { draft }).await;
        self.write(Event::Checked { fields }).await;
    }

    /// Prepares it and asks the price.
    pub(crate) async fn quote(&mut self) -> Result<Quote, CallError> {
        for _ in 0..ROUNDS {
            match self.go_on().await {
                Came::On => {}
                Came::Failed(error) => return Err(error),
                Came::Crashed | Came::Unproven => continue,
            }
            match self.registrar.quote(&self.change).await? {
                QuoteAnswer::Quote(quote) => {
                    self.write(Event::Quoted { quote: quote.clone() }).await;
                    return Ok(quote);
                }
                QuoteAnswer::Stale(references) => self.write(Event::Forgotten { references }).await,
            }
        }
        panic!("the price is asked in a circle");
    }

    /// Agrees to the price and to all that has to be declared.
    pub(crate) async fn submit(&mut self) {
        let ceiling = self.change.quote.as_ref().unwrap().price.clone();
        let at = self.registrar.time().await.unwrap();
        let consent = || Consent { version: "1".to_owned(), language: None, at };
        let required = self.change.draft.required_consents(&self.change.terms);
        let consents = required.into_iter().map(|kind| (kind, consent())).collect();
        let payment = PaymentChoice::Preferred;
        let agreement = Agreement { ceiling, payment, consents, by: "tester".to_owned() };
        self.write(Event::Submitted { agreement }).await;
    }

    /// Goes on until it rests, was looked at, or something failed.
    pub(crate) async fn go_on(&mut self) -> Came {
        for _ in 0..ROUNDS {
            let planned = self.registrar.next_step(&self.change);
            let came = match next(&self.change, planned.as_ref()) {
                Next::Call(step) if step.costs => match self.check_price().await {
                    Came::On => self.call(step).await,
                    other => other,
                },
                Next::Call(step) => self.call(step).await,
                Next::Look(_) => self.look().await,
                Next::Observe => return self.observe().await,
                // Nothing here ever comes back from a backup, or is called off.
                Next::Rest | Next::Presume(_) | Next::CallOff => return Came::On,
            };
            if !matches!(came, Came::On) {
                return came;
            }
        }
        panic!("it goes in a circle: {:?}", self.made);
    }

    /// Right before what costs, the price is held against what was agreed to.
    async fn check_price(&mut self) -> Came {
        let ceiling = self.change.agreement.as_ref().map(|agreement| agreement.ceiling.clone());
        match self.registrar.quote(&self.change).await {
            Ok(QuoteAnswer::Quote(quote)) if ceiling.is_some_and(|most| most.allows(&quote.price)) => {
                Came::On
            }
            Ok(other) => panic!("the price is another one than a moment ago: {other:?}"),
            Err(error) => {
                if !error.is_passing() {
                    let problem = Box::new(error.to_problem(&self.change.connection));
                    self.write(Event::Stopped { problem }).await;
                }
                Came::Failed(error)
            }
        }
    }

    async fn call(&mut self, step: PlannedStep) -> Came {
        if let Some(came) = self.took_effect_after_all(&step).await {
            return came;
        }
        let attempt = self.change.next_attempt();
        self.made.push(step.clone());
        self.write(Event::Intended {
            attempt,
            step: step.name.clone(),
            phase: step.phase,
            on_unknown: step.on_unknown,
            fingerprint: step.fingerprint.clone(),
        })
        .await;
        let made = self.registrar.perform(&self.change, &step).await;
        if self.crash_after.as_deref() == Some(step.name.as_str()) {
            self.crash_after = None;
            made.unwrap();
            return Came::Crashed;
        }
        let error = match made {
            Ok(references) => {
                self.write(Event::Done { attempt, references }).await;
                return Came::On;
            }
            Err(error) => error,
        };
        let problem = Box::new(error.to_problem(&self.change.connection));
        if error.effect == Effect::Unknown {
            self.write(Event::Lost { attempt, problem }).await;
            return Came::Failed(error);
        }
        let retry = error.is_passing() || error.kind == ErrorKind::NotFound;
        // Once an order stands, a refusal is no end of the whole: somebody has to see to it.
        let stands = step.phase == StepPhase::Commit && !retry && self.change.has_committed();
        self.write(Event::Refused { attempt, problem: problem.clone(), retry: retry || stands }).await;
        if stands {
            self.write(Event::Stopped { problem }).await;
        }
        Came::Failed(error)
    }

    /// What was refused may have taken effect all the same: it is looked for before it is sent once more.
    async fn took_effect_after_all(&mut self, step: &PlannedStep) -> Option<Came> {
        let mut earlier = self.change.attempts.iter().rev();
        let same = earlier.find(|it| it.step == step.name && it.fingerprint == step.fingerprint)?;
        let refused = (step.on_unknown, &same.outcome) == (OnUnknown::Look, &Outcome::Refused);
        let refused = refused.then(|| same.clone())?;
        match self.registrar.look(&self.change, &refused).await {
            Ok(Finding::Absent) => None,
            Ok(Finding::Unproven) => Some(Came::Unproven),
            Ok(finding) => {
                self.write(Event::Looked { attempt: refused.number, finding }).await;
                Some(Came::On)
            }
            Err(error) => Some(Came::Failed(error)),
        }
    }

    async fn look(&mut self) -> Came {
        let attempt = self.change.unsettled().unwrap().clone();
        match self.registrar.look(&self.change, &attempt).await {
            Ok(finding) => {
                let unproven = finding == Finding::Unproven;
                self.write(Event::Looked { attempt: attempt.number, finding }).await;
                if unproven { Came::Unproven } else { Came::On }
            }
            Err(error) => Came::Failed(error),
        }
    }

    async fn observe(&mut self) -> Came {
        match self.registrar.observe(&self.change).await {
            Ok(observation) => {
                let planned = self.registrar.next_step(&self.change);
                if !is_news(&self.change, planned.as_ref(), &observation.phase) {
                    return Came::On;
                }
                self.write(Event::Observed { observation: Box::new(observation) }).await;
                Came::On
            }
            Err(error) => Came::Failed(error),
        }
    }

    /// Goes on, with the registrar given the time it needs, until people have to act or it has ended. Failures on
    /// the way are part of the journal.
    pub(crate) async fn settle(&mut self, control: &Control) -> State {
        let mut waited = false;
        for _ in 0..ROUNDS {
            let came = self.go_on().await;
            let works = matches!(self.change.state, State::Submitted | State::AwaitingRegistry);
            let rests = matches!(came, Came::On) && !works && self.change.unsettled().is_none();
            // What cannot be proven waits for a person; what is not told may go on unseen.
            let unseen = !self.change.state.is_final() && self.answers_are_untold() && !waited;
            if (rests && !unseen) || matches!(came, Came::Unproven) {
                return self.change.state;
            }
            waited |= rests;
            if matches!(came, Came::On) {
                control.advance(WORK).await;
            }
        }
        panic!("it never settles: {:?} {:?}", self.change.state, self.change.problem);
    }

    fn answers_are_untold(&self) -> bool {
        self.change.parties.iter().any(|party| party.answer == Answer::NotTold)
    }

    /// How often a call was made that took effect.
    pub(crate) fn done(&self, step: &str) -> usize {
        let fits = |attempt: &&registrant_model::owner_change::Attempt| {
            attempt.step.as_str() == step && attempt.outcome == Outcome::Done
        };
        self.change.attempts.iter().filter(fits).count()
    }
}
