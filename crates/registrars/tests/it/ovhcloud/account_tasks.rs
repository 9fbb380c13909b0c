//! Tasks of the account: who is asked, what is told, and the mail that can be sent again.

use crate::conformance::Stage;
use registrant_model::account_task::AccountTask;
use registrant_model::domain::Role;
use registrant_model::owner_change::WaitsOn;
use registrant_model::task::{Task, TaskKind, TaskState};
use registrant_registrars::ErrorKind;
use serde_json::json;

/// The account of the connection, and that of somebody else.
const MINE: (&str, &str) = ("aa00000-ovh", "grace.whitfield@example.org");
const OTHER: (&str, &str) = ("bb11111-ovh", "harriet.cole@example.org");

async fn listed(stage: &Stage) -> Vec<Task> {
    let mut tasks = stage.registrar.list_tasks(None).await.unwrap();
    tasks.retain(|task| task.account.is_some());
    tasks
}

async fn only(stage: &Stage) -> Task {
    let tasks = listed(stage).await;
    let [task] = tasks.as_slice() else { panic!("{tasks:?}") };
    assert_eq!(&stage.registrar.task(&task.id).await.unwrap(), task);
    task.clone()
}

async fn hand_over(stage: &Stage) {
    let event = json!({"registrar": "ovhcloud", "kind": "account.contacts", "domain": "example.com",
        "to": OTHER.0, "roles": ["contactTech", "contactBilling"]});
    stage.control.event(&event).await;
}

#[tokio::test]
async fn roles_that_pass_to_another_account_wait_for_both_accounts() {
    let stage = Stage::ovhcloud().await;
    assert_eq!(listed(&stage).await, []);
    hand_over(&stage).await;
    let task = only(&stage).await;
    assert_eq!((task.kind, task.state), (TaskKind::AccountChange, TaskState::Scheduled));
    let about = AccountTask::Roles {
        service: Some("example.com".to_owned()),
        roles: vec![Role::Tech, Role::Billing],
        from: MINE.0.to_owned(),
        to: OTHER.0.to_owned(),
        asking: Some(MINE.0.to_owned()),
    };
    assert_eq!((task.domain.clone(), task.account), (Some(stage.domain()), Some(about)));
    // It is the account's: whoever has the domain by name does not see it.
    let of_domain = stage.registrar.list_tasks(Some(&stage.domain())).await.unwrap();
    assert!(of_domain.iter().all(|task| task.account.is_none()), "{of_domain:?}");

    let early = stage.registrar.resend_mail(&task.id).await.unwrap_err();
    assert_eq!(early.kind, ErrorKind::Conflict);
    stage.control.advance(60).await;
    let task = only(&stage).await;
    assert_eq!((task.state, task.waits_on), (TaskState::Waiting, WaitsOn::You));
    assert!(task.can_resend && task.deadline.is_none());
    let mails = stage.control.mails(MINE.1).await.len();
    stage.registrar.resend_mail(&task.id).await.unwrap();
    assert_eq!(stage.control.mails(MINE.1).await.len(), mails + 1);

    stage.control.answer(MINE.1, "accept").await;
    let again = stage.registrar.resend_mail(&task.id).await.unwrap_err();
    assert_eq!(again.kind, ErrorKind::Conflict, "this account has answered");
    stage.control.answer(OTHER.1, "accept").await;
    stage.control.advance(600).await;
    let done = only(&stage).await;
    assert_eq!((done.state, done.waits_on, done.can_resend), (TaskState::Done, WaitsOn::Nobody, false));
    assert!(done.updated_at > done.started_at);
}

#[tokio::test]
async fn what_is_refused_has_ended() {
    let stage = Stage::ovhcloud().await;
    hand_over(&stage).await;
    stage.control.advance(60).await;
    stage.control.answer(OTHER.1, "refuse").await;
    let task = only(&stage).await;
    assert_eq!((task.state, task.waits_on), (TaskState::Ended, WaitsOn::Nobody));
}

#[tokio::test]
async fn a_new_mail_address_waits_until_it_has_agreed() {
    let stage = Stage::ovhcloud().await;
    let event = |email: &str| json!({"registrar": "ovhcloud", "kind": "account.email", "account": MINE.0, "email": email});
    stage.control.event(&event("new@example.org")).await;
    let task = only(&stage).await;
    assert_eq!((task.kind, task.state), (TaskKind::EmailChange, TaskState::Waiting));
    assert_eq!((task.waits_on, task.can_resend), (WaitsOn::You, false));
    assert_eq!(task.account, Some(AccountTask::Email { address: "new@example.org".to_owned() }));
    assert_eq!(stage.registrar.resend_mail(&task.id).await.unwrap_err().kind, ErrorKind::NotSupported);
    stage.control.answer("new@example.org", "accept").await;
    let task = only(&stage).await;
    assert_eq!((task.state, task.waits_on), (TaskState::Done, WaitsOn::Nobody));
}

/// However many have ended, the one that waits is among those shown.
#[tokio::test]
async fn of_many_the_newest_are_shown_and_all_that_wait() {
    let stage = Stage::ovhcloud().await;
    hand_over(&stage).await;
    stage.control.advance(60).await;
    let waiting = only(&stage).await;
    for _ in 0..25 {
        let event = json!({"registrar": "ovhcloud", "kind": "account.contacts", "domain": "example.fr",
            "to": OTHER.0, "roles": ["contactTech"]});
        stage.control.event(&event).await;
        stage.control.advance(60).await;
        stage.control.answer(OTHER.1, "refuse").await;
    }
    let tasks = listed(&stage).await;
    assert_eq!(tasks.len(), 21);
    assert!(
        tasks.contains(&waiting) && tasks.iter().filter(|task| task.state == TaskState::Ended).count() == 20
    );
}

/// Older keys may not call the routes of the account's tasks; those of its domains are told all the same, and what passes
/// is no reason to tell less.
#[tokio::test]
async fn what_an_older_key_may_not_read_hides_no_other_task() {
    let stage = Stage::ovhcloud().await;
    let mut journal = stage.asking().await;
    stage.look(&mut journal).await;
    hand_over(&stage).await;
    let all = stage.registrar.list_tasks(None).await.unwrap();
    let route = ("GET", "/me/task/contactChange");
    stage.control.fault("ovhcloud", route, "before", json!({"status": 403})).await;
    let fewer = stage.registrar.list_tasks(None).await.unwrap();
    let of_domains: Vec<Task> = all.into_iter().filter(|task| task.account.is_none()).collect();
    assert!(!of_domains.is_empty());
    assert_eq!(fewer, of_domains);
}
