//! How far something has come.

pub mod examples;

use leptos::prelude::*;

use crate::ui::reactive;

/// A bar where the length is known, words alone where it is not: a bar that only moves says nothing, and stays
/// on when everything has stopped.
#[component]
pub fn Progress(
    /// The bar's id.
    #[prop(into)]
    id: String,
    /// What is going on: "Checking 40 domains".
    #[prop(into)]
    label: Signal<String>,
    /// How much is done and how much there is; nothing while that is not known.
    #[prop(into)]
    done_of: Signal<Option<(u32, u32)>>,
    /// How far it is, in words: "12 of 40 checked". Not live, because it changes often; whoever wants news of it
    /// tells the announcer at the start, at the end and at a few points between.
    #[prop(optional, into)]
    text: Signal<Option<String>>,
) -> impl IntoView {
    let bar_id = id.clone();
    // A label may name nothing but a control, and without a known length there is no bar to name.
    let bar = reactive::part(move || {
        let id = bar_id.clone();
        match done_of.get() {
            Some((done, all)) => view! {
                <label class="progress__label" for=id.clone()>{label}</label>
                <progress class="progress__bar" id=id value=done.to_string() max=all.to_string()></progress>
            }
            .into_any(),
            None => view! { <p class="progress__label">{label}</p> }.into_any(),
        }
    });
    let text = reactive::paragraph("progress__text", text);
    view! { <div class="progress">{bar} {text}</div> }.into_any()
}
