//! Designated agent, lock opt-out, and a policy that asks nobody.

use super::{look, owner_of, submitted};
use crate::conformance::{GAINING, Stage};
use registrant_model::domain::LockState;
use registrant_model::owner_change::{Agent, Answer, PartyRole, State};

fn answers(journal: &crate::support::Journal) -> [Answer; 2] {
    [PartyRole::Losing, PartyRole::Gaining].map(|role| journal.change.party(role).unwrap().answer)
}

#[tokio::test]
async fn a_designated_agent_asks_nobody_and_the_lock_follows() {
    let stage = Stage::logicboxes().await;
    let losing = stage.owner().await;
    let agent = |draft: &mut registrant_model::owner_change::Draft| {
        (draft.agent, draft.lock_opt_out) = (Some(Agent::Both), Some(true));
    };
    let journal = submitted(&stage, "example.net", stage.new_owner(), agent).await;
    assert_eq!((journal.change.state, answers(&journal)), (State::Applied, [Answer::NotAsked; 2]));
    assert!(journal.change.lock_until.is_some(), "whoever is agreed to by an agent cannot decline the lock");
    for address in [losing.as_str(), GAINING] {
        let mails = stage.control.mails(address).await;
        assert!(!mails.iter().flat_map(|mail| &mail.links).any(|link| link.rel == "accept"), "{address}");
    }
}

#[tokio::test]
async fn an_agent_whom_the_registrar_takes_for_the_losing_side_leaves_the_other_asked() {
    let stage = Stage::logicboxes_with(&[("logicboxes.designated_agent", "gaining")]).await;
    let agent = |draft: &mut registrant_model::owner_change::Draft| draft.agent = Some(Agent::Both);
    let mut journal = submitted(&stage, "example.net", stage.new_owner(), agent).await;
    assert_eq!(journal.change.state, State::AwaitingGaining);
    assert_eq!(answers(&journal), [Answer::NotAsked, Answer::Waiting]);
    stage.control.answer(GAINING, "accept").await;
    assert_eq!(journal.settle(&stage.control).await, State::Applied);
    assert_eq!(answers(&journal), [Answer::NotAsked, Answer::Accepted]);
}

#[tokio::test]
async fn a_lock_that_was_declined_does_not_follow() {
    let stage = Stage::logicboxes().await;
    let losing = stage.owner().await;
    let mut journal =
        submitted(&stage, "example.net", stage.new_owner(), |draft| draft.lock_opt_out = Some(true)).await;
    stage.control.answer(GAINING, "accept").await;
    assert_eq!(look(&mut journal).await, State::AwaitingLosing);
    stage.control.answer(&losing, "accept").await;
    assert_eq!(journal.settle(&stage.control).await, State::Applied);
    assert_eq!(journal.change.lock_until, None);
}

#[tokio::test]
async fn a_policy_that_only_notifies_asks_nobody_and_locks_nothing() {
    let stage = Stage::logicboxes_with(&[("logicboxes.policy", "cord_notify_only")]).await;
    let losing = stage.owner().await;
    let journal = submitted(&stage, "example.net", stage.new_owner(), |_| ()).await;
    assert_eq!((journal.change.state, answers(&journal)), (State::Applied, [Answer::NotAsked; 2]));
    assert_eq!((journal.change.lock_until, owner_of(&stage, "example.net").await.as_str()), (None, GAINING));
    assert_eq!(stage.control.mails(&losing).await.len(), 1);
}

#[tokio::test]
async fn the_lock_of_an_owner_change_shows_on_the_domain_and_opens() {
    let stage = Stage::logicboxes().await;
    let agent = |draft: &mut registrant_model::owner_change::Draft| draft.agent = Some(Agent::Both);
    submitted(&stage, "example.net", stage.new_owner(), agent).await;
    super::happen(&stage, "domain.lock", serde_json::json!({"domain": "example.net", "set": false})).await;
    let lock = async || stage.registrar.domain(&stage.domain()).await.unwrap().lock.state;
    assert_eq!(lock().await, LockState::Locked, "the customer's own lock is off, this one is not");
    stage.control.advance(61 * 86_400).await;
    assert_eq!(lock().await, LockState::Unlocked);
}
