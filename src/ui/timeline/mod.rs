//! What has happened, what is happening, what comes next.

pub mod examples;

use leptos::prelude::*;

use crate::ui::icon::{Icon, icon};
use crate::ui::moment::{Moment, moment_view};
use crate::ui::reactive;

/// Where an event stands in time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum EventState {
    /// It has happened.
    Done,
    /// It is happening.
    Now,
    /// It is still to come.
    Next,
    /// It failed.
    Failed,
}

impl EventState {
    const fn class(self) -> &'static str {
        match self {
            Self::Done => "timeline__event timeline__event--done",
            Self::Now => "timeline__event timeline__event--now",
            Self::Next => "timeline__event timeline__event--next",
            Self::Failed => "timeline__event timeline__event--failed",
        }
    }

    const fn icon(self) -> Icon {
        match self {
            Self::Done => Icon::Check,
            Self::Now => Icon::Clock,
            Self::Next => Icon::Circle,
            Self::Failed => Icon::Problem,
        }
    }
}

/// One event.
#[derive(Clone)]
pub struct TimelineEvent {
    /// Where it stands.
    pub state: EventState,
    /// The same in a word ("Done", "Now", "Next"), for those who do not see the icon.
    pub state_word: Signal<String>,
    /// What happens.
    pub title: Signal<String>,
    /// When it happened or will.
    pub at: Signal<Option<Moment>>,
    /// More about it.
    pub detail: Option<ViewFn>,
}

/// Events in their order; the one that is happening now carries `aria-current`.
#[component]
pub fn Timeline(
    /// The events, first one first.
    #[prop(into)]
    events: Signal<Vec<TimelineEvent>>,
) -> impl IntoView {
    let rows = reactive::parts(events, event_view);
    view! { <ol class="timeline" role="list">{rows}</ol> }.into_any()
}

fn event_view(event: TimelineEvent) -> AnyView {
    let TimelineEvent { state, state_word, title, at, detail } = event;
    let at = reactive::part_if(at, |at| view! { <p class="timeline__time">{moment_view(at)}</p> }.into_any());
    let detail = detail.map(|detail| view! { <div class="timeline__detail">{detail.run()}</div> });
    let current = (state == EventState::Now).then_some("step");
    view! {
        <li class=state.class() aria-current=current>
            <span class="timeline__mark">{icon(state.icon())}</span>
            <div class="timeline__text">
                <p class="timeline__title"><span class="visually-hidden">{state_word} " "</span> {title}</p>
                {at}
                {detail}
            </div>
        </li>
    }
    .into_any()
}
