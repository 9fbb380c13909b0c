//! What an order consists of: its lines in the registrar's words, and the contracts that it refers to.

use crate::language::money;
use crate::messages as m;
use crate::ui::summary_list::{SummaryList, SummaryRow};
use leptos::prelude::*;
use registrant_model::owner_change::{Contract, Quote};

/// Its lines and contracts; nothing where the registrar names neither.
pub(super) fn order(quote: &Quote) -> Option<AnyView> {
    if quote.lines.is_empty() && quote.contracts.is_empty() {
        return None;
    }
    let rows = quote.lines.iter().cloned().map(|line| {
        let price = line.price;
        SummaryRow::new(Signal::stored(line.description), Signal::derive(move || money(&price)))
    });
    let rows: Vec<SummaryRow> = rows.collect();
    let lines = (!rows.is_empty()).then(|| view! { <SummaryList rows=Signal::stored(rows)/> });
    let contracts = (!quote.contracts.is_empty()).then(|| {
        let named = quote.contracts.iter().cloned().map(contract).collect_view();
        view! { <p>{m::order_contracts}</p> <ul>{named}</ul> }
    });
    let order = view! {
        <section class="stack stack--tight">
            <h2>{m::order_title}</h2>
            {lines}
            {contracts}
        </section>
    };
    Some(order.into_any())
}

/// One contract, with the way to its text. An address that is none of the web leads nowhere.
fn contract(contract: Contract) -> AnyView {
    let Contract { name, url } = contract;
    if url.starts_with("https://") || url.starts_with("http://") {
        return view! { <li><a href=url rel="noopener" target="_blank"><bdi>{name}</bdi></a></li> }
            .into_any();
    }
    view! { <li><bdi>{name}</bdi></li> }.into_any()
}
