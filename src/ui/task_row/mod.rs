//! The inbox: groups of tasks, and one task in a row.

pub mod examples;
mod party;

pub use party::Party;

use leptos::prelude::*;

use crate::ui::heading::{HeadingLevel, heading};
use crate::ui::moment::{Moment, moment_view};
use crate::ui::reactive;
use crate::ui::status_tag::{Status, StatusTag};

/// A group of tasks under its heading, with how many there are.
#[component]
pub fn TaskGroup(
    /// The group's id; the heading's is derived from it.
    #[prop(into)]
    id: String,
    /// What the tasks wait for, such as "You must act".
    #[prop(into)]
    title: Signal<String>,
    /// How many there are, worded by the caller; part of the heading, so that it is heard with it.
    #[prop(optional, into)]
    count: Signal<Option<String>>,
    /// Which heading the title is.
    #[prop(optional)]
    level: HeadingLevel,
    /// The rows.
    children: Children,
) -> impl IntoView {
    let heading_id = format!("{id}-title");
    let count =
        reactive::part_if(count, |count| view! { " " <span class="tasks__count">{count}</span> }.into_any());
    let words = view! { {title} {count} }.into_any();
    let heading = heading(level, "tasks__title", Some(heading_id.clone()), words);
    view! {
        <section class="tasks" id=id aria-labelledby=heading_id>
            {heading}
            // The role is said again because Safari drops it from a list without bullets.
            <ul class="tasks__list" role="list">{children()}</ul>
        </section>
    }
    .into_any()
}

/// One task: what it is about, how it stands, what happens next, until when, and who has answered.
#[component]
pub fn TaskRow(
    /// What is done to what: "Owner change of example.com".
    #[prop(into)]
    title: Signal<String>,
    /// The task's own page.
    #[prop(into)]
    href: Signal<String>,
    /// How it stands.
    #[prop(into)]
    status: Signal<Status>,
    /// The same in words.
    #[prop(into)]
    status_text: Signal<String>,
    /// The next step in words: who does what.
    #[prop(optional, into)]
    next: Signal<Option<String>>,
    /// The words before the deadline, such as "Until".
    #[prop(optional, into)]
    deadline_label: Signal<String>,
    /// Until when.
    #[prop(optional, into)]
    deadline: Signal<Option<Moment>>,
    /// Who takes part.
    #[prop(optional, into)]
    parties: Signal<Vec<Party>>,
    /// Which heading the title is: one level below the group's.
    #[prop(default = HeadingLevel::Three)]
    level: HeadingLevel,
    /// What can be done right here, such as sending a mail again.
    #[prop(optional)]
    children: Option<Children>,
) -> impl IntoView {
    let link = view! { <a class="task__link" href=href>{title}</a> }.into_any();
    let next = reactive::paragraph("task__next", next);
    let deadline = reactive::part_if(deadline, move |moment| {
        view! { <p class="task__deadline">{deadline_label} " " {moment_view(moment)}</p> }.into_any()
    });

    let parties = reactive::part(move || party::parties_view(parties.get()));
    let actions = children.map(|children| view! { <div class="task__actions">{children()}</div> });
    view! {
        <li class="task">
            <div class="task__head">
                {heading(level, "task__title", None, link)} <StatusTag status=status text=status_text />
            </div>
            {next}
            {deadline}
            {parties}
            {actions}
        </li>
    }
    .into_any()
}
