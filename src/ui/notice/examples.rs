//! States of the notice.

use leptos::prelude::*;

use super::{Notice, NoticeKind};
use crate::ui::example::Example;
use crate::ui::heading::HeadingLevel;

/// All states.
pub fn examples() -> Vec<Example> {
    vec![
        Example::new("info", info),
        Example::new("success", success),
        Example::new("warning", warning),
        Example::new("problem", problem),
        Example::new("title only", || {
            view! { <Notice title="This page is as of 14:05 (CET)" level=HeadingLevel::Three /> }.into_any()
        }),
    ]
}

fn info() -> AnyView {
    view! {
        <Notice title="Both owners will get a mail" level=HeadingLevel::Three>
            <p>"The current owner at j•••@example.com, the new owner at z•••@example.org. Both must answer."</p>
        </Notice>
    }
    .into_any()
}

fn success() -> AnyView {
    view! {
        <Notice title="The new owner has agreed" kind=NoticeKind::Success level=HeadingLevel::Three>
            <p>"The registry now carries out the change. Nobody has to do anything."</p>
        </Notice>
    }
    .into_any()
}

fn warning() -> AnyView {
    view! {
        <Notice title="The domain will be locked for 60 days" kind=NoticeKind::Warning level=HeadingLevel::Three>
            <p>"Until 24 March 2026 it cannot be moved to another registrar."</p>
            <ul>
                <li>"Websites and mail keep working."</li>
                <li>"The lock cannot be lifted early."</li>
            </ul>
        </Notice>
    }
    .into_any()
}

fn problem() -> AnyView {
    view! {
        <Notice title="We do not know whether the order arrived" kind=NoticeKind::Problem level=HeadingLevel::Three>
            <p>"The registrar did not answer. We look again every minute and order nothing twice."</p>
        </Notice>
    }
    .into_any()
}
