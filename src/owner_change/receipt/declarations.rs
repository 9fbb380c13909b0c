//! The declarations, in the words and the language in which they were read.

use crate::language::date_time;
use crate::messages as m;
use leptos::prelude::*;
use registrant_model::owner_change::{Declaration, Receipt};

/// Every declaration that was made.
pub(super) fn declarations(receipt: &Receipt) -> AnyView {
    let all: Vec<AnyView> = receipt.consents.iter().map(declaration).collect();
    view! { <div class="stack">{all}</div> }.into_any()
}

fn declaration(declaration: &Declaration) -> AnyView {
    let (at, version) = (declaration.at, declaration.version.clone());
    // The text is quoted in its own language, which need not be the page's.
    let lang = declaration.language.unwrap_or_default().code();
    let quoted = declaration.statement.clone().map(|statement| {
        let title = declaration.title.clone().map(|title| view! { <h3>{title}</h3> });
        let text = declaration.text.clone().map(|text| view! { <p class="receipt__text">{text}</p> });
        view! {
            <blockquote class="receipt__declaration" lang=lang dir="auto">
                {title} {text} <p class="receipt__statement">{statement}</p>
            </blockquote>
        }
    });
    let missing = quoted.is_none().then(|| view! { <p>{m::receipt_text_missing}</p> });
    view! {
        <div class="stack stack--tight">
            {quoted} {missing}
            <p class="source">{move || m::receipt_declared(&date_time(at), &version)}</p>
        </div>
    }
    .into_any()
}
