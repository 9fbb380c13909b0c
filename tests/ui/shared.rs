//! What an owner sees by a link: nothing that is not theirs. (What it says in words is walked in `e2e/`, where the
//! tables of the languages are served.)

use leptos::prelude::*;
use registrant_app::owner_change::shared::SharedView;
use registrant_model::Timestamp;
use registrant_model::connection::RegistrarKind;
use registrant_model::owner_change::{Answer, PartyRole, SharedChange, SharedParty, State, Verification};
use wasm_bindgen_test::wasm_bindgen_test;

use crate::stage::{Stage, until, words};

fn party(role: PartyRole, address: &str, answer: Answer) -> SharedParty {
    SharedParty { role, address_masked: address.to_owned(), answer, until: None }
}

/// An owner change as the new owner sees it.
fn change(state: State, you: Answer, other: Answer) -> SharedChange {
    SharedChange {
        domain: "example.com".parse().expect("a domain name"),
        registrar: RegistrarKind::OvhCloud,
        state,
        given_up: false,
        you: party(PartyRole::Gaining, "m•••@example.net", you),
        other: party(PartyRole::Losing, "n•••@example.org", other),
        applied_at: None,
        verification: None,
        applied_seen: false,
        checked_at: None,
        link_until: Timestamp::from_seconds(1_795_000_000),
    }
}

fn shown(change: SharedChange) -> Stage {
    let nothing = Callback::new(|()| {});
    Stage::new(move || view! { <SharedView change=change refresh=nothing/> }.into_any())
}

/// Whether it says until when something is to be done: the third paragraph, after the state and the duty.
fn names_a_deadline(change: SharedChange) -> bool {
    shown(change).all(".tracker__state p").len() == 3
}

#[wasm_bindgen_test]
fn both_owners_are_named_by_what_both_may_know_of_them() {
    let stage = shown(change(State::AwaitingBoth, Answer::Waiting, Answer::Waiting));
    let values: Vec<_> = stage.all(".summary__value").iter().map(words).collect();
    assert_eq!(values, ["example.com", "OVHcloud", "m•••@example.net", "n•••@example.org"]);
    assert!(stage.try_find(".status--waiting").is_some(), "{}", stage.root().inner_html());
    assert!(stage.try_find("a").is_none(), "it leads to nothing that asks to sign in");
}

#[wasm_bindgen_test]
fn a_deadline_is_named_only_to_whoever_is_asked() {
    assert!(names_a_deadline(change(State::AwaitingBoth, Answer::Waiting, Answer::Waiting)));
    assert!(names_a_deadline(change(State::AwaitingGaining, Answer::NotTold, Answer::Accepted)));
    assert!(!names_a_deadline(change(State::AwaitingLosing, Answer::Accepted, Answer::Waiting)));
    assert!(!names_a_deadline(change(State::AwaitingLosing, Answer::NotAsked, Answer::Waiting)));
    assert!(!names_a_deadline(change(State::Submitted, Answer::NotYetAsked, Answer::NotYetAsked)));
    for ended in [State::Expired, State::Refused, State::Cancelled, State::Failed, State::Applied] {
        assert!(!names_a_deadline(change(ended, Answer::Waiting, Answer::Accepted)), "{ended:?}");
    }
}

#[wasm_bindgen_test]
fn what_is_ordered_and_paid_is_the_others_business() {
    let of = |state| shown(change(state, Answer::NotYetAsked, Answer::NotYetAsked)).root().inner_html();
    let expected = of(State::Submitted);
    assert!(expected.contains("status--working"), "{expected}");
    assert_ne!(of(State::AwaitingRegistry), of(State::Applied));
    for state in
        [State::AwaitingPayment, State::NeedsCorrection, State::NeedsPriceConsent, State::UnknownOutcome]
    {
        // Neither a word nor a colour gives away which of them it is.
        assert_eq!(of(state), expected, "{state:?}");
    }
}

#[wasm_bindgen_test]
fn what_was_given_up_in_doubt_is_no_end() {
    let failed = change(State::Failed, Answer::NotYetAsked, Answer::NotYetAsked);
    let given_up = shown(SharedChange { given_up: true, ..failed.clone() });
    assert!(given_up.try_find(".status--unknown").is_some(), "{}", given_up.root().inner_html());
    assert!(shown(failed).try_find(".status--problem").is_some());
}

#[wasm_bindgen_test]
async fn it_can_be_read_again() {
    let asked = RwSignal::new(0_u32);
    let refresh = Callback::new(move |()| asked.update(|count| *count += 1));
    let change = change(State::AwaitingBoth, Answer::Waiting, Answer::Waiting);
    let stage = Stage::new(move || view! { <SharedView change=change refresh=refresh/> }.into_any());
    stage.find("button").click();
    until("it is read again", || asked.get_untracked() == 1).await;
}

#[wasm_bindgen_test]
fn the_mail_that_comes_afterwards_is_named_with_its_end() {
    let through = change(State::Applied, Answer::Accepted, Answer::Accepted);
    let until = Some(Timestamp::from_seconds(1_796_000_000));
    let asked = |may, until| {
        names_a_deadline(SharedChange { verification: Some(Verification { may, until }), ..through.clone() })
    };
    assert!(asked(false, until), "until when");
    assert!(asked(false, None), "that nobody tells until when");
    assert!(!asked(true, None), "whoever may never be asked has no end");
}
