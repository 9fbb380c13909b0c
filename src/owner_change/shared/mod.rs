//! What an owner sees by a link, without being signed in.

mod duty;

use duty::Duty;

use crate::api::{self, Failure, Loaded};
use crate::language::date_time;
use crate::messages::{self as m, Text};
use crate::page::Page;
use crate::page::failure::{failed, refreshed, stale};
use crate::ui::button::{Button, ButtonKind};
use crate::ui::live_region::use_announcer;
use crate::ui::skeleton::Skeleton;
use crate::ui::status_tag::StatusTag;
use crate::ui::summary_list::{SummaryList, SummaryRow};
use crate::words::{sentence, states};
use leptos::leptos_dom::helpers::set_interval_with_handle;
use leptos::prelude::*;
use registrant_model::owner_change::{PartyRole, SharedChange, SharedParty, State};
use registrant_model::problem::Code;
use std::time::Duration;

/// How often it is read again by itself.
const OFTEN: Duration = Duration::from_secs(30);

/// The page that a link opens. The word of the link stands behind the `#` of its address: browsers send it nowhere by
/// themselves, and this page sends it in a header, so that it stands in no log.
#[component]
pub fn SharedPage() -> impl IntoView {
    let word = RwSignal::new(word());
    let changed = window_event_listener(leptos::ev::hashchange, move |_| word.set(self::word()));
    on_cleanup(move || changed.remove());
    let loader = api::load(move || {
        let word = word.get();
        async move { api::shared(&word).await }
    });
    let timer = set_interval_with_handle(
        move || {
            let runs = untrack(|| loader.here()).is_some_and(|change| change.state.is_running());
            if runs && !document().hidden() {
                loader.reload();
            }
        },
        OFTEN,
    );
    on_cleanup(move || {
        if let Ok(timer) = timer {
            timer.clear();
        }
    });
    let ended = Memo::new(move |_| matches!(loader.get(), Loaded::Failed(why) if opens_nothing(&why)));
    let title = Signal::derive(move || match (ended.get(), loader.here()) {
        (true, _) => m::shared_ended_title(),
        (false, Some(change)) => m::tracker_title(change.domain.as_str()),
        (false, None) => m::shared_title(),
    });
    let announcer = use_announcer();
    let refresh = Callback::new(move |()| loader.refresh(refreshed(announcer)));
    let body = move || match loader.get() {
        Loaded::Waiting => view! { <Skeleton label=Signal::derive(m::loading) lines=6/> }.into_any(),
        Loaded::Failed(why) if opens_nothing(&why) => view! { <p>{m::shared_ended}</p> }.into_any(),
        Loaded::Failed(why) => failed(&why, move || loader.reload()),
        Loaded::Here(change) => view! { <SharedView change=change refresh=refresh/> }.into_any(),
    };
    view! { <Page title=title><div class="column stack">{stale(loader)} {body}</div></Page> }.into_any()
}

fn word() -> String {
    window().location().hash().unwrap_or_default().trim_start_matches('#').to_owned()
}

fn opens_nothing(why: &Failure) -> bool {
    why.code() == Some(Code::NotFound)
}

/// What a link shows.
#[component]
pub fn SharedView(
    /// The owner change, as the owner may see it.
    change: SharedChange,
    /// Reads it again.
    refresh: Callback<()>,
) -> impl IntoView {
    let duty = duty::duty(&change);
    let (applied_at, applied): (_, Text) = (change.applied_at, states::applied(change.applied_seen));
    let SharedChange {
        domain,
        registrar,
        state,
        given_up,
        you,
        other,
        verification,
        checked_at,
        link_until,
        ..
    } = change;
    let name: Text = match you.role {
        PartyRole::Losing => m::shared_you_losing,
        PartyRole::Gaining => m::shared_you_gaining,
    };
    let role = other.role;
    let mut rows = vec![
        SummaryRow::new(Signal::derive(m::check_domain), Signal::stored(domain.to_string())),
        SummaryRow::new(Signal::derive(m::receipt_registrar), Signal::stored(registrar.brand().to_owned())),
        party(Signal::derive(name), &you, (state, given_up)),
        party(Signal::derive(move || states::party(role)), &other, (state, given_up)),
    ];
    rows.extend(
        applied_at.map(|at| SummaryRow::new(Signal::derive(applied), Signal::derive(move || date_time(at)))),
    );
    let deadline = match duty {
        Duty::Confirm | Duty::Perhaps => Some(you.until),
        Duty::Verify => Some(verification.and_then(|asked| asked.until)),
        _ => None,
    };
    let deadline = deadline.map(|deadline| {
        let words = move || match deadline {
            Some(until) => m::shared_until(&date_time(until)),
            None => m::shared_until_not_told(),
        };
        view! { <p>{words}</p> }
    });
    view! {
        <section class="panel stack stack--tight tracker__state">
            <p>
                <StatusTag
                    status=duty::status(state, given_up)
                    text=Signal::derive(move || duty::stands(state, given_up))
                />
            </p>
            <h2>{m::shared_duty}</h2>
            <p class="lead">{move || duty.words()}</p>
            {deadline}
        </section>
        <SummaryList rows=Signal::stored(rows)/>
        <section class="stack stack--tight">
            <h2>{m::shared_next}</h2>
            <p>{move || duty::next(state, given_up, verification.is_some())}</p>
        </section>
        {checked_at.map(|at| view! { <p class="source">{move || m::tracker_checked(&date_time(at))}</p> })}
        <div><Button label=Signal::derive(m::refresh) kind=ButtonKind::Secondary on_press=refresh/></div>
        <p class="source">{move || m::shared_link_until(&date_time(link_until))}</p>
    }
    .into_any()
}

fn party(name: Signal<String>, party: &SharedParty, (state, given_up): (State, bool)) -> SummaryRow {
    let SharedParty { address_masked, answer, .. } = party.clone();
    let value = move || format!("{address_masked}\n{}", sentence(&duty::answered(answer, state, given_up)));
    SummaryRow::new(name, Signal::derive(value))
}
