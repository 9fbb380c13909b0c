//! The page around every page: head, main part, foot.

pub mod examples;
mod nav;

pub use nav::NavItem;

use leptos::prelude::*;

use crate::ui::reactive;
use crate::ui::skip_link::SkipLink;

/// The frame of the app. Nothing in it sticks to the window, so that nothing can cover what has the focus
/// (WCAG 2.4.11), and at 400 % the whole window belongs to the content.
#[component]
pub fn Shell(
    /// The product's name, which leads home.
    #[prop(into)]
    product: Signal<String>,
    /// The words of the skip link.
    #[prop(into)]
    skip_label: Signal<String>,
    /// What the navigation is called.
    #[prop(into)]
    nav_label: Signal<String>,
    /// The parts of the app.
    #[prop(into)]
    nav: Signal<Vec<NavItem>>,
    /// What stands at the end of the head: language, appearance, account.
    #[prop(optional, into)]
    tools: Option<ViewFn>,
    /// What stands at the foot.
    #[prop(optional, into)]
    foot: Option<ViewFn>,
    /// The page.
    children: Children,
) -> impl IntoView {
    let items = reactive::parts(nav, nav::item_view);
    let tools = tools.map(|tools| view! { <div class="head__tools">{tools.run()}</div> });
    let foot = foot.map(|foot| view! { <footer class="foot"><div class="wrap">{foot.run()}</div></footer> });
    view! {
        <div class="page">
            <header class="head no-print">
                <SkipLink label=skip_label />
                <div class="wrap head__line">
                    <a class="head__product" href="/">{nav::mark()} <span>{product}</span></a>
                    <nav class="head__nav" aria-label=nav_label><ul role="list">{items}</ul></nav>
                    {tools}
                </div>
            </header>
            // It takes the focus from the skip link alone and is no stop of the Tab key.
            <main class="page__main" id="main" tabindex="-1"><div class="wrap">{children()}</div></main>
            {foot}
        </div>
    }
    .into_any()
}
