//! The page around the content: heading, skip link, announcements, theme, leaving.

use leptos::prelude::*;
use registrant_app::ui::leave_guard::use_leave_guard;
use registrant_app::ui::live_region::{LiveRegion, provide_announcer, use_announcer};
use registrant_app::ui::page_heading::PageHeading;
use registrant_app::ui::shell::{NavItem, Shell};
use registrant_app::ui::theme::Theme;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::{Event, EventInit};

use crate::name::accessible_name;
use crate::stage::{Stage, focused_id, until, words};

fn heading_has_focus() -> bool {
    registrant_app::ui::dom::focused().is_some_and(|element| element.tag_name() == "H1")
}

#[wasm_bindgen_test]
async fn the_heading_takes_the_focus_when_the_page_changes_and_not_when_the_language_does() {
    // The browser itself puts the reader at the first page's start.
    let settled = RwSignal::new(false);
    let first = Stage::new(move || {
        let page = view! { <PageHeading text="First page" /> };
        Effect::new(move |_| settled.set(true));
        page.into_any()
    });
    until("the first page has settled", || settled.get_untracked()).await;
    assert!(!heading_has_focus());
    drop(first);

    let (text, step) = (RwSignal::new("New owner".to_owned()), RwSignal::new("new-owner".to_owned()));
    let stage = Stage::new(move || {
        view! { <PageHeading text=text caption="example.com" moment=move || Some(step.get()) /> <button id="next">"Next"</button> }
            .into_any()
    });
    until("the heading has the focus", heading_has_focus).await;
    assert_eq!(words(&stage.find("h1")), "example.com New owner");
    assert_eq!(stage.find("h1").get_attribute("tabindex").as_deref(), Some("-1"));

    stage.find("#next").focus().expect("focus");
    text.set("Neuer Inhaber".to_owned());
    until("the words follow", || words(&stage.find("h1")) == "example.com Neuer Inhaber").await;
    assert_eq!(focused_id(), "next", "a change of language takes no focus");

    step.set("address".to_owned());
    until("the next step takes the focus", heading_has_focus).await;
}

#[wasm_bindgen_test]
fn the_shell_has_its_landmarks_and_a_way_past_the_head() {
    let stage = Stage::new(|| {
        let inbox =
            NavItem::new("/inbox", "Inbox", true).count(Some(("3".to_owned(), "3 tasks wait".to_owned())));
        let nav = vec![inbox, NavItem::new("/domains", "Domains", false)];
        view! {
            <Shell product="Registrant" skip_label="Skip to main content" nav_label="Parts" nav=nav>
                <h1>"Inbox"</h1>
            </Shell>
        }
        .into_any()
    });
    assert_eq!((stage.all("header").len(), stage.all("main").len(), stage.all("nav").len()), (1, 1, 1));
    let links = stage.all("nav a");
    assert_eq!(accessible_name(&links[0]), "Inbox 3 tasks wait", "the number alone says nothing");
    assert_eq!(links[0].get_attribute("aria-current").as_deref(), Some("page"));
    assert_eq!(links[1].get_attribute("aria-current"), None);

    assert_eq!(stage.find("a").get_attribute("class").as_deref(), Some("skip-link"), "it is the first stop");
    stage.find(".skip-link").click();
    assert_eq!(focused_id(), "main");
}

#[wasm_bindgen_test]
async fn announcements_are_polite_and_none_is_lost() {
    let stage = Stage::new(|| {
        let announcer = provide_announcer();
        let tell = || {
            let announcer = use_announcer();
            view! {
                <button id="tell" on:click=move |_| {
                    announcer.announce("Saved");
                    announcer.announce("The new owner has agreed");
                }>"Tell"</button>
            }
        };
        view! { <LiveRegion announcer=announcer /> {tell()} }.into_any()
    });
    let region = stage.find("[role=status]");
    assert_eq!(words(&region), "", "it is there before there is anything to say");
    stage.find("#tell").focus().expect("focus");
    stage.find("#tell").click();
    until("both are said", || words(&region) == "Saved The new owner has agreed").await;
    assert_eq!(focused_id(), "tell", "the focus stays");
    let before = stage.all("[role=status] p").len();
    stage.find("#tell").click();
    until("the same words are news again", || {
        let lines: Vec<_> = stage.all("[role=status] p").iter().map(words).collect();
        lines.len() == 3 && lines[1] == "Saved" && lines[2] == "The new owner has agreed"
    })
    .await;
    assert_eq!(before, 2);
}

#[wasm_bindgen_test]
fn a_theme_is_applied_and_remembered() {
    let shown = || document().document_element().and_then(|root| root.get_attribute("data-theme"));
    Theme::Dark.choose();
    assert_eq!(shown().as_deref(), Some("dark"));
    assert_eq!(Theme::remembered(), Theme::Dark);
    Theme::System.choose();
    assert_eq!(shown(), None);
    assert_eq!(Theme::remembered(), Theme::System);
    assert_eq!(Theme::named("no such theme"), Theme::System);
}

/// Asks the page whether it may be left, as a browser does before it closes a tab.
fn may_leave() -> bool {
    let init = EventInit::new();
    init.set_cancelable(true);
    let event = Event::new_with_event_init_dict("beforeunload", &init).expect("an event");
    window().dispatch_event(&event).expect("a listener that does not throw")
}

#[wasm_bindgen_test]
async fn leaving_is_asked_about_only_while_something_would_be_lost() {
    let dirty = RwSignal::new(false);
    let stage = Stage::new(move || {
        use_leave_guard(dirty);
        ().into_any()
    });
    assert!(may_leave());
    dirty.set(true);
    until("there is a question", || !may_leave()).await;
    dirty.set(false);
    until("the question is gone", may_leave).await;
    dirty.set(true);
    until("there is a question again", || !may_leave()).await;
    drop(stage);
    assert!(may_leave(), "a page that is gone asks nothing");
}
