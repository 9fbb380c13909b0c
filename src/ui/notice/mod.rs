//! Something the reader has to know on this page, set apart from its text.

pub mod examples;

use leptos::prelude::*;

use crate::ui::heading::{HeadingLevel, heading};
use crate::ui::icon::{Icon, icon};

/// How grave a notice is. Each kind has its own icon and its own bar, so that it is known without its colour.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum NoticeKind {
    /// Good to know.
    #[default]
    Info,
    /// Something was done.
    Success,
    /// Something that has a consequence: a lock, a price, a deadline.
    Warning,
    /// Something does not work.
    Problem,
}

impl NoticeKind {
    const fn class(self) -> &'static str {
        match self {
            Self::Info => "notice notice--info",
            Self::Success => "notice notice--success",
            Self::Warning => "notice notice--warning",
            Self::Problem => "notice notice--problem",
        }
    }

    const fn icon(self) -> Icon {
        match self {
            Self::Info => Icon::Info,
            Self::Success => Icon::Check,
            Self::Warning => Icon::Warning,
            Self::Problem => Icon::Problem,
        }
    }
}

/// A notice. It is part of the page and is read where it stands; news that arrive later go to the announcer.
#[component]
pub fn Notice(
    /// What it is about, in a few words that need no colour: "The domain will be locked for 60 days".
    #[prop(into)]
    title: Signal<String>,
    /// How grave it is.
    #[prop(optional)]
    kind: NoticeKind,
    /// Which heading the title is.
    #[prop(optional)]
    level: HeadingLevel,
    /// Whether to interrupt: for a problem that came up by itself while the reader does something else. A
    /// notice that is there from the start interrupts nobody, whatever this says.
    #[prop(optional)]
    alert: bool,
    /// What there is to say beyond the title.
    #[prop(optional)]
    children: Option<Children>,
) -> impl IntoView {
    let body = children.map(|children| view! { <div class="notice__body">{children()}</div> });
    view! {
        <div class=kind.class() role=alert.then_some("alert")>
            {icon(kind.icon())}
            <div class="notice__text">
                {heading(level, "notice__title", None, view! { {title} }.into_any())} {body}
            </div>
        </div>
    }
    .into_any()
}
