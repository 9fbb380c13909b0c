//! The domains of a contact: few by name, many by number, and the search for more.

use leptos::prelude::*;
use registrant_app::contacts::owned::OwnedDomains;
use registrant_app::ui::live_region::provide_announcer;
use registrant_model::contact::Contact;
use registrant_model::{ConnectionId, Fields};
use wasm_bindgen_test::wasm_bindgen_test;

use crate::stage::Stage;

fn shown(domains: usize, more: Option<&str>) -> Stage {
    let id = "4711".parse().expect("a number");
    let mut contact = Contact::new(ConnectionId::known("here"), id, Fields::new());
    contact.domains = (0..domains).map(|n| format!("many-{n}.example").parse().expect("a name")).collect();
    contact.more_domains = more.map(str::to_owned);
    Stage::new(move || {
        provide_announcer();
        view! { <OwnedDomains contact=contact/> }.into_any()
    })
}

#[wasm_bindgen_test]
fn what_was_looked_at_to_the_end_asks_for_nothing() {
    for domains in [0, 1, 3] {
        let stage = shown(domains, None);
        assert_eq!(stage.all(".lead").len(), 1);
        assert!(stage.try_find("button").is_none(), "{domains}");
    }
}

#[wasm_bindgen_test]
fn where_there_may_be_more_it_can_be_looked_for() {
    for domains in [0, 3] {
        assert!(shown(domains, Some("2")).try_find("button#more-domains").is_some(), "{domains}");
    }
}
