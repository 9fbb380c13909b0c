//! One domain: how it stands and who stands behind it.

use crate::api::{self, Loaded};
use crate::language::date_time;
use crate::messages::{self as m, Text};
use crate::page::Page;
use crate::page::failure::failed;
use crate::ui::breadcrumb::{Breadcrumb, Crumb};
use crate::ui::button::ButtonKind;
use crate::ui::link_button::LinkButton;
use crate::ui::notice::{Notice, NoticeKind};
use crate::ui::skeleton::Skeleton;
use crate::ui::status_tag::StatusTag;
use crate::ui::summary_list::{SummaryList, SummaryRow};
use crate::words::states;
use leptos::prelude::*;
use leptos_router::hooks::use_params_map;
use registrant_model::domain::{Domain, HolderKind, RoleHolder};
use registrant_model::problem::Code;

/// The page of one domain.
#[component]
pub fn DomainPage() -> impl IntoView {
    let params = use_params_map();
    let param = move |name: &str| params.with(|params| params.get(name).unwrap_or_default());
    let place = Memo::new(move |_| (param("connection"), param("domain")));
    let domain = api::load(move || {
        let (connection, name) = place.get();
        async move { api::domain(&connection, &name).await }
    });
    let body = move || match domain.get() {
        Loaded::Waiting => view! { <Skeleton label=Signal::derive(m::loading) lines=6/> }.into_any(),
        Loaded::Failed(failure) if failure.code() == Some(Code::NotFound) => not_yours(),
        Loaded::Failed(failure) => failed(&failure, move || domain.reload()),
        Loaded::Here(domain) => about(&domain),
    };
    let title = Signal::derive(move || m::domain_title(&place.get().1));
    let crumbs = Signal::derive(move || {
        vec![Crumb::to("/domains", Signal::derive(m::domains_title)), Crumb::here(title)]
    });
    view! {
        <Breadcrumb label=Signal::derive(m::you_are_here) crumbs=crumbs/>
        <Page title=title>{body}</Page>
    }
    .into_any()
}

fn not_yours() -> AnyView {
    view! {
        <div class="column stack">
            <Notice title=Signal::derive(m::domain_given_away) kind=NoticeKind::Info>
                <p>{m::domain_given_away_text}</p>
            </Notice>
            <LinkButton
                label=Signal::derive(m::overview_see_tasks)
                href=Signal::stored("/inbox".to_owned())
                kind=ButtonKind::Secondary
            />
        </div>
    }
    .into_any()
}

fn about(domain: &Domain) -> AnyView {
    let people = domain.roles.iter().map(|holder| person(domain, holder)).collect_view();
    view! {
        <div class="sheet">
            <section class="stack stack--tight">
                <h2>{m::domain_facts}</h2>
                {facts(domain)}
            </section>
            {owner_change(domain)}
            <section class="stack stack--tight sheet__wide">
                <h2>{m::domain_people}</h2>
                <ul class="people" role="list">{people}</ul>
            </section>
        </div>
    }
    .into_any()
}

fn facts(domain: &Domain) -> AnyView {
    let (state, lock) = (domain.state, domain.lock.clone());
    let account = format!("/account/{}", domain.connection);
    let connection = domain.connection.to_string();
    let registrar = ViewFn::from(move || {
        let (href, name) = (account.clone(), connection.clone());
        view! { <a href=href>{name}</a> }.into_any()
    });
    let tag = ViewFn::from(move || {
        let words = Signal::derive(move || states::domain_state(state));
        view! { <StatusTag status=states::domain_status(state) text=words/> }.into_any()
    });
    let mut rows = vec![SummaryRow::view(Signal::derive(m::domain_state), tag)];
    if let Some(at) = domain.expires_at {
        rows.push(SummaryRow::new(Signal::derive(m::domain_expires), Signal::derive(move || date_time(at))));
    }
    rows.push(SummaryRow::new(Signal::derive(m::domain_lock), Signal::derive(move || states::lock(&lock))));
    rows.push(SummaryRow::view(Signal::derive(m::domain_registrar), registrar));
    view! { <SummaryList rows=Signal::stored(rows)/> }.into_any()
}

/// The way into an owner change, or to the one that is open.
fn owner_change(domain: &Domain) -> AnyView {
    let (title, text, label, href): (Text, Text, Text, String) = match &domain.owner_change {
        Some(id) if domain.owner_change_draft => (
            m::domain_change_draft,
            m::domain_give_text,
            m::domain_change_continue,
            format!("/owner-changes/{id}"),
        ),
        Some(id) => {
            (m::domain_change_open, m::domain_give_text, m::domain_change_see, format!("/owner-changes/{id}"))
        }
        None => (
            m::domain_give,
            m::domain_give_text,
            m::domain_give,
            format!("/domains/{}/{}/owner-change", domain.connection, domain.name),
        ),
    };
    let text = domain.owner_change.is_none().then_some(text);
    view! {
        <section class="panel stack stack--tight">
            <h2>{title}</h2>
            {text.map(|text| view! { <p>{text}</p> })}
            <LinkButton label=Signal::derive(label) href=Signal::stored(href)/>
        </section>
    }
    .into_any()
}

fn person(domain: &Domain, holder: &RoleHolder) -> AnyView {
    let role = holder.role;
    let kind: fn() -> String =
        if holder.kind == HolderKind::Contact { m::role_contact } else { m::role_account };
    let name =
        holder.organisation.clone().or_else(|| holder.name.clone()).unwrap_or_else(|| holder.id.clone());
    let person = holder.organisation.is_some().then(|| holder.name.clone()).flatten();
    let edit = (holder.kind == HolderKind::Contact).then(|| {
        let (href, name) = (format!("/contacts/{}/{}", domain.connection, holder.id), name.clone());
        let words = move || m::role_edit_contact(&name);
        view! { <p><a href=href>{words}</a></p> }
    });
    let id = holder.id.clone();
    view! {
        <li class="person">
            <h3 class="person__role">{move || states::role(role).0}</h3>
            <p class="person__hint">{move || states::role(role).1}</p>
            <p class="person__name"><bdi>{name}</bdi></p>
            {person.map(|person| view! { <p><bdi>{person}</bdi></p> })}
            {holder.email.clone().map(|email| view! { <p><bdi>{email}</bdi></p> })}
            <p class="person__id">{kind} " " <bdi>{id}</bdi></p>
            {edit}
        </li>
    }
    .into_any()
}
