//! Before the first question: what an owner change takes, costs and means, or why it is not possible now.

use crate::api::{self, Loaded};
use crate::language::date_time;
use crate::messages as m;
use crate::page::Page;
use crate::page::carried::Carried;
use crate::page::failure::{failed, note};
use crate::ui::breadcrumb::{Breadcrumb, Crumb};
use crate::ui::button::Button;
use crate::ui::notice::{Notice, NoticeKind};
use crate::ui::skeleton::Skeleton;
use leptos::prelude::*;
use leptos_router::NavigateOptions;
use leptos_router::hooks::{use_navigate, use_params_map};
use registrant_model::api::NewOwnerChange;
use registrant_model::owner_change::{Block, Outlook};
use wasm_bindgen_futures::spawn_local;

/// The page before the first question.
#[component]
pub fn OutlookPage() -> impl IntoView {
    let params = use_params_map();
    let param = move |name: &str| params.with(|params| params.get(name).unwrap_or_default());
    let place = Memo::new(move |_| (param("connection"), param("domain")));
    let outlook = api::load(move || {
        let (connection, name) = place.get();
        async move { api::outlook(&connection, &name).await }
    });
    let title = Signal::derive(move || m::outlook_title(&place.get().1));
    let body = move || match outlook.get() {
        Loaded::Waiting => view! { <Skeleton label=Signal::derive(m::loading) lines=6/> }.into_any(),
        Loaded::Failed(failure) => failed(&failure, move || outlook.reload()),
        Loaded::Here(view) if view.outlook.blocks.is_empty() => before(&view.outlook, place.get_untracked()),
        Loaded::Here(view) => blocked(&view.outlook.blocks),
    };
    let crumbs = Signal::derive(move || {
        let (connection, name) = place.get();
        vec![
            Crumb::to("/domains", Signal::derive(m::domains_title)),
            Crumb::to(format!("/domains/{connection}/{name}"), Signal::stored(name)),
            Crumb::here(Signal::derive(m::domain_give)),
        ]
    });
    view! {
        <Breadcrumb label=Signal::derive(m::you_are_here) crumbs=crumbs/>
        <Page title=title>{body}</Page>
    }
    .into_any()
}

fn before(outlook: &Outlook, place: (String, String)) -> AnyView {
    let terms = outlook.terms.clone();
    let price = outlook.price.clone();
    let untold = terms.price_not_told;
    let cost = move || match &price {
        _ if untold => m::consequence_cost_not_told(),
        Some(price) if price.amount.is_zero() => m::outlook_free(),
        Some(price) => m::outlook_price(&crate::language::money(price)),
        None => m::outlook_price_not_told(),
    };
    let (answer_days, asks) = (terms.consent_days, terms.asks_losing || terms.asks_gaining);
    let time = move || match answer_days {
        _ if !asks => m::outlook_time_nobody(),
        Some(days) => m::outlook_time_days(f64::from(days)),
        None => m::outlook_time_not_told(),
    };
    let intro: fn() -> String = if asks { m::outlook_intro } else { m::outlook_intro_nobody };
    let mailboxes = asks.then(|| view! { <li>{m::outlook_need_mailboxes}</li> });
    // Nothing is no lock only where it is told.
    let days = terms.lock_days;
    let lock = (days != Some(0)).then(|| {
        let text = move || {
            days.map_or_else(m::meaning_lock_not_told, |days| m::outlook_elsewhere_text(f64::from(days)))
        };
        view! { <Notice title=Signal::derive(m::outlook_elsewhere) kind=NoticeKind::Warning><p>{text}</p></Notice> }
    });
    view! {
        <div class="column stack">
            <p class="lead">{intro}</p>
            <section class="stack stack--tight">
                <h2>{m::outlook_need}</h2>
                <ul>
                    <li>{m::outlook_need_details}</li>
                    {mailboxes}
                </ul>
            </section>
            <section class="stack stack--tight">
                <h2>{m::outlook_cost}</h2>
                <p>{cost}</p>
            </section>
            <section class="stack stack--tight">
                <h2>{m::outlook_time}</h2>
                <p>{time}</p>
            </section>
            {lock}
            <Start place=place/>
        </div>
    }
    .into_any()
}

/// Starts the draft and goes to its first question.
#[component]
fn Start(place: (String, String)) -> impl IntoView {
    let (busy, failure) = (RwSignal::new(false), RwSignal::new(None));
    let carried = Carried::here();
    let (navigate, key) = (use_navigate(), api::new_key());
    let place = StoredValue::new(place);
    let begin = Callback::new(move |()| {
        let (connection, domain) = place.get_value();
        let (Ok(connection), Ok(domain)) = (connection.parse(), domain.parse()) else { return };
        let fields = carried.take().unwrap_or_default();
        let start = NewOwnerChange { connection, domain, copy_from: None, fields };
        let (navigate, key) = (navigate.clone(), key.clone());
        busy.set(true);
        spawn_local(async move {
            let answer = api::start_owner_change(&start, &key).await;
            busy.set(false);
            match answer {
                Ok(change) => {
                    let step = change.draft.step.as_str();
                    navigate(&format!("/owner-changes/{}/{step}", change.id), NavigateOptions::default());
                }
                Err(refused) => {
                    // What was typed elsewhere is not lost with a refusal.
                    carried.put(start.fields);
                    failure.set(Some(refused));
                }
            }
        });
    });
    view! {
        {move || failure.get().map(|failure| note(&failure))}
        <Button label=Signal::derive(m::outlook_start) on_press=begin busy=busy/>
    }
    .into_any()
}

fn blocked(blocks: &[Block]) -> AnyView {
    let reason = |block: Block| {
        let name = registrars_name(&block);
        view! { <li>{move || block_words(&block)} {name}</li> }
    };
    let reasons = blocks.iter().cloned().map(reason).collect_view();
    let running = blocks.iter().any(|block| matches!(block, Block::OperationRunning { .. }));
    let tasks = running.then(|| view! { <p><a href="/inbox">{m::overview_see_tasks}</a></p> });
    view! {
        <div class="column stack">
            <Notice title=Signal::derive(m::outlook_blocked) kind=NoticeKind::Warning>
                <p>{m::outlook_blocked_text}</p>
                <ul>{reasons}</ul>
                {tasks}
            </Notice>
        </div>
    }
    .into_any()
}

/// What the registrar calls what it does, for its support, apart from the sentence: an identifier is no word.
fn registrars_name(block: &Block) -> Option<AnyView> {
    let Block::OperationRunning { operation } = block else { return None };
    let name = view! { <bdi lang="en" translate="no">{operation.clone()}</bdi> };
    let label = move || m::labelled(&m::task_operation());
    Some(view! { <br/> <small>{label} " " {name}</small> }.into_any())
}

fn block_words(block: &Block) -> String {
    match block {
        Block::Dispute => m::block_dispute(),
        Block::Expired => m::block_expired(),
        Block::Suspended => m::block_suspended(),
        Block::OperationRunning { .. } => m::block_operation(),
        Block::RecentChange { until } => m::block_recent(&date_time(*until)),
        Block::NotOffered => m::block_not_offered(),
        Block::Other { detail } => m::block_other(detail),
    }
}
