//! Every example of every component on one page, for development builds; the accessibility suites walk it too.
//!
//! `/gallery` shows all of them, `/gallery?example=button/primary` one alone on an empty page. Each stands in an
//! element with the attribute `data-example`.

mod registry;

pub use registry::components;

use leptos::prelude::*;
use web_sys::UrlSearchParams;

use crate::ui::example::Example;

/// The gallery page.
#[component]
pub fn Gallery() -> impl IntoView {
    match asked_for() {
        Some(name) => one(&name),
        None => all(),
    }
}

/// The example that the page's address names, as `component/example`.
fn asked_for() -> Option<String> {
    let query = window().location().search().ok()?;
    UrlSearchParams::new_with_str(&query).ok()?.get("example")
}

/// One example on an empty page.
fn one(name: &str) -> AnyView {
    let found = components().into_iter().find_map(|(component, examples)| {
        examples.into_iter().find(|example| format!("{component}/{}", example.name) == name)
    });
    let shown = match found {
        Some(example) if example.alone => (example.render)(),
        // Headings above the example keep the page's order of headings whole.
        Some(example) => view! {
            <main class="gallery__alone">
                <h1 class="visually-hidden">"Components"</h1>
                <h2 class="visually-hidden">{name.to_owned()}</h2>
                {(example.render)()}
            </main>
        }
        .into_any(),
        None => view! { <p>"There is no example of this name."</p> }.into_any(),
    };
    view! { <div data-example=name.to_owned()>{shown}</div> }.into_any()
}

/// All examples, one section per component.
fn all() -> AnyView {
    let components = components();
    let links = components
        .iter()
        .map(|(name, _)| view! { <li><a href=format!("#c-{name}")>{*name}</a></li> })
        .collect_view();
    let sections = components.iter().map(|(name, examples)| section_view(name, examples)).collect_view();
    view! {
        <div class="gallery">
            <nav class="gallery__nav" aria-label="Components"><ul>{links}</ul></nav>
            <main class="gallery__main"><h1>"Components"</h1> {sections}</main>
        </div>
    }
    .into_any()
}

fn section_view(component: &'static str, examples: &[Example]) -> AnyView {
    let examples = examples
        .iter()
        .map(|example| {
            let name = format!("{component}/{}", example.name);
            let href = format!("?example={name}");
            let shown = if example.alone {
                view! { <p>"This one brings a page of its own."</p> }.into_any()
            } else {
                view! { <div class="gallery__stage" data-example=name>{(example.render)()}</div> }.into_any()
            };
            view! {
                <div class="gallery__example">
                    <p class="gallery__name"><a href=href>{component} ": " {example.name}</a></p>
                    {shown}
                </div>
            }
        })
        .collect_view();
    view! {
        <section class="gallery__section" id=format!("c-{component}")><h2>{component}</h2> {examples}</section>
    }
    .into_any()
}
