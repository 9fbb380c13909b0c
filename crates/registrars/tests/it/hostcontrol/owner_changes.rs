//! Owner changes, of which this registrar tells little.

use super::{GAINING, House, LOSING};
use crate::support::Journal;
use registrant_model::api::ContactEdit;
use registrant_model::domain::Role;
use registrant_model::owner_change::{
    Agent, Answer, Block, Draft, Event, Finding, Outcome, PartyRole, State,
};
use registrant_model::problem::{Code, Reason};
use registrant_model::{Field, Fields};
use serde_json::json;

const CREATE: (&str, &str) = ("POST", "/domain-contact");
const UPDATE: (&str, &str) = ("PUT", "/domain/*");

async fn effects(house: &House) -> (usize, usize) {
    (house.control.count("domain-contact.create").await, house.control.count("domain.update").await)
}

fn answers(journal: &Journal) -> [Answer; 2] {
    [PartyRole::Losing, PartyRole::Gaining].map(|role| journal.change.party(role).unwrap().answer)
}

#[tokio::test]
async fn where_nobody_is_asked_it_is_done_at_once() {
    for domain in ["example.nl", "example.se"] {
        let house = House::new().await;
        let before = house.registrar.domain(&super::name(domain)).await.unwrap();
        let mut journal = house.submitted(domain, |_| ()).await;
        assert_eq!(journal.settle(&house.control).await, State::Applied);
        assert_eq!(answers(&journal), [Answer::NotAsked; 2]);
        assert_eq!(journal.change.lock_until, None);
        let after = house.registrar.domain(&super::name(domain)).await.unwrap();
        assert_eq!(after.owner_contact(), journal.change.new_owner);
        for role in [Role::Admin, Role::Tech, Role::Billing] {
            assert_eq!(after.holder(role), before.holder(role), "only the registrant changes");
        }
        assert_eq!(effects(&house).await, (1, 1));
    }
}

#[tokio::test]
async fn both_owners_are_asked_and_nothing_tells_who_has_answered() {
    for statuses in ["hidden", "extended"] {
        let house = House::with(&[("domain_statuses", statuses)]).await;
        let mut journal = house.submitted("example.info", |_| ()).await;
        assert_eq!(journal.settle(&house.control).await, State::AwaitingBoth);
        assert_eq!(answers(&journal), [Answer::NotTold; 2]);
        assert!(journal.change.parties.iter().all(|party| party.until.is_none()), "no deadline is told");
        house.control.answer(LOSING, "accept").await;
        assert_eq!(house.go_on(&mut journal).await, State::AwaitingBoth);
        house.control.answer(GAINING, "accept").await;
        house.control.advance(60).await;
        assert_eq!(journal.settle(&house.control).await, State::Applied);
        assert_eq!(answers(&journal), [Answer::Accepted; 2]);
        // The lock is told where statuses are.
        assert_eq!(journal.change.lock_until.is_some(), statuses == "extended");
        assert_eq!(effects(&house).await, (1, 1));
        assert_eq!(house.owner("example.info").await.fields.get(&Field::EMAIL), Some(GAINING));
    }
}

/// Begun days ago, when nothing waited; meanwhile the contact was edited elsewhere, and that waits for both owners.
#[tokio::test]
async fn nothing_is_sent_while_another_change_is_shown_to_wait() {
    let house = House::with(&[("domain_statuses", "extended")]).await;
    let mut journal = house.submitted("example.info", |_| ()).await;
    let edited = Fields::new().with(Field::NAME, "Maren Renner");
    let id = house.owner_id("example.info").await;
    house.registrar.update_contact(&id, &ContactEdit::of(edited)).await.unwrap();
    assert_eq!(journal.settle(&house.control).await, State::NeedsCorrection);
    let problem = journal.change.problem.clone().unwrap();
    assert_eq!((problem.reason, problem.registrar_message), (Some(Reason::ActionPending), None));
    assert_eq!(effects(&house).await, (1, 0));
}

#[tokio::test]
async fn an_agent_is_never_said_to_have_been_honoured() {
    for (allowed, state) in [("both", State::Applied), ("unpermitted", State::AwaitingBoth)] {
        let house = House::with(&[("agent", allowed)]).await;
        let mut journal = house.submitted("example.info", |draft| draft.agent = Some(Agent::Both)).await;
        assert_eq!(journal.settle(&house.control).await, state, "{allowed}");
        assert_eq!(answers(&journal), [Answer::NotTold; 2], "{allowed}");
    }
    for (agent, asked) in [(Agent::Losing, GAINING), (Agent::Gaining, LOSING)] {
        let house = House::new().await;
        let mut journal = house.submitted("example.info", |draft| draft.agent = Some(agent)).await;
        assert_eq!(journal.settle(&house.control).await, State::AwaitingBoth);
        house.control.answer(asked, "accept").await;
        house.control.advance(60).await;
        assert_eq!(journal.settle(&house.control).await, State::Applied);
    }
}

