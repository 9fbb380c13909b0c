//! States of the price.

use leptos::prelude::*;

use super::Price;
use crate::ui::example::Example;

/// All states.
pub fn examples() -> Vec<Example> {
    vec![
        Example::new("with note", || {
            view! {
                <Price label="To pay now" amount="12.00 EUR" note="With VAT. Renews example.be for one year." />
            }
            .into_any()
        }),
        Example::new("free", || view! { <Price label="To pay now" amount="Nothing" /> }.into_any()),
    ]
}
