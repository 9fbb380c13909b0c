//! One row of a summary list.

use leptos::prelude::*;

/// A name, its value, and the way to change it.
#[derive(Clone)]
pub struct SummaryRow {
    name: Signal<String>,
    value: ViewFn,
    missing: bool,
    change: Option<(String, Signal<String>)>,
}

impl SummaryRow {
    /// A row of plain text; line breaks in it are kept, as in an address.
    pub fn new(name: impl Into<Signal<String>>, value: impl Into<Signal<String>>) -> Self {
        let value = value.into();
        // The value is somebody's own words and goes the way its own letters go, whatever the page's language.
        Self::view(name, move || view! { <bdi class="summary__text">{value}</bdi> })
    }

    /// A row whose value is more than text.
    pub fn view(name: impl Into<Signal<String>>, value: impl Into<ViewFn>) -> Self {
        Self { name: name.into(), value: value.into(), missing: false, change: None }
    }

    /// A row without a value, and the words that say so, such as "Not given".
    pub fn missing(name: impl Into<Signal<String>>, words: impl Into<Signal<String>>) -> Self {
        let words = words.into();
        Self { missing: true, ..Self::view(name, move || view! { {words} }) }
    }

    /// A link to the question. The words name what it changes ("Change email address"): a list of links that
    /// all say "Change" says nothing.
    pub fn change(mut self, href: impl Into<String>, words: impl Into<Signal<String>>) -> Self {
        self.change = Some((href.into(), words.into()));
        self
    }
}

pub(super) fn row_view(row: SummaryRow) -> AnyView {
    let SummaryRow { name, value, missing, change } = row;
    let change = change.map(|(href, words)| {
        view! { <dd class="summary__change"><a href=href>{words}</a></dd> }
    });
    let class = if missing { "summary__value summary__value--missing" } else { "summary__value" };
    view! {
        <div class="summary__row">
            <dt class="summary__name">{name}</dt>
            <dd class=class>{value.run()}</dd>
            {change}
        </div>
    }
    .into_any()
}