#[tokio::test]
async fn an_agent_that_the_call_does_not_know_is_told_and_nothing_else_is_sent() {
    let house = House::with(&[("domain_agent", "ignored"), ("unknown", "refused")]).await;
    let mut journal = house.submitted("example.info", |draft| draft.agent = Some(Agent::Both)).await;
    assert_eq!(house.go_on(&mut journal).await, State::NeedsCorrection);
    let problem = journal.change.problem.clone().unwrap();
    assert_eq!((problem.code, problem.fields[0].field.path()), (Code::RegistrarRefused, "agent"));
    assert_eq!(effects(&house).await, (1, 0));
    assert!(house.control.mails(LOSING).await.is_empty());
    // In nobody's place it is another call, which is sent with the same contact.
    let refused = journal.made.last().unwrap().fingerprint.clone();
    let draft = Draft { agent: Some(Agent::None), ..journal.change.draft.clone() };
    journal.write(Event::Edited { draft }).await;
    journal.submit().await;
    assert_eq!(journal.settle(&house.control).await, State::AwaitingBoth);
    assert_ne!(journal.made.last().unwrap().fingerprint, refused);
    assert_eq!(house.control.count("domain-contact.create").await, 1);
}

#[tokio::test]
async fn a_refusal_is_believed_where_the_registrar_gives_a_reason() {
    let house = House::new().await;
    house.control.fault("hostcontrol", UPDATE, "before", json!({"status": 400})).await;
    let mut journal = house.submitted("example.info", |_| ()).await;
    journal.go_on().await;
    let refused = journal.change.attempts.last().unwrap().clone();
    assert_eq!(refused.outcome, Outcome::Refused);
    let found = house.registrar.look(&journal.change, &refused).await.unwrap();
    assert_eq!(found, Finding::Absent);
}

/// "Later" and "not here" are also said by machines in between, which do not know what became of the call.
#[tokio::test]
async fn what_may_be_said_by_a_machine_in_between_is_no_refusal() {
    for action in [json!({"status": 429}), json!({"status": 404}), json!({"page": 400}), json!({"page": 429})]
    {
        let house = House::new().await;
        house.control.fault("hostcontrol", UPDATE, "before", action.clone()).await;
        let mut journal = house.submitted("example.info", |_| ()).await;
        assert_eq!(house.go_on(&mut journal).await, State::UnknownOutcome, "{action}");
        assert_eq!(effects(&house).await, (1, 0), "{action}: it is not sent again");
        // Where nobody is asked, the domain tells, and it is sent again.
        let house = House::new().await;
        house.control.fault("hostcontrol", UPDATE, "before", action.clone()).await;
        let mut journal = house.submitted("example.nl", |_| ()).await;
        journal.go_on().await;
        assert_eq!(journal.change.attempts.last().unwrap().outcome, Outcome::Refused, "{action}");
    }
}

#[tokio::test]
async fn a_refusal_shows_only_where_waiting_does() {
    let house = House::with(&[("domain_statuses", "extended")]).await;
    let mut journal = house.submitted("example.info", |_| ()).await;
    assert_eq!(journal.settle(&house.control).await, State::AwaitingBoth);
    house.control.answer(GAINING, "refuse").await;
    assert_eq!(house.go_on(&mut journal).await, State::Submitted, "one look alone proves no end");
    house.control.advance(30).await;
    assert_eq!(house.go_on(&mut journal).await, State::Submitted);
    house.control.advance(31).await;
    assert_eq!(house.go_on(&mut journal).await, State::Failed);
    assert_eq!(house.owner("example.info").await.fields.get(&Field::EMAIL), Some(LOSING));

    let house = House::new().await;
    let mut journal = house.submitted("example.info", |_| ()).await;
    house.go_on(&mut journal).await;
    house.control.answer(GAINING, "refuse").await;
    assert_eq!(house.go_on(&mut journal).await, State::AwaitingBoth);
    house.control.advance(59 * 86_400).await;
    assert_eq!(house.go_on(&mut journal).await, State::AwaitingBoth);
    // No registrar may wait longer than 60 days.
    house.control.advance(2 * 86_400).await;
    assert_eq!(house.go_on(&mut journal).await, State::Expired);
}

#[tokio::test]
async fn a_contact_whose_answer_was_lost_is_found_again() {
    for switches in [
        vec![],
        vec![("contact_id", "number"), ("filters", "body")],
        vec![("total", "zero"), ("filter_match", "exact"), ("brand", "hidden")],
        vec![("paging", "unknown"), ("nulls", "omitted"), ("embedded_contact", "handle")],
    ] {
        for when in ["before", "after"] {
            let house = House::with(&switches).await;
            house.lose(CREATE, when).await;
            let mut journal = house.submitted("example.nl", |_| ()).await;
            assert_eq!(journal.settle(&house.control).await, State::Applied, "{switches:?} {when}");
            assert!(house.control.all_faults_struck().await);
            assert_eq!(effects(&house).await, (1, 1), "{switches:?} {when}");
        }
    }
}

