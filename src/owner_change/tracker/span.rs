//! A time whose two ends are known: how much of it has gone by.

use crate::language::date_time;
use crate::messages::{self as m, Text};
use crate::ui::progress::Progress;
use leptos::prelude::*;
use registrant_model::Timestamp;

/// A time with both its ends, and where in it the registrar's clock stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Span {
    /// When it began.
    pub(super) from: Timestamp,
    /// When it ends.
    pub(super) until: Timestamp,
    /// What time it is.
    pub(super) now: Timestamp,
}

impl Span {
    /// The minutes that have gone by, and all there are.
    fn minutes(self) -> Option<(u32, u32)> {
        let minutes = |seconds: i64| u32::try_from(seconds.max(0) / 60).ok();
        let all = minutes(self.until.seconds_since(self.from)).filter(|all| *all > 0)?;
        Some((minutes(self.now.seconds_since(self.from))?.min(all), all))
    }
}

/// The bar, with the end in words.
pub(super) fn bar(id: &'static str, label: Text, span: Signal<Option<Span>>) -> AnyView {
    let done_of = Memo::new(move |_| span.get().and_then(Span::minutes));
    let until = Memo::new(move |_| span.get().map(|span| span.until));
    let text = Signal::derive(move || until.get().map(|until| m::tracker_ends(&date_time(until))));
    view! { <Progress id=id label=Signal::derive(label) done_of=done_of text=text/> }.into_any()
}
