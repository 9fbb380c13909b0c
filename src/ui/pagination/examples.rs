//! States of the pagination.

use leptos::prelude::*;

use super::{PageLink, Pagination};
use crate::ui::example::Example;

/// All states.
pub fn examples() -> Vec<Example> {
    vec![Example::new("in the middle", middle), Example::new("first", first)]
}

fn link(href: &str, words: &str) -> PageLink {
    PageLink { href: href.to_owned(), words: words.to_owned() }
}

fn middle() -> AnyView {
    view! {
        <Pagination
            label="Pages of the domain list"
            previous=Some(link("#previous", "Previous 50"))
            next=Some(link("#next", "Next 50"))
            shown="51 to 100 of 1,204"
        />
    }
    .into_any()
}

fn first() -> AnyView {
    view! { <Pagination label="Pages of the contact list" next=Some(link("#next", "Next 50 contacts")) /> }
        .into_any()
}
