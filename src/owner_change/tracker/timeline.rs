//! What has happened, what happens now and what is still to come.

use crate::messages as m;
use crate::owner_change::desk::Desk;
use crate::ui::moment::Moment;
use crate::ui::timeline::{EventState, Timeline, TimelineEvent};
use crate::words::{moment, states};
use leptos::prelude::*;
use registrant_model::Timestamp;
use registrant_model::owner_change::{OwnerChangeView, PartyRole, State};

/// A stage: its words, and how far it lies along the way.
type Stage = (fn() -> String, usize);

/// The stages that an owner change has, in their order: without an order nothing is paid, and where nobody is asked
/// nobody confirms. Where a designated agent was ignored, somebody was asked all the same.
fn stages(change: &OwnerChangeView) -> Vec<Stage> {
    let waited = change.history.iter().any(|item| is_consent(item.state));
    let asks = waited || change.asks(PartyRole::Losing) || change.asks(PartyRole::Gaining);
    [
        Some((m::event_ordered as fn() -> String, 0)),
        change.terms.ordered.then_some((m::event_paid as fn() -> String, 1)),
        asks.then_some((m::event_asked as fn() -> String, 2)),
        asks.then_some((m::event_confirmed as fn() -> String, 3)),
        Some((m::event_applied as fn() -> String, 4)),
    ]
    .into_iter()
    .flatten()
    .collect()
}

/// The timeline of an owner change.
pub(super) fn timeline(desk: Desk) -> AnyView {
    let change = Memo::new(move |_| desk.lasting());
    let lock_over = Memo::new(move |_| desk.change().is_some_and(|change| change.lock_is_over()));
    let events = Signal::derive(move || {
        change.get().map(|change| events(&change, lock_over.get())).unwrap_or_default()
    });
    view! { <Timeline events=events/> }.into_any()
}

fn is_consent(state: State) -> bool {
    matches!(state, State::AwaitingLosing | State::AwaitingGaining | State::AwaitingBoth)
}

/// How many stages lie behind a state.
fn passed(state: State) -> usize {
    match state {
        State::Submitted
        | State::AwaitingPayment
        | State::NeedsPriceConsent
        | State::NeedsCorrection
        | State::UnknownOutcome => 1,
        State::AwaitingLosing | State::AwaitingGaining | State::AwaitingBoth => 3,
        State::AwaitingRegistry => 4,
        State::Applied => 5,
        State::Draft | State::Refused | State::Expired | State::Cancelled | State::Failed => 0,
    }
}

fn events(change: &OwnerChangeView, lock_over: bool) -> Vec<TimelineEvent> {
    let ended_without = change.state.is_final() && change.state != State::Applied;
    // What ended has come as far as the furthest state it was in.
    let passed = change.history.iter().map(|item| passed(item.state)).max().unwrap_or_default();
    let mut now = false;
    let mut events = Vec::new();
    for (title, at) in stages(change) {
        if at < passed {
            events.push(event(title, EventState::Done, reached(change, at)));
        } else if !ended_without {
            // The first that is not behind is the one under way.
            let state = if now { EventState::Next } else { EventState::Now };
            now = true;
            events.push(event(title, state, None));
        }
    }
    if ended_without {
        let at = change.history.last().map(|item| item.at);
        let (state, given_up) = (change.state, change.given_up);
        events.push(TimelineEvent {
            title: Signal::derive(move || states::standing(state, given_up)),
            ..event(m::event_ended, EventState::Failed, at)
        });
    }
    if let Some(until) = change.lock_until {
        let at = Signal::derive(move || Some(moment(until)));
        let state = if lock_over { EventState::Done } else { EventState::Next };
        events.push(TimelineEvent { at, ..event(states::lock_end(change.applied_seen), state, None) });
    }
    events
}

/// When a stage was reached: the first time a state came that lies beyond it.
fn reached(change: &OwnerChangeView, stage: usize) -> Option<Timestamp> {
    change.history.iter().find(|item| passed(item.state) > stage).map(|item| item.at)
}

fn event(title: fn() -> String, state: EventState, at: Option<Timestamp>) -> TimelineEvent {
    let word: fn() -> String = match state {
        EventState::Done => m::event_state_done,
        EventState::Now => m::event_state_now,
        EventState::Next => m::event_state_next,
        EventState::Failed => m::event_state_failed,
    };
    let moment = move || -> Option<Moment> { at.map(moment) };
    TimelineEvent {
        state,
        state_word: Signal::derive(word),
        title: Signal::derive(title),
        at: Signal::derive(moment),
        detail: None,
    }
}
