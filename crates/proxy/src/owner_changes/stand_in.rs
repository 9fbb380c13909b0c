//! Answering in an owner's place, where the registrar lets the administrator of the domain do so.

use super::CONSENT_VERSION;
use super::desk::{Desk, read};
use crate::connections::Connected;
use crate::error::RouteError;
use crate::people::Person;
use crate::state::App;
use registrant_model::Field;
use registrant_model::api::AnswerFor;
use registrant_model::owner_change::{
    Answer, Choice, Consent, ConsentKind, Event, OnUnknown, OwnerChange, OwnerChangeId, Question,
    ReferencePatch, StepName, StepPhase,
};
use registrant_model::problem::{FieldCode, FieldProblem};
use registrant_registrars::Effect;

/// Whether questions can be answered in an owner's place now, as far as is written down.
pub(super) fn can_stand_in(connected: &Connected, change: &OwnerChange) -> bool {
    connected.about.capabilities.owner_change.stand_in && super::view::is_asking(change.state)
}

/// The questions that the owners are asked; none where nobody may answer in their place.
pub(crate) async fn questions(
    app: &App,
    person: &Person,
    id: &OwnerChangeId,
) -> Result<Vec<Question>, RouteError> {
    let change = read(app, person, id).await?;
    let connected = app.connections.get(&change.connection).ok_or(RouteError::NotFound)?;
    if !can_stand_in(connected, &change) {
        return Ok(Vec::new());
    }
    let asked = connected.registrar.questions(&change).await;
    asked.map_err(|error| RouteError::registrar(&change.connection, error))
}

/// Answers one of them. Whatever comes of it, the driver reads next how it stands.
pub(crate) async fn answer(
    app: &App,
    person: &Person,
    id: &OwnerChangeId,
    question: &str,
    asked: &AnswerFor,
) -> Result<OwnerChange, RouteError> {
    let mut desk = Desk::open(app, person, id).await?;
    if !desk.connected.about.capabilities.owner_change.stand_in {
        return Err(RouteError::NotSupported("nobody can answer in an owner's place here"));
    }
    if !super::view::is_asking(desk.change.state) {
        return Err(RouteError::WrongState("nobody is asked at the moment"));
    }
    if desk.change.unsettled().is_some_and(|attempt| attempt.on_unknown != OnUnknown::Repeat) {
        return Err(RouteError::WrongState("it is not known yet what became of the last call"));
    }
    if !asked.consents.contains(ConsentKind::DesignatedAgent) {
        let field = Field::new(format!("consents.{}", ConsentKind::DesignatedAgent.as_str()));
        return Err(RouteError::ConsentMissing(vec![FieldProblem::new(field, FieldCode::MustBeAccepted)]));
    }
    let known = desk.connected.registrar.questions(&desk.change).await;
    let known = known.map_err(|error| RouteError::registrar(&desk.change.connection, error.of_read()))?;
    match known.iter().find(|known| known.id == question).map(|known| known.answer) {
        None if known.is_empty() => {
            desk.connected.wake.notify_one();
            return Err(RouteError::WrongState("nobody is asked any more"));
        }
        None => return Err(RouteError::NotFound),
        Some(Answer::Accepted | Answer::Refused) => {
            desk.connected.wake.notify_one();
            return Err(RouteError::WrongState("it has been answered"));
        }
        Some(_) => {}
    }
    let at = desk.now();
    let consent = Consent { version: CONSENT_VERSION.to_owned(), language: asked.language, at };
    let (by, choice) = (person.subject.clone(), asked.choice);
    desk.write(Event::AnsweredFor { question: question.to_owned(), choice, by, consent }).await?;
    let told = tell_registrar(&mut desk, question, choice).await;
    desk.connected.wake.notify_one();
    told?;
    Ok(desk.change)
}

/// Like every call with an effect, between two lines of the journal. A question is answered once: the registrar refuses
/// a second answer, so that one that got lost is looked for by reading how it stands.
async fn tell_registrar(desk: &mut Desk<'_>, question: &str, choice: Choice) -> Result<(), RouteError> {
    let attempt = desk.change.next_attempt();
    desk.write(Event::Intended {
        attempt,
        step: StepName::new("owner-change.answer"),
        phase: StepPhase::Commit,
        on_unknown: OnUnknown::Repeat,
        fingerprint: format!("{question}/{}", choice.as_str()),
    })
    .await?;
    match desk.connected.registrar.answer_in_place(&desk.change, question, choice).await {
        Ok(()) => desk.write(Event::Done { attempt, references: ReferencePatch::none() }).await,
        Err(error) => {
            let problem = Box::new(desk.problem(&error));
            let event = match error.effect {
                Effect::Unknown => Event::Lost { attempt, problem },
                // The change itself goes on as before.
                Effect::None => Event::Refused { attempt, problem, retry: true },
            };
            desk.write(event).await?;
            Err(RouteError::registrar(&desk.change.connection, error))
        }
    }
}
