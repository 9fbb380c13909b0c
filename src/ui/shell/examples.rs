//! Whole pages.

use leptos::prelude::*;

use super::{NavItem, Shell};
use crate::ui::example::Example;
use crate::ui::heading::HeadingLevel;
use crate::ui::page_heading::PageHeading;
use crate::ui::{breadcrumb, error_summary, menu, step_rail, summary_list, task_row, text_field};

/// All states.
pub fn examples() -> Vec<Example> {
    vec![Example::alone("inbox", inbox), Example::alone("wizard", wizard), Example::alone("domain", domain)]
}

fn page(current: usize, content: fn() -> AnyView) -> AnyView {
    let inbox = NavItem::new("#inbox", "Inbox", current == 0)
        .count(Some(("3".to_owned(), "3 tasks wait for you".to_owned())));
    let nav = vec![
        inbox,
        NavItem::new("#domains", "Domains", current == 1),
        NavItem::new("#contacts", "Contacts", current == 2),
    ];
    view! {
        <Shell
            product="Registrant"
            skip_label="Skip to main content"
            nav_label="Parts of the app"
            nav=nav
            tools=menu::examples::both
            foot=|| view! { <p>"Times are in your time zone, CET."</p> }
        >
            {content()}
        </Shell>
    }
    .into_any()
}

/// The first render of another component's example.
fn first(examples: Vec<Example>) -> AnyView {
    examples.first().map_or_else(|| ().into_any(), |example| (example.render)())
}

fn inbox() -> AnyView {
    page(0, || {
        view! {
            <div class="stack stack--wide">
                <PageHeading text="Inbox" />
                {task_row::examples::groups("sh", HeadingLevel::Two, HeadingLevel::Three)}
            </div>
        }
        .into_any()
    })
}

fn wizard() -> AnyView {
    page(1, || {
        view! {
            <div class="with-rail">
                {first(step_rail::examples::examples())}
                <div class="stack">
                    <PageHeading text="Who is the new owner?" caption="example.com" />
                    {text_field::examples::examples().into_iter().take(3).map(|e| (e.render)()).collect_view()}
                    {first(error_summary::examples::examples())}
                </div>
            </div>
        }
        .into_any()
    })
}

fn domain() -> AnyView {
    page(1, || {
        view! {
            <div class="stack">
                {first(breadcrumb::examples::examples())}
                <PageHeading text="example.com" />
                <div class="panel">{first(summary_list::examples::examples())}</div>
            </div>
        }
        .into_any()
    })
}
