//! What was left at a registrar, on the page of the connection.

use crate::stage::{Stage, until};
use leptos::prelude::*;
use registrant_app::account::leftovers::LeftoverList;
use registrant_model::Timestamp;
use registrant_model::leftover::{Fate, Leftover};
use wasm_bindgen_test::wasm_bindgen_test;

fn item(kind: &str, name: &str, fate: Fate) -> Leftover {
    Leftover {
        connection: "boxes".parse().expect("a connection"),
        kind: kind.to_owned(),
        name: name.to_owned(),
        domain: "example.net".parse().expect("a domain"),
        since: Timestamp::from_seconds(1_795_000_000),
        owner_change: (fate == Fate::Removable).then(|| "0b7e".to_owned()),
        fate,
        until: (fate == Fate::Expires).then(|| Timestamp::from_seconds(1_795_086_400)),
    }
}

/// The list, and what was deleted from it.
fn list(items: Vec<Leftover>) -> (Stage, RwSignal<Option<Leftover>>) {
    let deleted = RwSignal::new(None);
    let stage = Stage::new(move || {
        let (open, failure) = (RwSignal::new(false), RwSignal::new(None));
        let on_delete = Callback::new(move |item| deleted.set(Some(item)));
        view! { <LeftoverList items=items open=open busy=Signal::stored(false) failure=failure on_delete=on_delete/> }
            .into_any()
    });
    (stage, deleted)
}

#[wasm_bindgen_test]
async fn only_what_can_be_deleted_has_a_button_and_only_what_is_kept_has_a_page() {
    let items = vec![
        item("profile", "81", Fate::Removable),
        item("profile", "82", Fate::Stays),
        item("profile", "83", Fate::Expires),
    ];
    let (stage, _) = list(items);
    until("the cards", || stage.all("li.card").len() == 3).await;
    for (card, name) in stage.all("li.card").iter().zip(["profile 81", "profile 82", "profile 83"]) {
        assert!(card.text_content().unwrap_or_default().contains(name), "{name}");
    }
    assert_eq!(stage.all("li.card button").len(), 1);
    assert!(stage.try_find("li.card:first-child button").is_some());
    assert_eq!(stage.all("li.card a").len(), 1, "a draft that is gone has no page");
}

#[wasm_bindgen_test]
async fn nothing_is_deleted_before_it_is_confirmed() {
    let (stage, deleted) = list(vec![item("profile", "81", Fate::Removable)]);
    stage.find("li.card button").click();
    until("the question", || stage.try_find("dialog[open] .button--danger").is_some()).await;
    assert!(deleted.get_untracked().is_none());
    assert!(stage.find("dialog").text_content().unwrap_or_default().contains("profile 81"));
    stage.find("dialog .button--danger").click();
    until("it to be deleted", || deleted.get_untracked().is_some()).await;
    assert_eq!(deleted.get_untracked().map(|item| item.name), Some("81".to_owned()));
}

#[wasm_bindgen_test]
fn where_nothing_was_left_no_question_can_be_asked() {
    let (stage, _) = list(Vec::new());
    assert_eq!(stage.all("p").len(), 1, "it is said");
    assert!(stage.try_find("dialog").is_none() && stage.try_find("ul").is_none());
}
