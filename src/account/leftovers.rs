//! What owner changes left at a connection: contacts that own nothing, carts that nobody ordered.

use crate::api::{self, Failure, Loaded};
use crate::contacts::confirm_delete::ConfirmDelete;
use crate::language::date_time;
use crate::messages as m;
use crate::page::failure::failed;
use crate::ui::button::{Button, ButtonKind};
use crate::ui::live_region::use_announcer;
use crate::ui::skeleton::Skeleton;
use leptos::prelude::*;
use registrant_model::leftover::{Fate, Leftover};
use wasm_bindgen_futures::spawn_local;

/// The section of the connection's page.
#[component]
pub fn Leftovers(
    /// The connection's name.
    connection: String,
) -> impl IntoView {
    let left = api::load(move || {
        let connection = connection.clone();
        async move { api::leftovers(&connection).await }
    });
    let busy = RwSignal::new(false);
    let failure = RwSignal::new(None);
    let announcer = use_announcer();
    let key = StoredValue::new(api::new_key());
    let open = RwSignal::new(false);
    let delete = Callback::new(move |item: Leftover| {
        busy.set(true);
        spawn_local(async move {
            let answer = api::delete_leftover(&item, &key.get_value()).await;
            busy.set(false);
            key.set_value(api::new_key());
            match answer {
                Ok(()) => {
                    open.set(false);
                    announcer.announce(m::contact_deleted());
                    left.reload();
                }
                Err(refused) => failure.set(Some(refused)),
            }
        });
    });
    let body = move || match left.get() {
        Loaded::Waiting => view! { <Skeleton label=Signal::derive(m::loading)/> }.into_any(),
        Loaded::Failed(failure) => failed(&failure, move || left.reload()),
        Loaded::Here(page) => {
            view! { <LeftoverList items=page.items open=open busy=busy failure=failure on_delete=delete/> }
                .into_any()
        }
    };
    view! {
        <section class="stack" id="left-behind">
            <h2>{m::account_left}</h2>
            {body}
        </section>
    }
    .into_any()
}

/// What was left, each with what becomes of it.
#[component]
pub fn LeftoverList(
    /// What was left.
    items: Vec<Leftover>,
    /// Whether it is asked about one of them.
    open: RwSignal<bool>,
    /// Whether something is being deleted.
    #[prop(into)]
    busy: Signal<bool>,
    /// Why it could not be deleted.
    failure: RwSignal<Option<Failure>>,
    /// Deletes one, when the person has confirmed.
    on_delete: Callback<Leftover>,
) -> impl IntoView {
    if items.is_empty() {
        return view! { <p>{m::account_left_nothing}</p> }.into_any();
    }
    let asked = RwSignal::new(None::<Leftover>);
    let ask = Callback::new(move |item: Leftover| {
        failure.set(None);
        asked.set(Some(item));
        open.set(true);
    });
    let rows = items.into_iter().map(|item| row(item, ask)).collect_view();
    let confirm = Callback::new(move |()| {
        if let Some(item) = asked.get_untracked() {
            on_delete.run(item);
        }
    });
    view! {
        <p>{m::account_left_text}</p>
        <ul class="card-list" role="list">{rows}</ul>
        <ConfirmDelete
            id="delete-leftover"
            title=Signal::derive(move || asked.with(|item| item.as_ref().map(name).unwrap_or_default()))
            open=open
            busy=busy
            failure=failure
            on_confirm=confirm
        />
    }
    .into_any()
}

fn row(item: Leftover, ask: Callback<Leftover>) -> AnyView {
    let title = {
        let item = item.clone();
        move || name(&item)
    };
    let (domain, since) = (item.domain.to_string(), item.since);
    let from = move || m::account_left_from(&date_time(since), &domain);
    let change = item.owner_change.as_ref().map(|id| {
        let href = format!("/owner-changes/{id}");
        view! { <p><a href=href>{m::account_left_see}</a></p> }
    });
    let (what, until) = (item.fate, item.until);
    let fate = move || match (what, until) {
        (Fate::Removable, _) => m::account_left_removable(),
        (Fate::Stays, _) => m::account_left_stays(),
        (Fate::Expires, Some(until)) => m::account_left_expires_on(&date_time(until)),
        (Fate::Expires, None) => m::account_left_expires(),
    };
    let delete = (item.fate == Fate::Removable).then(|| {
        let pressed = Callback::new(move |()| ask.run(item.clone()));
        view! { <Button label=Signal::derive(m::contact_delete) kind=ButtonKind::Quiet on_press=pressed/> }
    });
    view! {
        <li class="card">
            <h3 class="card__title">{title}</h3>
            <p>{from}</p>
            <p>{fate}</p>
            {change}
            {delete}
        </li>
    }
    .into_any()
}

/// What it is, in words; what has no words of its own is named as the registrar's client does.
fn name(item: &Leftover) -> String {
    match item.kind.as_str() {
        "contact" => m::account_left_contact(&item.name),
        "cart" => m::account_left_cart(&item.name),
        kind => format!("{kind} {}", item.name),
    }
}
