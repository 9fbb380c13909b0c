//! What a person may decide about a call in doubt: only what looking cannot prove.

use super::{House, new_owner};
use crate::support::{Came, Journal};
use registrant_model::Field;
use registrant_model::owner_change::{Attempt, Draft, Event, Finding};

const CREATE: (&str, &str) = ("POST", "/domain-contact");
const UPDATE: (&str, &str) = ("PUT", "/domain/*");

/// A submitted owner change with a call that never arrived.
async fn in_doubt(house: &House, domain: &str, call: (&str, &str)) -> (Journal, Attempt) {
    house.lose(call, "before").await;
    let mut journal = house.submitted(domain, |_| ()).await;
    assert!(matches!(journal.go_on().await, Came::Failed(_)));
    let attempt = journal.change.unsettled().unwrap().clone();
    (journal, attempt)
}

#[tokio::test]
async fn a_change_that_somebody_is_asked_for_may_be_believed_or_repeated() {
    let house = House::new().await;
    let (journal, attempt) = in_doubt(&house, "example.info", UPDATE).await;
    assert!(house.registrar.may_repeat(&journal.change, &attempt));
    assert!(house.registrar.believed(&journal.change, &attempt).is_some());
    assert_eq!(house.registrar.look(&journal.change, &attempt).await.unwrap(), Finding::Unproven);
}

#[tokio::test]
async fn what_holds_at_once_is_proven_by_looking() {
    let house = House::new().await;
    let (journal, attempt) = in_doubt(&house, "example.nl", UPDATE).await;
    assert!(!house.registrar.may_repeat(&journal.change, &attempt));
    assert_eq!(house.registrar.believed(&journal.change, &attempt), None);
    assert_eq!(house.registrar.look(&journal.change, &attempt).await.unwrap(), Finding::Absent);
}

#[tokio::test]
async fn a_contact_may_be_made_again_where_nothing_proves_that_there_is_none() {
    let house = House::new().await;
    let (mut journal, attempt) = in_doubt(&house, "example.info", CREATE).await;
    assert_eq!(house.registrar.look(&journal.change, &attempt).await.unwrap(), Finding::Absent);
    assert!(!house.registrar.may_repeat(&journal.change, &attempt), "the list proves it");
    assert_eq!(house.registrar.believed(&journal.change, &attempt), None);
    // What was sent is not what is written down any more, and cannot be looked for.
    let fields = new_owner().with(Field::NAME, "Zoé Lacroix-Moreau");
    journal.write(Event::Edited { draft: Draft { fields, ..journal.change.draft.clone() } }).await;
    assert_eq!(house.registrar.look(&journal.change, &attempt).await.unwrap(), Finding::Unproven);
    assert!(house.registrar.may_repeat(&journal.change, &attempt));
}