#[tokio::test]
async fn a_contact_that_somebody_uses_is_not_taken_for_ours() {
    let house = House::new().await;
    house.lose(CREATE, "before").await;
    let twin = house.owner("example.se").await;
    let mut journal = Journal::begin(&house.registrar, "example.nl").await;
    journal.fill(twin.fields.clone(), |_| ()).await;
    journal.quote().await.unwrap();
    journal.submit().await;
    assert_eq!(journal.settle(&house.control).await, State::Applied);
    assert_ne!(journal.change.new_owner.as_ref(), Some(&twin.id));
    assert_eq!(effects(&house).await, (1, 1));
}

#[tokio::test]
async fn an_update_whose_answer_was_lost_is_proven_where_nobody_is_asked() {
    for when in ["before", "after"] {
        let house = House::new().await;
        house.lose(UPDATE, when).await;
        let mut journal = house.submitted("example.nl", |_| ()).await;
        assert_eq!(journal.settle(&house.control).await, State::Applied, "{when}");
        assert_eq!(effects(&house).await, (1, 1), "{when}");
    }
}

#[tokio::test]
async fn an_update_that_may_wait_unseen_stays_unknown_and_is_never_repeated() {
    for when in ["before", "after"] {
        let house = House::new().await;
        house.lose(UPDATE, when).await;
        let mut journal = house.submitted("example.info", |_| ()).await;
        assert_eq!(house.go_on(&mut journal).await, State::UnknownOutcome, "{when}");
        house.control.advance(86_400).await;
        assert_eq!(house.go_on(&mut journal).await, State::UnknownOutcome, "{when}");
        let attempt = journal.change.attempts.last().unwrap();
        assert!(matches!(attempt.outcome, Outcome::Unproven(_)));
        assert_eq!(journal.made.iter().filter(|step| step.name.as_str() == "domain.update").count(), 1);
        assert_eq!(journal.change.problem.as_ref().unwrap().code, Code::UnknownOutcome);
        if when == "after" {
            // Once the people have answered, the domain itself proves it.
            house.both_accept().await;
            assert_eq!(journal.settle(&house.control).await, State::Applied);
        }
    }
}

#[tokio::test]
async fn an_update_that_is_shown_to_wait_is_proven() {
    let house = House::with(&[("domain_statuses", "extended")]).await;
    house.lose(UPDATE, "after").await;
    let mut journal = house.submitted("example.info", |_| ()).await;
    assert_eq!(journal.settle(&house.control).await, State::AwaitingBoth);
    house.both_accept().await;
    assert_eq!(journal.settle(&house.control).await, State::Applied);
    assert_eq!(effects(&house).await, (1, 1));
}

#[tokio::test]
async fn a_crash_between_call_and_note_costs_nothing() {
    for step in ["domain-contact.create", "domain.update"] {
        let house = House::new().await;
        let mut journal = house.submitted("example.nl", |_| ()).await;
        journal.crash_after(step);
        for _ in 0..3 {
            journal.go_on().await;
        }
        assert_eq!(journal.settle(&house.control).await, State::Applied, "{step}");
        assert_eq!(effects(&house).await, (1, 1), "{step}");
    }
}

#[tokio::test]
async fn it_is_not_begun_while_another_change_is_shown_to_wait() {
    let house = House::with(&[("domain_statuses", "extended")]).await;
    let mut journal = house.submitted("example.info", |_| ()).await;
    journal.settle(&house.control).await;
    let outlook = house.registrar.outlook(&super::name("example.info")).await.unwrap();
    let running = Block::OperationRunning { operation: "PENDING_UPDATE".to_owned() };
    assert_eq!(outlook.blocks, [running]);
}

#[tokio::test]
async fn what_was_made_for_nothing_is_taken_away() {
    let house = House::with(&[("second_change", "refused")]).await;
    let mut first = house.submitted("example.info", |_| ()).await;
    house.go_on(&mut first).await;
    let mut second = house.submitted("example.info", |_| ()).await;
    house.go_on(&mut second).await;
    assert_eq!(second.change.state, State::NeedsCorrection);
    assert_eq!(second.change.problem.as_ref().unwrap().code, Code::RegistrarRefused);
    assert!(house.registrar.can_cancel(&second.change));
    house.registrar.cancel(&second.change).await.unwrap();
    assert_eq!(house.control.count("domain-contact.delete").await, 1);
    assert!(!house.registrar.can_cancel(&first.change));
    assert!(house.registrar.resend(&first.change).await.is_err());
}

#[tokio::test]
async fn a_contact_that_waits_for_a_domain_is_in_use() {
    let house = House::new().await;
    let mut journal = house.submitted("example.info", |_| ()).await;
    house.go_on(&mut journal).await;
    let contact = journal.change.references.get("contact").unwrap().parse().unwrap();
    let error = house.registrar.delete_contact(&contact).await.unwrap_err();
    assert!(error.message.contains("example.info"), "{error}");
}
