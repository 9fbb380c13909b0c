//! How something stands, in a word.

pub mod examples;

use leptos::prelude::*;

use crate::ui::icon::{Icon, icon};
use crate::ui::reactive;

/// How something stands. Few on purpose: a reader learns them once.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Status {
    /// The reader has to do something.
    Act,
    /// Somebody else has to do something.
    #[default]
    Waiting,
    /// The registry or the registrar works on it.
    Working,
    /// Done.
    Done,
    /// Something went wrong and can be mended.
    Problem,
    /// It is not known how it stands.
    Unknown,
    /// Ended without effect: refused, expired, cancelled.
    Ended,
}

impl Status {
    const fn class(self) -> &'static str {
        match self {
            Self::Act => "status status--act",
            Self::Waiting => "status status--waiting",
            Self::Working => "status status--working",
            Self::Done => "status status--done",
            Self::Problem => "status status--problem",
            Self::Unknown => "status status--unknown",
            Self::Ended => "status status--ended",
        }
    }

    /// The drawing that tells it apart without its colour.
    pub(crate) const fn icon(self) -> Icon {
        match self {
            Self::Act => Icon::Act,
            Self::Waiting => Icon::Clock,
            Self::Working => Icon::Circle,
            Self::Done => Icon::Check,
            Self::Problem => Icon::Problem,
            Self::Unknown => Icon::Unknown,
            Self::Ended => Icon::Ended,
        }
    }
}

/// An icon and a word; the colour only repeats them (WCAG 1.4.1).
#[component]
pub fn StatusTag(
    /// How it stands.
    #[prop(into)]
    status: Signal<Status>,
    /// The word.
    #[prop(into)]
    text: Signal<String>,
) -> impl IntoView {
    let drawing = reactive::part(move || icon(status.get().icon()));
    let class = Signal::derive(move || status.get().class());
    view! { <span class=class>{drawing} <span>{text}</span></span> }.into_any()
}
