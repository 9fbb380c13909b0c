//! Calls with an effect, each between two lines of the journal.

use super::desk::Desk;
use crate::error::RouteError;
use registrant_model::owner_change::{
    Attempt, Event, Finding, OnUnknown, Outcome, PlannedStep, ReferencePatch, StepName, StepPhase,
};
use registrant_model::problem::Problem;
use registrant_registrars::{CallError, Effect, ErrorKind, QuoteAnswer};
use tokio::time::Instant;

/// How often in one go what was prepared may turn out to be gone.
const FORGETS: u32 = 2;

/// What came of trying to go on.
#[derive(Debug)]
pub(crate) enum Came {
    /// It went on.
    On,
    /// It did not; a little later it may.
    Later(Box<Problem>),
    /// It did not, and will not by itself.
    Stopped(Box<Problem>),
}

impl Desk<'_> {
    /// Writes down what is about to be done, does it once, and writes down what came of it.
    pub(crate) async fn call(&mut self, step: &PlannedStep) -> Result<Came, RouteError> {
        if let Some(refused) = self.refused_before(step)
            && let Some(came) = self.took_effect_after_all(&refused).await?
        {
            return Ok(came);
        }
        if self.may_be_overtaken(step) {
            return Ok(Came::Later(Box::new(unsettled())));
        }
        let attempt = self.change.next_attempt();
        self.write(Event::Intended {
            attempt,
            step: step.name.clone(),
            phase: step.phase,
            on_unknown: step.on_unknown,
            fingerprint: step.fingerprint.clone(),
        })
        .await?;
        let _writing = self.app.kept.writing(&self.change.connection);
        match self.connected.registrar.perform(&self.change, step).await {
            Ok(references) => {
                self.write(Event::Done { attempt, references }).await?;
                Ok(Came::On)
            }
            Err(error) => self.failed(attempt, step.phase, &error).await,
        }
    }

    /// Whether an earlier call, which was lost and said something else than a later one of its kind or than this one,
    /// may still arrive and undo it. While things are prepared that would be seen before they are ordered.
    fn may_be_overtaken(&self, step: &PlannedStep) -> bool {
        let (lost, now) = (&self.app.lost, Instant::now());
        // One that was made once more is left behind as absent without a look: it may arrive all the same.
        let may_arrive = |it: &Attempt| {
            it.on_unknown == OnUnknown::Repeat
                && !matches!(it.outcome, Outcome::Done | Outcome::Refused)
                && lost.at_least_for(&self.change.id, it.number, now) <= self.app.config.pace.settle
        };
        let attempts = &self.change.attempts;
        let is_outdated = |it: &Attempt| {
            let says_else = |name: &StepName, says: &str| *name == it.step && says != it.fingerprint;
            let mut later = attempts.iter().filter(|other| other.number > it.number);
            says_else(&step.name, &step.fingerprint)
                || later.any(|other| says_else(&other.step, &other.fingerprint))
        };
        step.phase == StepPhase::Commit && attempts.iter().any(|it| may_arrive(it) && is_outdated(it))
    }

    /// Writes down that a call may have been made already, in a line that is lost: the look comes first.
    pub(crate) async fn presume(&mut self, step: &PlannedStep) -> Result<Came, RouteError> {
        self.write(Event::Presumed {
            attempt: self.change.next_attempt(),
            step: step.name.clone(),
            phase: step.phase,
            fingerprint: step.fingerprint.clone(),
        })
        .await?;
        Ok(Came::On)
    }

    /// The last attempt of the same call, where the registrar refused it and a look can tell whether that is true.
    fn refused_before(&self, step: &PlannedStep) -> Option<Attempt> {
        let mut earlier = self.change.attempts.iter().rev();
        let same = earlier.find(|it| it.step == step.name && it.fingerprint == step.fingerprint)?;
        let look = step.on_unknown == OnUnknown::Look && same.outcome == Outcome::Refused;
        look.then(|| same.clone())
    }

    /// A refusal is believed, but nothing that matters is sent twice because of it: an answer can come from a machine
    /// in front of the registrar that does not know what became of the call.
    async fn took_effect_after_all(&mut self, refused: &Attempt) -> Result<Option<Came>, RouteError> {
        match self.connected.registrar.look(&self.change, refused).await {
            // Whoever said no may not have seen the call, which is still on its way.
            Ok(Finding::Absent) if refused.phase == StepPhase::Commit && !self.is_settled(refused) => {
                let known = self.change.problem.clone().map(Box::new);
                Ok(Some(Came::Later(known.unwrap_or_else(|| Box::new(unsettled())))))
            }
            Ok(Finding::Absent) => Ok(None),
            Ok(finding @ Finding::Present(_)) => {
                self.write(Event::Looked { attempt: refused.number, finding }).await?;
                Ok(Some(Came::On))
            }
            Ok(Finding::Unproven) => Ok(Some(Came::Later(Box::new(unsettled())))),
            Err(error) => Ok(Some(Came::Later(Box::new(self.problem(&error))))),
        }
    }

    async fn failed(
        &mut self,
        attempt: u32,
        phase: StepPhase,
        error: &CallError,
    ) -> Result<Came, RouteError> {
        tracing::warn!(owner_change = %self.change.id, attempt, %error, "a call with an effect failed");
        let problem = Box::new(self.problem(error));
        if error.effect == Effect::Unknown {
            self.app.lost.note(&self.change.id, attempt, Instant::now());
            self.write(Event::Lost { attempt, problem: problem.clone() }).await?;
            return Ok(Came::Later(problem));
        }
        self.app.lost.note(&self.change.id, attempt, Instant::now());
        // What was prepared is gone: the price is asked again before the next try, and that prepares anew.
        let retry = error.is_passing() || error.kind == ErrorKind::NotFound;
        if !error.is_passing() {
            let gone = self.connected.registrar.gone(&self.change).await.unwrap_or_default();
            if !gone.is_empty() {
                self.write(Event::Refused { attempt, problem: problem.clone(), retry: true }).await?;
                return self.forget(gone, problem).await;
            }
        }
        // Once an order stands, a refusal is no end of the whole: somebody has to see to it.
        let stands = phase == StepPhase::Commit && !retry && self.change.has_committed();
        self.write(Event::Refused { attempt, problem: problem.clone(), retry: retry || stands }).await?;
        if stands {
            self.write(Event::Stopped { problem: problem.clone() }).await?;
        }
        Ok(if retry { Came::Later(problem) } else { Came::Stopped(problem) })
    }

    /// Looks what became of the attempt that is not settled.
    pub(crate) async fn look(&mut self) -> Result<Came, RouteError> {
        let Some(attempt) = self.change.unsettled().cloned() else { return Ok(Came::On) };
        match self.connected.registrar.look(&self.change, &attempt).await {
            // It may have been made right before the backup came back, by whoever worked on the database then.
            Ok(Finding::Absent) if attempt.presumed && !self.is_settled(&attempt) => {
                Ok(Came::Later(Box::new(unsettled())))
            }
            // The call may still be on its way: what is not there yet is not absent.
            Ok(Finding::Absent) if !self.is_settled(&attempt) => self.stays_unknown(&attempt, None).await,
            Ok(Finding::Unproven) => self.stays_unknown(&attempt, None).await,
            Ok(finding) => {
                self.write(Event::Looked { attempt: attempt.number, finding }).await?;
                Ok(Came::On)
            }
            Err(error) => {
                let problem = Box::new(self.problem(&error));
                self.stays_unknown(&attempt, Some(problem)).await
            }
        }
    }

    /// Nothing could be found out. Where the call binds, that is a state of its own, which people see; what prepares
    /// can be left behind. `problem` is what kept the look from telling.
    async fn stays_unknown(
        &mut self,
        attempt: &Attempt,
        problem: Option<Box<Problem>>,
    ) -> Result<Came, RouteError> {
        if attempt.phase == StepPhase::Commit && !matches!(attempt.outcome, Outcome::Unproven(_)) {
            let finding = Finding::Unproven;
            self.write(Event::Looked { attempt: attempt.number, finding }).await?;
        }
        let known = self.change.problem.clone().map(Box::new);
        Ok(Came::Later(problem.or(known).unwrap_or_else(|| Box::new(unsettled()))))
    }

    /// Whether an attempt has been lost for so long that its absence is believed. What binds nobody may be believed
    /// sooner.
    fn is_settled(&self, attempt: &Attempt) -> bool {
        let whole = self.app.config.pace.settle;
        let settle = if attempt.phase == StepPhase::Commit { whole } else { whole / 2 };
        let (lost, now) = (&self.app.lost, Instant::now());
        let age = if attempt.presumed {
            lost.since_start(now)
        } else {
            lost.for_how_long(&self.change.id, attempt.number, now)
        };
        age > settle
    }

    /// Asks the price right before something that costs, and holds it against what was agreed to.
    pub(crate) async fn check_price(&mut self) -> Result<Came, RouteError> {
        match self.connected.registrar.quote(&self.change).await {
            Ok(QuoteAnswer::Quote(quote)) => {
                let agreed = self.change.agreement.as_ref().is_some_and(|it| it.ceiling.allows(&quote.price));
                if agreed {
                    return Ok(Came::On);
                }
                self.write(Event::PriceRaised { quote }).await?;
                let problem = self.change.problem.clone().unwrap_or_else(unsettled);
                Ok(Came::Stopped(Box::new(problem)))
            }
            Ok(QuoteAnswer::Stale(references)) => self.forget(references, Box::new(unsettled())).await,
            Err(error) if error.is_passing() => Ok(Came::Later(Box::new(self.problem(&error)))),
            Err(error) => {
                let problem = Box::new(self.problem(&error));
                self.write(Event::Stopped { problem: problem.clone() }).await?;
                Ok(Came::Stopped(problem))
            }
        }
    }

    /// Takes in what is no longer as it is written down, so that it is planned anew. A registrar that forgets what
    /// it was just told is not asked over and over: then it stays at the problem until the next time.
    pub(crate) async fn forget(
        &mut self,
        references: ReferencePatch,
        problem: Box<Problem>,
    ) -> Result<Came, RouteError> {
        self.write(Event::Forgotten { references }).await?;
        self.forgotten += 1;
        Ok(if self.forgotten > FORGETS { Came::Later(problem) } else { Came::On })
    }

    /// A failed call as the API tells it.
    pub(crate) fn problem(&self, error: &CallError) -> Problem {
        error.to_problem(&self.change.connection)
    }
}

fn unsettled() -> Problem {
    use registrant_model::problem::Code;
    Problem::new(502, Code::UnknownOutcome, "Nobody knows yet whether the call took effect")
}
