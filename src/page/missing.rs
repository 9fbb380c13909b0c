//! Connections whose part of a list is missing.

use crate::language::date_time;
use crate::messages as m;
use crate::ui::notice::{Notice, NoticeKind};
use leptos::prelude::*;
use registrant_model::api::MissingPart;

/// Says which connections are missing and since when.
pub fn missing_parts(missing: &[MissingPart]) -> AnyView {
    let note = |part: &MissingPart| {
        let (name, since) = (part.connection.to_string(), part.since);
        let title = Signal::derive(move || m::missing_part(&name, &date_time(since)));
        view! { <Notice title=title kind=NoticeKind::Warning/> }
    };
    missing.iter().map(note).collect_view().into_any()
}
