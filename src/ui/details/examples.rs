//! States of the disclosure.

use leptos::prelude::*;

use super::Details;
use crate::ui::example::Example;

/// All states.
pub fn examples() -> Vec<Example> {
    vec![
        Example::new("closed", || {
            view! {
                <Details summary="What is a designated agent?">
                    <p>"Somebody who may agree to the owner change in your place."</p>
                </Details>
            }
            .into_any()
        }),
        Example::new("open", || {
            view! {
                <Details summary="Why does the registry ask for this?" open=true>
                    <p>"The registry of .us gives names only to people and organisations with a tie to the country."</p>
                </Details>
            }
            .into_any()
        }),
    ]
}
