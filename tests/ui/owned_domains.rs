//! The domains of a contact: few by name, many by number, and the search for more, which the whole page follows.

use leptos::prelude::*;
use leptos_router::components::Router;
use registrant_app::contacts::KnownDomains;
use registrant_app::contacts::delete::DeleteContact;
use registrant_app::contacts::owned::OwnedDomains;
use registrant_app::ui::live_region::provide_announcer;
use registrant_model::contact::{Contact, ContactDomains, ContactUse};
use registrant_model::domain::Role;
use registrant_model::{ConnectionId, Fields};
use std::cell::Cell;
use std::rc::Rc;
use wasm_bindgen_test::wasm_bindgen_test;

use crate::stage::{Stage, until};

fn contact(domains: usize, more: Option<&str>) -> Contact {
    let id = "4711".parse().expect("a number");
    let mut contact = Contact::new(ConnectionId::known("here"), id, Fields::new());
    contact.domains = (0..domains).map(|n| format!("many-{n}.example").parse().expect("a name")).collect();
    contact.more_domains = more.map(str::to_owned);
    contact
}

fn shown(domains: usize, more: Option<&str>) -> Stage {
    let contact = contact(domains, more);
    Stage::new(move || {
        provide_announcer();
        let known = KnownDomains::of(&contact);
        view! { <OwnedDomains known=known/> }.into_any()
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

#[wasm_bindgen_test]
async fn what_is_found_stands_in_the_way_of_deleting() {
    let contact = contact(0, Some("2"));
    let held = Rc::new(Cell::new(None));
    let seen = Rc::clone(&held);
    let stage = Stage::new(move || {
        provide_announcer();
        let known = KnownDomains::of(&contact);
        seen.set(Some(known));
        view! {
            <Router>
                <OwnedDomains known=known/>
                <DeleteContact known=known/>
            </Router>
        }
        .into_any()
    });
    assert!(stage.try_find("#delete-in-use").is_none());
    let used = ContactUse { domain: "far.example".parse().expect("a name"), roles: vec![Role::Tech] };
    let found = ContactDomains { used_by: vec![used], ..ContactDomains::default() };
    let known: KnownDomains = held.get().expect("the page was drawn");
    assert_eq!(known.found(found), 1);
    until("the domain to stand in the way", || stage.try_find("#delete-in-use").is_some()).await;
    // Which one stands in words, which no language table fills here: the journeys hold it.
    assert!(stage.try_find("button#more-domains").is_none(), "all were looked at");
    assert!(stage.all("button").iter().all(|button| button.closest("dialog").ok().flatten().is_some()));
}
