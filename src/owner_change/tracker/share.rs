//! Links by which an owner follows the change without being signed in: making, listing and revoking them.

use crate::api::{self, Failure, Loader};
use crate::language::date_time;
use crate::messages as m;
use crate::owner_change::desk::Desk;
use crate::page::failure::note;
use crate::ui::button::{Button, ButtonGroup, ButtonKind};
use crate::ui::copy_button::CopyButton;
use crate::ui::live_region::use_announcer;
use leptos::prelude::*;
use registrant_model::Timestamp;
use registrant_model::owner_change::{Link, PartyRole};
use wasm_bindgen_futures::spawn_local;

/// The address of the page that a link opens. The word stands behind `#`, which no browser sends anywhere.
pub(super) fn address(origin: &str, token: &str) -> String {
    format!("{origin}/shared#{token}")
}

/// What was made last, and why the last wish failed.
#[derive(Clone, Copy)]
struct Share {
    desk: Desk,
    links: Loader<Vec<Link>>,
    made: RwSignal<Option<(PartyRole, String, Timestamp)>>,
    busy: RwSignal<bool>,
    failure: RwSignal<Option<Failure>>,
}

/// The panel.
pub(super) fn share(desk: Desk) -> AnyView {
    let links = api::load(move || async move { api::links(&desk.id()).await });
    let share = Share {
        desk,
        links,
        made: RwSignal::new(None),
        busy: RwSignal::new(false),
        failure: RwSignal::new(None),
    };
    view! {
        <p>{m::share_text}</p>
        {move || share.failure.get().map(|failure| note(&failure))}
        <ButtonGroup>
            {share.maker(PartyRole::Gaining, m::share_make_gaining)}
            {share.maker(PartyRole::Losing, m::share_make_losing)}
        </ButtonGroup>
        {move || share.made.get().map(made)}
        {move || share.listed()}
    }
    .into_any()
}

impl Share {
    fn maker(self, party: PartyRole, words: fn() -> String) -> AnyView {
        let announcer = use_announcer();
        let press = Callback::new(move |()| {
            self.busy.set(true);
            spawn_local(async move {
                let answer = api::make_link(&self.desk.id(), party).await;
                // The page may be gone by now.
                if self.busy.try_set(false).is_some() {
                    return;
                }
                match answer {
                    Ok(link) => {
                        let origin = window().location().origin().unwrap_or_default();
                        self.made.set(Some((party, address(&origin, &link.token), link.link.until)));
                        self.failure.set(None);
                        announcer.announce(m::share_made());
                        self.links.reload();
                    }
                    Err(refused) => self.failure.set(Some(refused)),
                }
            });
        });
        view! {
            <Button label=Signal::derive(words) kind=ButtonKind::Secondary on_press=press busy=self.busy/>
        }
        .into_any()
    }

    fn listed(self) -> Option<AnyView> {
        let links = self.links.here().filter(|links| !links.is_empty())?;
        let rows: Vec<AnyView> = links.into_iter().map(|link| self.row(link)).collect();
        Some(view! { <h3>{m::share_links}</h3> <ul class="share__links" role="list">{rows}</ul> }.into_any())
    }

    fn row(self, link: Link) -> AnyView {
        let Link { id, party, made_at, until } = link;
        let announcer = use_announcer();
        let words = move || {
            let (made, until) = (date_time(made_at), date_time(until));
            match party {
                PartyRole::Losing => m::share_link_losing(&made, &until),
                PartyRole::Gaining => m::share_link_gaining(&made, &until),
            }
        };
        let revoke = Callback::new(move |()| {
            let id = id.clone();
            self.busy.set(true);
            spawn_local(async move {
                let answer = api::revoke_link(&self.desk.id(), &id).await;
                if self.busy.try_set(false).is_some() {
                    return;
                }
                match answer {
                    Ok(()) => {
                        // The link that was just made may be the one that is gone.
                        self.made.set(None);
                        self.failure.set(None);
                        announcer.announce(m::share_revoked());
                    }
                    Err(refused) => self.failure.set(Some(refused)),
                }
                self.links.reload();
            });
        });
        view! {
            <li>
                <span>{words}</span>
                <Button label=Signal::derive(m::share_revoke) kind=ButtonKind::Quiet on_press=revoke busy=self.busy/>
            </li>
        }
        .into_any()
    }
}

/// The new link, which is shown once.
fn made((party, address, until): (PartyRole, String, Timestamp)) -> AnyView {
    let title = move || match party {
        PartyRole::Losing => m::share_new_losing(),
        PartyRole::Gaining => m::share_new_gaining(),
    };
    let text = Signal::stored(address.clone());
    view! {
        <div class="panel stack stack--tight share__new">
            <h3>{title}</h3>
            <p class="share__address"><bdi>{address}</bdi></p>
            <CopyButton
                label=Signal::derive(m::share_copy)
                text=text
                done=Signal::derive(m::share_copied)
                refused=Signal::derive(m::share_not_copied)
            />
            <p>{move || m::share_once(&date_time(until))}</p>
        </div>
    }
    .into_any()
}
