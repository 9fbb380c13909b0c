//! What runs, as the inbox shows it.

use super::{GAINING, Stage, conforms};
use registrant_model::owner_change::{State, WaitsOn};
use registrant_model::task::{Task, TaskKind, TaskState};
use registrant_registrars::ErrorKind;

conforms! {
    an_owner_change_is_a_task_from_its_question_to_its_end
    a_mail_is_sent_again_only_where_the_task_says_so
    what_is_not_there_is_not_found
}

async fn an_owner_change_is_a_task_from_its_question_to_its_end(stage: &Stage) {
    let domain = stage.domain();
    let owner_changes = |tasks: Vec<Task>| -> Vec<Task> {
        tasks.into_iter().filter(|task| task.kind == TaskKind::OwnerChange).collect()
    };
    assert_eq!(owner_changes(stage.registrar.list_tasks(Some(&domain)).await.unwrap()), []);
    let losing = stage.owner().await;
    let mut journal = stage.asking().await;

    let listed = owner_changes(stage.registrar.list_tasks(Some(&domain)).await.unwrap());
    if !stage.tells() {
        assert_eq!(listed, [], "what is not told is no task");
        return;
    }
    let [task] = listed.as_slice() else { panic!("{listed:?}") };
    assert_eq!(Some(task.id.as_str()), journal.change.references.get("task"));
    assert_eq!((task.domain.as_ref(), task.owner_change.as_ref()), (Some(&domain), None));
    assert_eq!((task.state, task.waits_on), (TaskState::Waiting, WaitsOn::OtherPerson));
    let until = journal.change.parties[0].until;
    assert_eq!(task.deadline, until, "the same deadline in the inbox and in the tracker");
    assert_eq!(&stage.registrar.task(&task.id).await.unwrap(), task);
    let all = stage.registrar.list_tasks(None).await.unwrap();
    assert!(all.contains(task), "{all:?}");

    stage.control.answer(&losing, "accept").await;
    stage.control.answer(GAINING, "accept").await;
    assert_eq!(journal.settle(&stage.control).await, State::Applied);
    let over = stage.registrar.task(&task.id).await.unwrap();
    assert_eq!((over.state, over.waits_on), (TaskState::Done, WaitsOn::Nobody));
    assert_eq!((over.deadline, over.started_at), (None, task.started_at));
    assert_eq!(over.updated_at, journal.change.applied_at.unwrap());
}

async fn a_mail_is_sent_again_only_where_the_task_says_so(stage: &Stage) {
    let losing = stage.owner().await;
    let mut journal = stage.asking().await;
    let before = stage.registrar.list_tasks(None).await.unwrap();
    stage.control.answer(&losing, "accept").await;
    stage.control.answer(GAINING, "accept").await;
    assert_eq!(journal.settle(&stage.control).await, State::Applied);
    let after = stage.registrar.list_tasks(None).await.unwrap();
    for task in before.iter().chain(&after) {
        let mails = stage.control.mails(GAINING).await.len();
        let sent = stage.registrar.resend_mail(&task.id).await;
        assert_eq!(sent.is_ok(), task.can_resend, "{task:?}: {sent:?}");
        let more = usize::from(task.can_resend);
        assert_eq!(stage.control.mails(GAINING).await.len(), mails + more, "{task:?}");
    }
    // What an owner change names is the task that the list has.
    let named = stage.registrar.verification_task(&journal.change);
    let resendable = after.iter().find(|task| task.can_resend).map(|task| task.id.clone());
    assert!(resendable.is_none() || named == resendable, "{named:?} {resendable:?}");
}

async fn what_is_not_there_is_not_found(stage: &Stage) {
    let unknown = stage.facts.unknown_task.parse().unwrap();
    assert_eq!(stage.registrar.task(&unknown).await.unwrap_err().kind, ErrorKind::NotFound);
    let unknown = stage.facts.unknown_domain.parse().unwrap();
    assert_eq!(stage.registrar.domain(&unknown).await.unwrap_err().kind, ErrorKind::NotFound);
    assert_eq!(stage.registrar.outlook(&unknown).await.unwrap_err().kind, ErrorKind::NotFound);
    let unknown = stage.facts.unknown_contact.parse().unwrap();
    assert_eq!(stage.registrar.contact(&unknown).await.unwrap_err().kind, ErrorKind::NotFound);
}
