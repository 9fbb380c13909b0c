//! States of the inbox's rows.

use leptos::prelude::*;

use super::{Party, TaskGroup, TaskRow};
use crate::ui::button::{Button, ButtonKind};
use crate::ui::example::Example;
use crate::ui::heading::HeadingLevel;
use crate::ui::moment::Moment;
use crate::ui::status_tag::Status;

/// All states.
pub fn examples() -> Vec<Example> {
    vec![Example::new("groups", || groups("tg", HeadingLevel::Three, HeadingLevel::Four))]
}

fn parties() -> Vec<Party> {
    vec![
        Party {
            name: "Current owner".into(),
            address: Some("j•••@example.com".to_owned()).into(),
            status: Status::Done,
            words: "agreed on 12 March 2026".into(),
        },
        Party {
            name: "New owner".into(),
            address: Some("z•••@example.org".to_owned()).into(),
            status: Status::Waiting,
            words: "has not answered".into(),
        },
    ]
}

fn deadline() -> Moment {
    Moment::new("2026-03-24T14:00:00+01:00", "24 March 2026, 14:00 CET")
}

/// The groups of an inbox, with headings at the levels that the place asks for.
pub(crate) fn groups(id: &'static str, group: HeadingLevel, row: HeadingLevel) -> AnyView {
    view! {
        <TaskGroup id=format!("{id}-act") title="You must act" count="1 task" level=group>
            <TaskRow
                title="Confirm your email address for example.net"
                href="#task-1"
                status=Status::Act
                status_text="You must act"
                next="Open the mail to j•••@example.com and follow its link"
                deadline_label="Until"
                deadline=Some(deadline())
                level=row
            />
        </TaskGroup>
        <TaskGroup id=format!("{id}-wait") title="Waiting for someone else" count="2 tasks" level=group>
            <TaskRow
                title="Owner change of example.com"
                href="#task-2"
                status=Status::Waiting
                status_text="Waiting for the new owner"
                next="The new owner has to agree; then the registry changes the owner"
                deadline_label="Until"
                deadline=Some(deadline())
                parties=parties()
                level=row
            >
                <Button label="Send the mail again" kind=ButtonKind::Quiet />
            </TaskRow>
            <TaskRow
                title="Owner change of a-domain-with-a-very-long-name-indeed.example.berlin"
                href="#task-3"
                status=Status::Unknown
                status_text="Not known"
                next="The registrar did not answer. We look again every minute"
                level=row
            />
        </TaskGroup>
    }
    .into_any()
}
