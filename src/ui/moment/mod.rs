//! A point in time, for people and for machines.

use leptos::prelude::*;

/// A point in time as the caller words it: an absolute date with its zone, because "in three days" is wrong as
/// soon as it is printed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Moment {
    /// The same moment in RFC 3339, for machines.
    pub machine: String,
    /// The words, such as "24 March 2026, 14:00 CET".
    pub words: String,
}

impl Moment {
    /// A moment from its two forms.
    pub fn new(machine: impl Into<String>, words: impl Into<String>) -> Self {
        Self { machine: machine.into(), words: words.into() }
    }
}

/// A `<time>` element.
pub fn moment_view(moment: Moment) -> AnyView {
    view! { <time datetime=moment.machine>{moment.words}</time> }.into_any()
}
