//! The owner change from its first question to its end.

use super::{GAINING, Stage, conforms};
use registrant_model::Timestamp;
use registrant_model::domain::LockState;
use registrant_model::owner_change::{Answer, Block, PartyRole, State};
use registrant_registrars::ErrorKind;

conforms! {
    approved
    refused_by_the_losing_owner
    refused_by_the_gaining_owner
    expired
    cancelled_where_that_is_possible
    mails_sent_again_where_that_is_possible
    submitted_twice
    no_second_change_while_one_waits
}

async fn approved(stage: &Stage) {
    let losing = stage.owner().await;
    let mut journal = stage.asking().await;
    let party = |journal: &crate::support::Journal, role| journal.change.party(role).unwrap().clone();
    let tells = stage.tells();
    for (role, address) in [(PartyRole::Losing, losing.as_str()), (PartyRole::Gaining, GAINING)] {
        let asked = party(&journal, role);
        let answer = if tells { Answer::Waiting } else { Answer::NotTold };
        assert_eq!((asked.address.as_str(), asked.answer), (address, answer));
        let now = stage.registrar.time().await.unwrap();
        assert_eq!(asked.until.is_some(), tells, "{role:?} is asked until {:?}", asked.until);
        assert!(asked.until.is_none_or(|until| until > now), "{role:?} is asked until {:?}", asked.until);
    }
    assert_eq!(stage.owner().await, losing, "nothing changes before both have agreed");

    stage.control.answer(&losing, "accept").await;
    if tells {
        assert_eq!(stage.look(&mut journal).await, State::AwaitingGaining);
        assert_eq!(party(&journal, PartyRole::Losing).answer, Answer::Accepted);
    } else {
        assert_eq!(stage.look(&mut journal).await, State::AwaitingBoth, "nobody tells who has answered");
    }
    stage.control.answer(GAINING, "accept").await;
    assert_eq!(journal.settle(&stage.control).await, State::Applied);

    assert_eq!(stage.owner().await, GAINING);
    assert_eq!(party(&journal, PartyRole::Gaining).answer, Answer::Accepted);
    let domain = stage.registrar.domain(&stage.domain()).await.unwrap();
    assert_eq!(journal.change.new_owner, domain.owner_contact());
    let applied: Timestamp = journal.change.applied_at.unwrap();
    assert_eq!(journal.change.applied_seen, !tells, "when it took effect is told, or only seen");
    match journal.change.lock_until.zip(journal.change.terms.lock_days) {
        Some((until, days)) => {
            assert_eq!(domain.lock.state, LockState::Locked);
            assert_eq!(until, applied.plus_days(i64::from(days)));
        }
        None => {
            assert_eq!(
                (domain.lock.state, tells),
                (LockState::NotTold, false),
                "a lock is told or it is not"
            );
        }
    }
    stage.assert_each_step_made(1).await;
    assert_eq!(stage.control.count(stage.facts.applied).await, 1);
    let made: Vec<&str> = journal.made.iter().map(|step| step.name.as_str()).collect();
    let documented: Vec<&str> = stage.facts.steps.iter().map(|step| step.name).collect();
    assert_eq!(made, documented, "each call of an owner change is one that the suite lets fail");
}

async fn refused_by_the_losing_owner(stage: &Stage) {
    let losing = stage.owner().await;
    refused(stage, &losing, PartyRole::Losing).await;
}

async fn refused_by_the_gaining_owner(stage: &Stage) {
    refused(stage, GAINING, PartyRole::Gaining).await;
}

async fn refused(stage: &Stage, by: &str, role: PartyRole) {
    let losing = stage.owner().await;
    let mut journal = stage.asking().await;
    stage.control.answer(by, "refuse").await;
    let state = journal.settle(&stage.control).await;
    if stage.tells() {
        assert_eq!(state, State::Refused);
        assert_eq!(journal.change.party(role).unwrap().answer, Answer::Refused);
    } else {
        assert_eq!(state, State::AwaitingBoth, "what is not told is not guessed");
    }
    assert_eq!(stage.owner().await, losing);
    assert_eq!(stage.control.count(stage.facts.applied).await, 0);
    // What has ended does not stand in the way of the next one.
    assert_eq!(stage.registrar.outlook(&stage.domain()).await.unwrap().blocks, []);
}

