//! The head with the parts of the app, the choice of language and appearance, and the foot.

use crate::api;
use crate::app::pieces;
use crate::app::routes::Pages;
use crate::language;
use crate::messages::{self as m, LANGUAGES};
use crate::session::{Gate, use_session};
use crate::ui::button::{Button, ButtonKind};
use crate::ui::heading::HeadingLevel;
use crate::ui::icon::Icon;
use crate::ui::live_region::{LiveRegion, use_announcer};
use crate::ui::menu::{Menu, MenuChoice};
use crate::ui::notice::{Notice, NoticeKind};
use crate::ui::shell::{NavItem, Shell};
use crate::ui::theme::Theme;
use crate::words::people;
use leptos::prelude::*;
use leptos_router::components::Router;
use leptos_router::hooks::use_location;
use wasm_bindgen_futures::spawn_local;

/// The address that links lead to.
const SHARED: &str = "/shared";

/// The frame around every page.
#[component]
pub fn Frame() -> impl IntoView {
    view! { <Router><Framed/></Router> }.into_any()
}

#[component]
fn Framed() -> impl IntoView {
    let session = use_session();
    let path = use_location().pathname;
    let item = move |href: &'static str, label: fn() -> String| {
        let current = Signal::derive(move || {
            let path = path.get();
            path == href || (href != "/" && path.starts_with(&format!("{href}/")))
        });
        NavItem::new(href, Signal::derive(label), current)
    };
    let nav = Signal::derive(move || {
        if !session.is_inside() {
            return Vec::new();
        }
        vec![
            item("/", m::nav_overview),
            item("/domains", m::nav_domains),
            item("/contacts", m::nav_contacts),
            item("/inbox", m::nav_inbox),
        ]
    });
    // By a link an owner follows a change without being signed in, whoever else is.
    let by_link = Memo::new(move |_| path.get() == SHARED);
    let main = move || {
        if by_link.get() { pieces::shared() } else { view! { <Gate><Pages/></Gate> }.into_any() }
    };
    view! {
        <Shell
            product=Signal::derive(m::product_name)
            skip_label=Signal::derive(m::skip_to_main)
            nav_label=Signal::derive(m::nav_label)
            nav=nav
            tools=ViewFn::from(tools)
            foot=ViewFn::from(foot)
        >
            <Offline/>
            {main}
        </Shell>
        <LiveRegion announcer=use_announcer()/>
    }
    .into_any()
}

fn tools() -> AnyView {
    let languages = Signal::derive(|| {
        let choice = |language: &registrant_messages::Language| MenuChoice {
            value: language.code.to_owned(),
            label: Signal::stored(language.native_name.to_owned()),
            lang: Some(language.code.to_owned()),
        };
        LANGUAGES.iter().map(choice).collect::<Vec<_>>()
    });
    let choose_language =
        Callback::new(|code: String| spawn_local(async move { language::choose(&code).await }));
    let theme = RwSignal::new(Theme::remembered().name().to_owned());
    let themes = Signal::derive(|| {
        let choice = |theme: Theme, label: fn() -> String| MenuChoice {
            value: theme.name().to_owned(),
            label: Signal::derive(label),
            lang: None,
        };
        vec![
            choice(Theme::System, m::theme_system),
            choice(Theme::Light, m::theme_light),
            choice(Theme::Dark, m::theme_dark),
        ]
    });
    let choose_theme = Callback::new(move |name: String| {
        Theme::named(&name).choose();
        theme.set(name);
    });
    view! {
        <Menu
            label=Signal::derive(m::menu_language)
            drawing=Icon::Globe
            choices=languages
            current=Signal::derive(|| language::current().code.to_owned())
            on_choose=choose_language
        />
        <Menu
            label=Signal::derive(m::menu_theme)
            drawing=Icon::Contrast
            choices=themes
            current=theme
            on_choose=choose_theme
        />
    }
    .into_any()
}

fn foot() -> AnyView {
    let session = use_session();
    let sign_out = Callback::new(move |()| {
        spawn_local(async move {
            // Signed out here in any case; a session that the proxy still has ends by itself.
            _ = api::sign_out().await;
            session.leave();
        });
    });
    let who = move || {
        let view = session.view()?;
        let (persona, name) = (view.persona, view.name?);
        // Personas are called as on the sign-in page; whoever runs real connections has a name of their own.
        let words = move || {
            m::signed_in_as(&persona.map_or_else(|| name.clone(), |persona| people::persona(persona).0()))
        };
        Some(view! {
            <p>{words}</p>
            <Button label=Signal::derive(m::sign_out) kind=ButtonKind::Quiet on_press=sign_out/>
        })
    };
    let sandbox = move || {
        session.sandbox_url().map(|url| {
            view! { <p>{m::sandbox_notice} " " <a href=url target="_blank" rel="noopener">{m::sandbox_mailbox}</a></p> }
        })
    };
    view! { <div class="page-foot">{sandbox} <div class="page-foot__who">{who}</div></div> }.into_any()
}

/// Says that the device is offline, and that it is online again.
#[component]
fn Offline() -> impl IntoView {
    let offline = RwSignal::new(!window().navigator().on_line());
    let announcer = use_announcer();
    let gone = window_event_listener(leptos::ev::offline, move |_| offline.set(true));
    let back = window_event_listener(leptos::ev::online, move |_| {
        offline.set(false);
        announcer.announce(m::back_online());
    });
    on_cleanup(move || {
        gone.remove();
        back.remove();
    });
    let note = move || {
        offline.get().then(|| {
            view! {
                <Notice
                    title=Signal::derive(m::offline)
                    kind=NoticeKind::Warning
                    level=HeadingLevel::Plain
                    alert=true
                />
            }
        })
    };
    view! { {note} }.into_any()
}
