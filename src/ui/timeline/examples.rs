//! States of the timeline.

use leptos::prelude::*;

use super::{EventState, Timeline, TimelineEvent};
use crate::ui::example::Example;
use crate::ui::moment::Moment;

/// All states.
pub fn examples() -> Vec<Example> {
    vec![Example::new("owner change", owner_change), Example::new("failed", failed)]
}

fn event(state: EventState, word: &'static str, title: &'static str, at: Option<Moment>) -> TimelineEvent {
    TimelineEvent { state, state_word: word.into(), title: title.into(), at: at.into(), detail: None }
}

fn owner_change() -> AnyView {
    let ordered = Moment::new("2026-03-10T09:12:00+01:00", "10 March 2026, 09:12 CET");
    let agreed = Moment::new("2026-03-12T17:40:00+01:00", "12 March 2026, 17:40 CET");
    let until = Moment::new("2026-03-24T14:00:00+01:00", "Until 24 March 2026, 14:00 CET");
    let waiting = TimelineEvent {
        detail: Some((|| view! { <p>"We wrote to z•••@example.org."</p> }).into()),
        ..event(EventState::Now, "Now", "The new owner has to agree", Some(until))
    };
    let events = vec![
        event(EventState::Done, "Done", "Ordered at the registrar", Some(ordered)),
        event(EventState::Done, "Done", "The current owner agreed", Some(agreed)),
        waiting,
        event(EventState::Next, "Next", "The registry changes the owner", None),
    ];
    view! { <Timeline events=events /> }.into_any()
}

fn failed() -> AnyView {
    let events = vec![
        event(EventState::Done, "Done", "Ordered at the registrar", None),
        event(EventState::Failed, "Failed", "The registry refused the new owner’s address", None),
    ];
    view! { <Timeline events=events /> }.into_any()
}
