//! Rows that change quietly: one that stays the same stays in the page, with the focus if it has it.

use leptos::prelude::*;

/// One view for each row, by its key. Where a row is different under the same key, it alone is built anew.
pub fn quiet_rows<T>(
    rows: Signal<Vec<T>>,
    key: fn(&T) -> String,
    row: impl Fn(T) -> AnyView + Copy + Send + Sync + 'static,
) -> AnyView
where
    T: Clone + PartialEq + Send + Sync + 'static,
{
    let keys = Memo::new(move |_| rows.with(|rows| rows.iter().map(key).collect::<Vec<_>>()));
    keyed(
        keys,
        Box::new(move |wanted: String| {
            let found =
                Memo::new(move |_| rows.with(|rows| rows.iter().find(|row| key(row) == wanted).cloned()));
            (move || found.get().map(row)).into_any()
        }),
    )
}

/// Compiled once for all kinds of rows.
pub(super) fn keyed(keys: Memo<Vec<String>>, build: Box<dyn Fn(String) -> AnyView + Send + Sync>) -> AnyView {
    let build = StoredValue::new(build);
    view! {
        <For each=move || keys.get() key=String::clone let(key)>
            {build.with_value(|build| build(key))}
        </For>
    }
    .into_any()
}
