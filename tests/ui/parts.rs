//! Lists over several connections, of which each answers in its own time.

use crate::stage::{Stage, until, words};
use leptos::prelude::*;
use registrant_app::api::{self, Failure};
use registrant_app::page::parts::{Count, Cursors, Look, Part, Parts, parts_view, quiet_rows};
use registrant_app::ui::live_region::{LiveRegion, provide_announcer};
use registrant_model::ConnectionId;
use registrant_model::api::{MissingPart, Page};
use registrant_model::problem::{Code, Problem};
use wasm_bindgen_test::wasm_bindgen_test;

type Answer = Result<Page<String>, Failure>;

fn id(name: &str) -> ConnectionId {
    name.parse().expect("the name of a connection")
}

fn rows(rows: &[&str]) -> Page<String> {
    Page::of(rows.iter().map(|row| (*row).to_owned()).collect())
}

/// A part that answers once it may.
fn part(name: &str, may: RwSignal<bool>, answer: Answer) -> Part<String> {
    let rows = api::load(move || {
        let answer = answer.clone();
        async move {
            until("the part to be let go", || may.get_untracked()).await;
            answer
        }
    });
    Part { connection: Some(id(name)), rows }
}

/// Two quick parts and one that waits.
fn list(third: Answer) -> (Stage, RwSignal<bool>) {
    counted(third, None)
}

fn counted(third: Answer, count: Option<Count>) -> (Stage, RwSignal<bool>) {
    let (now, later) = (RwSignal::new(true), RwSignal::new(false));
    let stage = Stage::new(move || {
        let announcer = provide_announcer();
        let all = vec![
            part("one", now, Ok(rows(&["delta", "alpha"]))),
            part("two", later, third),
            part("three", now, Ok(rows(&["charlie", "bravo"]))),
        ];
        let look = Look {
            rows: Box::new(|rows, _| {
                let row = |name: String| view! { <li><a href="#">{name}</a></li> }.into_any();
                view! { <ul>{quiet_rows(rows, String::clone, row)}</ul> }.into_any()
            }),
            order: String::cmp,
            same: |_| None,
            shows: |_| true,
            most: None,
            apart: false,
            count,
            empty: Box::new(|| view! { <p class="empty">"nothing"</p> }.into_any()),
        };
        let list = parts_view(Parts::of(all), look);
        view! { {list} <LiveRegion announcer=announcer/> }.into_any()
    });
    (stage, later)
}

fn names(stage: &Stage) -> Vec<String> {
    stage.all("li").iter().map(words).collect()
}

const QUICK: [&str; 4] = ["alpha", "bravo", "charlie", "delta"];

#[wasm_bindgen_test]
async fn what_comes_first_is_in_order_and_what_comes_late_moves_none_of_it() {
    let (stage, late) = list(Ok(rows(&["aardvark"])));
    until("the quick ones", || names(&stage) == QUICK).await;
    assert_eq!(stage.all(".hint").len(), 1, "of the other it is said that it is asked");
    let first = stage.find("li a");
    first.focus().expect("the focus");
    late.set(true);
    until("the late one", || stage.all("li").len() == 5).await;
    assert_eq!(names(&stage), ["alpha", "bravo", "charlie", "delta", "aardvark"]);
    assert_eq!(words(&stage.find("section h2")), "two", "under the name of its connection");
    assert!(registrant_app::ui::dom::focused().is_some_and(|element| element == first), "the focus stays");
    assert!(stage.try_find(".hint").is_none() && stage.try_find(".empty").is_none());
}

#[wasm_bindgen_test]
async fn how_many_there_are_is_said_once_when_all_have_answered() {
    let count = |count: f64, more: bool| format!("{count} {more}");
    let (stage, late) = counted(Ok(rows(&["aardvark"])), Some(count));
    until("the quick ones", || names(&stage) == QUICK).await;
    let said = || stage.all("[role=status] p").iter().map(words).collect::<Vec<_>>();
    assert_eq!(said(), Vec::<String>::new(), "one is still asked");
    let place = |stage: &Stage| stage.find("li").get_bounding_client_rect().top();
    let before = place(&stage);
    late.set(true);
    until("the number", || said() == ["5 false"]).await;
    assert_eq!(words(&stage.find("p.hint")), "5 false", "it is seen as well");
    assert!((place(&stage) - before).abs() < 1.0, "its line moves no row");
}

#[wasm_bindgen_test]
async fn that_there_is_none_is_not_said_while_one_is_missing() {
    let problem = Problem::new(504, Code::RegistrarTimeout, "too slow");
    let since = registrant_model::Timestamp::from_seconds(1_795_000_000);
    let missing = MissingPart { connection: id("two"), since, problem };
    let stage = Stage::new(move || {
        let announcer = provide_announcer();
        let now = RwSignal::new(true);
        let lost = part("two", now, Err(Failure::Missing(Box::new(missing))));
        let all = vec![part("one", now, Ok(rows(&[]))), lost];
        let look = Look {
            rows: Box::new(|_, _| ().into_any()),
            order: String::cmp,
            same: |_| None,
            shows: |_| true,
            most: None,
            apart: false,
            count: Some(|count, _| format!("{count} in all")),
            empty: Box::new(|| ().into_any()),
        };
        let list = parts_view(Parts::of(all), look);
        view! { {list} <LiveRegion announcer=announcer/> }.into_any()
    });
    until("the notice", || stage.try_find(".notice").is_some()).await;
    assert!(!stage.root().text_content().unwrap_or_default().contains("in all"));
}

#[wasm_bindgen_test]
async fn one_that_is_missing_is_named_behind_the_others() {
    let problem = Problem::new(504, Code::RegistrarTimeout, "too slow");
    let since = registrant_model::Timestamp::from_seconds(1_795_000_000);
    let missing = MissingPart { connection: id("two"), since, problem };
    let (stage, late) = list(Err(Failure::Missing(Box::new(missing))));
    until("the quick ones", || names(&stage) == QUICK).await;
    assert!(stage.try_find(".notice").is_none());
    late.set(true);
    until("the notice", || stage.try_find(".notice--warning button").is_some()).await;
    assert_eq!(names(&stage), QUICK);
    assert!(stage.try_find(".hint").is_none());
}

#[wasm_bindgen_test]
fn places_of_all_parts_stand_in_one_address() {
    let mut cursors = Cursors::default();
    for (name, place) in [("ovhcloud", "ovhcloud:0:a=b&c"), ("hostcontrol", "")] {
        cursors.push(id(name), place.to_owned());
    }
    let written = cursors.write();
    assert_eq!(Cursors::read(&written), Some(cursors.clone()), "{written}");
    assert_eq!(cursors.place(&id("ovhcloud")), "ovhcloud:0:a=b&c");
    for other in ["", "25", "ovhcloud:0:x", "No Name=1"] {
        assert_eq!(Cursors::read(other), None, "{other}");
    }
}
