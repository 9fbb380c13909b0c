//! Tasks, which are derived from what domains show, if they show it.

use super::{House, name};
use registrant_model::task::{TaskKind, TaskState};
use registrant_registrars::ErrorKind;

#[tokio::test]
async fn what_domains_show_is_a_task() {
    let house = House::with(&[("domain_statuses", "extended")]).await;
    assert!(house.registrar.list_tasks(None).await.unwrap().is_empty());
    let mut journal = house.submitted("example.info", |_| ()).await;
    journal.settle(&house.control).await;
    let tasks = house.registrar.list_tasks(None).await.unwrap();
    assert_eq!(tasks.len(), 1);
    let task = &tasks[0];
    assert_eq!((task.kind, task.state), (TaskKind::OwnerChange, TaskState::Waiting));
    assert_eq!((task.domain.clone(), task.deadline), (Some(name("example.info")), None));
    house.control.advance(3_600).await;
    let again = house.registrar.task(&task.id).await.unwrap();
    assert_eq!(again.started_at, task.started_at, "it began when it was seen first");
    assert_eq!(house.registrar.list_tasks(Some(&name("example.info"))).await.unwrap(), tasks);
    assert!(house.registrar.list_tasks(Some(&name("example.nl"))).await.unwrap().is_empty());

    house.both_accept().await;
    let tasks = house.registrar.list_tasks(None).await.unwrap();
    assert_eq!(tasks.len(), 1, "the new owner has to confirm their address");
    assert_eq!((tasks[0].kind, tasks[0].state), (TaskKind::ContactVerification, TaskState::Waiting));
    let error = house.registrar.task(&task.id).await.unwrap_err();
    assert_eq!(error.kind, ErrorKind::NotFound);
    house.control.advance(16 * 86_400).await;
    let tasks = house.registrar.list_tasks(None).await.unwrap();
    assert_eq!(tasks[0].state, TaskState::Stuck, "the domain is suspended");
}

#[tokio::test]
async fn what_is_not_shown_is_none() {
    let house = House::new().await;
    let mut journal = house.submitted("example.info", |_| ()).await;
    house.go_on(&mut journal).await;
    assert!(house.registrar.list_tasks(None).await.unwrap().is_empty());
    assert!(house.registrar.list_tasks(Some(&name("example.info"))).await.unwrap().is_empty());
    let error = house.registrar.task(&"update-1".parse().unwrap()).await.unwrap_err();
    assert_eq!(error.kind, ErrorKind::NotFound);
}
