//! Who has to answer, and whether they did.

use leptos::prelude::*;

use crate::ui::icon::icon;
use crate::ui::reactive;
use crate::ui::status_tag::Status;

/// One party of a task.
#[derive(Clone)]
pub struct Party {
    /// Who it is: "New owner".
    pub name: Signal<String>,
    /// The address that was written to, masked where the reader must not see all of it.
    pub address: Signal<Option<String>>,
    /// How their answer stands.
    pub status: Status,
    /// The same in words: "has agreed on 12 March 2026", "has not answered".
    pub words: Signal<String>,
}

pub(super) fn parties_view(parties: Vec<Party>) -> AnyView {
    if parties.is_empty() {
        return ().into_any();
    }
    let rows = parties.into_iter().map(party_view).collect_view();
    view! { <ul class="parties" role="list">{rows}</ul> }.into_any()
}

fn party_view(party: Party) -> AnyView {
    let Party { name, address, status, words } = party;
    let address =
        reactive::part_if(address, |text| view! { " " <bdi class="party__address">{text}</bdi> }.into_any());
    view! {
        <li class="party">
            {icon(status.icon())}
            <p><strong>{name}</strong> {address} " " <span class="party__answer">{words}</span></p>
        </li>
    }
    .into_any()
}
