//! A new owner's mail address is verified by a mail of its own, beside the consent to the change.

use super::submitted;
use crate::conformance::{GAINING, Stage};
use registrant_model::owner_change::{Agent, Draft, State, WaitsOn};
use registrant_model::task::{Task, TaskKind, TaskState};
use registrant_registrars::{Effect, ErrorKind};

fn agent(draft: &mut Draft) {
    draft.agent = Some(Agent::Both);
}

async fn verifications(stage: &Stage, all: bool) -> Vec<Task> {
    let domain = stage.domain();
    let tasks = stage.registrar.list_tasks(Some(&domain).filter(|_| !all)).await.unwrap();
    tasks.into_iter().filter(|task| task.kind == TaskKind::ContactVerification).collect()
}

#[tokio::test]
async fn it_is_a_task_with_a_deadline_until_somebody_verifies() {
    let stage = Stage::logicboxes().await;
    let journal = submitted(&stage, "example.net", stage.new_owner(), agent).await;
    assert_eq!(journal.change.state, State::Applied);
    let found = verifications(&stage, false).await;
    let [task] = found.as_slice() else { panic!("{found:?}") };
    assert_eq!((task.state, task.waits_on), (TaskState::Waiting, WaitsOn::OtherPerson));
    assert_eq!(task.deadline, Some(task.started_at.plus_days(15)));
    assert_eq!(verifications(&stage, true).await, found, "the inbox of the whole connection shows it too");
    assert_eq!(&stage.registrar.task(&task.id).await.unwrap(), task);

    stage.control.answer(GAINING, "verify").await;
    assert_eq!(verifications(&stage, false).await, []);
    assert!(stage.registrar.task(&task.id).await.is_err());
}

#[tokio::test]
async fn after_its_time_it_stands_still_until_somebody_verifies() {
    let stage = Stage::logicboxes().await;
    submitted(&stage, "example.net", stage.new_owner(), agent).await;
    stage.control.advance(16 * 86_400).await;
    assert_eq!(verifications(&stage, true).await[0].state, TaskState::Stuck);
    stage.control.answer(GAINING, "verify").await;
    assert_eq!(verifications(&stage, true).await, []);
}

/// The same mail to the same person, as long as somebody has to answer it; also after its time.
#[tokio::test]
async fn its_mail_is_sent_again_until_somebody_verifies() {
    let stage = Stage::logicboxes().await;
    let journal = submitted(&stage, "example.net", stage.new_owner(), agent).await;
    let task = verifications(&stage, false).await.remove(0);
    assert!(task.can_resend);
    assert_eq!(stage.registrar.verification_task(&journal.change), Some(task.id.clone()));
    let mails = async || stage.control.mails(GAINING).await.len();
    let first = mails().await;
    stage.registrar.resend_mail(&task.id).await.unwrap();
    assert_eq!(mails().await, first + 1);
    // Meanwhile they were told that the domain is suspended.
    stage.control.advance(16 * 86_400).await;
    let told = mails().await;
    stage.registrar.resend_mail(&task.id).await.unwrap();
    assert_eq!(mails().await, told + 1);

    stage.control.answer(GAINING, "verify").await;
    let over = stage.registrar.resend_mail(&task.id).await.unwrap_err();
    assert_eq!((over.kind, over.effect), (ErrorKind::Conflict, Effect::None));
    assert_eq!(mails().await, told + 1);
    let action = "4711".parse().unwrap();
    assert_eq!(stage.registrar.resend_mail(&action).await.unwrap_err().kind, ErrorKind::NotSupported);
}