async fn expired(stage: &Stage) {
    let losing = stage.owner().await;
    let mut journal = stage.asking().await;
    stage.control.answer(&losing, "accept").await;
    stage.look(&mut journal).await;
    if !stage.tells() {
        // The longest that any registrar may wait.
        stage.control.advance(59 * 86_400).await;
        assert_eq!(stage.look(&mut journal).await, State::AwaitingBoth);
        stage.control.advance(2 * 86_400).await;
        assert_eq!(journal.settle(&stage.control).await, State::Expired);
        assert_eq!(stage.owner().await, losing);
        return;
    }
    let until = journal.change.party(PartyRole::Gaining).unwrap().until.unwrap();
    let now = stage.registrar.time().await.unwrap();
    stage.control.advance(until.seconds_since(now) - 60).await;
    assert_eq!(stage.look(&mut journal).await, State::AwaitingGaining, "a minute before the end");
    stage.control.advance(120).await;
    assert_eq!(journal.settle(&stage.control).await, State::Expired);
    assert_eq!(stage.owner().await, losing);
    assert_eq!(stage.control.count(stage.facts.applied).await, 0);
}

async fn cancelled_where_that_is_possible(stage: &Stage) {
    let losing = stage.owner().await;
    let draft = stage.drafted().await;
    assert!(stage.registrar.can_cancel(&draft.change), "a draft can always be put away");
    let mut journal = stage.asking().await;
    let possible = stage.registrar.capabilities().owner_change.cancel;
    assert_eq!(stage.registrar.can_cancel(&journal.change), possible);
    let called_off = stage.registrar.cancel(&journal.change).await;
    if possible {
        called_off.unwrap();
        assert_eq!(journal.settle(&stage.control).await, State::Cancelled);
        assert_eq!(stage.owner().await, losing);
    } else {
        assert_eq!(called_off.unwrap_err().kind, ErrorKind::NotSupported);
        assert_eq!(stage.look(&mut journal).await, State::AwaitingBoth, "it goes on");
    }
}

async fn mails_sent_again_where_that_is_possible(stage: &Stage) {
    let losing = stage.owner().await;
    let mut journal = stage.asking().await;
    let sent_again = stage.registrar.resend(&journal.change).await;
    let possible = stage.registrar.capabilities().owner_change.resend;
    let mails = if possible { 2 } else { 1 };
    for address in [losing.as_str(), GAINING] {
        let asking = stage.control.mails(address).await;
        let asking = asking.iter().filter(|mail| mail.links.iter().any(|link| link.rel == "accept"));
        assert_eq!(asking.count(), mails, "{address}");
    }
    match sent_again {
        Ok(()) => assert!(possible),
        Err(error) => assert!(!possible && error.kind == ErrorKind::NotSupported, "{error}"),
    }
    stage.control.answer(&losing, "accept").await;
    stage.control.answer(GAINING, "accept").await;
    assert_eq!(journal.settle(&stage.control).await, State::Applied);
    let over = stage.registrar.resend(&journal.change).await.unwrap_err();
    assert_eq!(over.by_registrar, possible, "nobody is asked any more: {over}");
}

async fn submitted_twice(stage: &Stage) {
    let mut journal = stage.asking().await;
    // The same wish once more, from another tab: the journal says that all of it was done.
    journal.submit().await;
    assert_eq!(stage.registrar.next_step(&journal.change), None);
    assert_eq!(journal.settle(&stage.control).await, State::AwaitingBoth);
    stage.assert_each_step_made(1).await;
}

async fn no_second_change_while_one_waits(stage: &Stage) {
    let losing = stage.owner().await;
    // Two drafts were begun before either of them was submitted.
    let mut other = stage.drafted().await;
    let mut first = stage.asking().await;
    let blocks = stage.registrar.outlook(&stage.domain()).await.unwrap().blocks;
    if stage.tells() {
        assert!(matches!(blocks.as_slice(), [Block::OperationRunning { .. }]), "{blocks:?}");
    } else {
        assert_eq!(blocks, [], "what waits is not shown");
    }
    other.submit().await;
    let state = other.settle(&stage.control).await;
    assert!(
        matches!(state, State::Failed | State::Cancelled | State::NeedsCorrection),
        "the second one does not pass for the first: {state:?}"
    );
    stage.control.answer(&losing, "accept").await;
    stage.control.answer(GAINING, "accept").await;
    assert_eq!(first.settle(&stage.control).await, State::Applied);
    assert_eq!(stage.control.count(stage.facts.applied).await, 1);
}
