//! What something costs.

pub mod examples;

use leptos::prelude::*;

use crate::ui::reactive;

/// An amount with what it is for. The caller formats it: currency, digits and tax belong to a language.
#[component]
pub fn Price(
    /// What it is: "To pay now".
    #[prop(into)]
    label: Signal<String>,
    /// The amount with its currency, or the word for "free".
    #[prop(into)]
    amount: Signal<String>,
    /// What it includes: "with 20 % VAT; renews the domain for one year".
    #[prop(optional, into)]
    note: Signal<Option<String>>,
) -> impl IntoView {
    let note = reactive::part_if(note, |text| view! { <span class="price__note">{text}</span> }.into_any());
    view! {
        <p class="price">
            <span class="price__label">{label}</span>
            " "
            <strong class="price__amount"><bdi>{amount}</bdi></strong>
            " "
            {note}
        </p>
    }
    .into_any()
}
