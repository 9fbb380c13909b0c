//! What a copied contact holds and the domain's registrar would not take, said before anything is sent.

use crate::contacts::ContactForm;
use crate::messages as m;
use crate::ui::notice::{Notice, NoticeKind};
use crate::words::fields::label;
use leptos::prelude::*;
use registrant_model::owner_change::{OwnerChangeView, Source};
use registrant_model::{Field, Fields};

/// The report; nothing where nothing is lost, or nothing was copied.
pub(super) fn report(change: &OwnerChangeView, form: ContactForm, copied: &Fields) -> Option<AnyView> {
    if !matches!(change.draft.source, Some(Source::Copy { .. })) {
        return None;
    }
    let held = |field: &Field| !copied.raw(field).trim().is_empty();
    let left: Vec<Field> = copied.iter().map(|(field, _)| field.clone()).filter(held).collect();
    let left: Vec<Field> = left.into_iter().filter(|field| form.value(field).is_none()).collect();
    let long: Vec<Field> = untrack(|| form.too_long()).into_iter().filter(held).collect();
    if left.is_empty() && long.is_empty() {
        return None;
    }
    let copied = copied.clone();
    let rows = move |fields: Vec<Field>| {
        let copied = copied.clone();
        let row = move |field: Field| {
            let value = copied.raw(&field).to_owned();
            view! { <li>{move || m::labelled(&label(&field, None))} " " <bdi>{value}</bdi></li> }
        };
        fields.into_iter().map(row).collect_view()
    };
    let part = move |words: fn() -> String, fields: Vec<Field>| {
        let there = !fields.is_empty();
        let rows = rows(fields);
        there.then(|| view! { <p>{words}</p> <ul>{rows}</ul> })
    };
    Some(
        view! {
            <Notice title=Signal::derive(m::losses_title) kind=NoticeKind::Warning>
                {part(m::losses_left, left)}
                {part(m::losses_long, long)}
            </Notice>
        }
        .into_any(),
    )
}
