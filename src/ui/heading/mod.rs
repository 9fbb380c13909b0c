//! Headings inside a page, at the level that the place asks for.

use leptos::prelude::*;

/// Which heading a component's title is, so that the page's headings stay in order without a gap.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum HeadingLevel {
    /// Right below the page's own heading.
    #[default]
    Two,
    /// Inside a section.
    Three,
    /// Inside a part of a section.
    Four,
    /// No heading at all: for what stands above the page's own.
    Plain,
}

/// A heading of the given level.
pub fn heading(level: HeadingLevel, class: &'static str, id: Option<String>, words: AnyView) -> AnyView {
    match level {
        HeadingLevel::Two => view! { <h2 class=class id=id>{words}</h2> }.into_any(),
        HeadingLevel::Three => view! { <h3 class=class id=id>{words}</h3> }.into_any(),
        HeadingLevel::Four => view! { <h4 class=class id=id>{words}</h4> }.into_any(),
        HeadingLevel::Plain => view! { <p class=class id=id>{words}</p> }.into_any(),
    }
}
