//! The page's title: what the tab, the history and a screen reader say first.

use leptos::prelude::{Effect, Get, Signal, document};

/// Sets the page's title. With errors on the page their word comes first ("Error: "), so that it is heard before
/// anything else (WCAG 2.4.2, 3.3.1).
pub fn set(title: &str, error_prefix: Option<&str>) {
    let prefix = error_prefix.unwrap_or_default();
    document().set_title(&format!("{prefix}{title}"));
}

/// Keeps the page's title as the signals say: it follows the language, and the prefix comes and goes with the
/// errors.
pub fn follow(title: impl Into<Signal<String>>, error_prefix: impl Into<Signal<Option<String>>>) {
    let (title, error_prefix) = (title.into(), error_prefix.into());
    Effect::new(move |_| set(&title.get(), error_prefix.get().as_deref()));
}
