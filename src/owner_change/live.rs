//! Following an owner change as it moves.

use super::desk::Desk;
use crate::api::{self, News};
use leptos::leptos_dom::helpers::set_interval_with_handle;
use leptos::prelude::*;
use std::time::Duration;

/// How often it is read when no news come: proxies between here and there may hold news back.
const OFTEN: Duration = Duration::from_secs(10);

/// Reads an owner change again whenever the proxy says that it moved, whenever the line to it is opened, because what
/// happened before is not told, and now and then besides.
pub(super) fn follow(desk: Desk) {
    let ear = api::listen(move |news| {
        let about_us = match news {
            News::Open => true,
            News::Moved(id) => desk.is_here() && id == desk.id(),
        };
        if about_us && is_followed(desk) {
            desk.reload();
        }
    });
    let timer = set_interval_with_handle(
        move || {
            if is_followed(desk) && !document().hidden() {
                desk.reload();
            }
        },
        OFTEN,
    );
    let kept = StoredValue::new_local(Some((ear, timer)));
    on_cleanup(move || {
        let Some(Some((ear, timer))) = kept.try_update_value(Option::take) else { return };
        drop(ear);
        if let Ok(timer) = timer {
            timer.clear();
        }
    });
}

/// Whether something may happen by itself.
fn is_followed(desk: Desk) -> bool {
    desk.is_here() && desk.now().is_some_and(|change| change.state.is_running())
}
