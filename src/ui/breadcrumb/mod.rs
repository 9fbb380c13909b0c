//! Where a page belongs.

pub mod examples;

use leptos::prelude::*;

use crate::ui::icon::{Icon, icon};
use crate::ui::reactive;

/// One step on the way to the page.
#[derive(Clone)]
pub struct Crumb {
    /// What it is called.
    pub label: Signal<String>,
    /// Where it is; the page itself has none.
    pub href: Option<String>,
}

impl Crumb {
    /// A page above this one.
    pub fn to(href: impl Into<String>, label: impl Into<Signal<String>>) -> Self {
        Self { label: label.into(), href: Some(href.into()) }
    }

    /// This page.
    pub fn here(label: impl Into<Signal<String>>) -> Self {
        Self { label: label.into(), href: None }
    }
}

/// The way from the start to this page, which is the last and no link.
#[component]
pub fn Breadcrumb(
    /// What it is: "You are here".
    #[prop(into)]
    label: Signal<String>,
    /// The pages, from the outermost to this one.
    #[prop(into)]
    crumbs: Signal<Vec<Crumb>>,
) -> impl IntoView {
    let rows = reactive::parts(crumbs, crumb_view);
    view! { <nav class="breadcrumb" aria-label=label><ol class="breadcrumb__list" role="list">{rows}</ol></nav> }
        .into_any()
}

fn crumb_view(crumb: Crumb) -> AnyView {
    let Crumb { label, href } = crumb;
    match href {
        Some(href) => {
            view! { <li class="breadcrumb__item"><a href=href>{label}</a> {icon(Icon::Forward)}</li> }
                .into_any()
        }
        None => {
            view! { <li class="breadcrumb__item"><span aria-current="page">{label}</span></li> }.into_any()
        }
    }
}
