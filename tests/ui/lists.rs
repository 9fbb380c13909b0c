//! Lists of things: summary, inbox, timeline, steps, pages.

use std::collections::BTreeSet;

use leptos::prelude::*;
use registrant_app::ui::breadcrumb::{Breadcrumb, Crumb};
use registrant_app::ui::data_table::{Column, DataTable, Selection, TableRow};
use registrant_app::ui::moment::Moment;
use registrant_app::ui::notice::{Notice, NoticeKind};
use registrant_app::ui::pagination::{PageLink, Pagination};
use registrant_app::ui::progress::Progress;
use registrant_app::ui::skeleton::Skeleton;
use registrant_app::ui::status_tag::{Status, StatusTag};
use registrant_app::ui::step_rail::{Step, StepRail, StepState};
use registrant_app::ui::summary_list::{SummaryList, SummaryRow};
use registrant_app::ui::task_row::{Party, TaskGroup, TaskRow};
use registrant_app::ui::timeline::{EventState, Timeline, TimelineEvent};
use wasm_bindgen::JsCast;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::HtmlInputElement;

use crate::name::accessible_name;
use crate::stage::{Stage, until, words};

#[wasm_bindgen_test]
fn each_row_of_a_summary_names_what_it_changes() {
    let stage = Stage::new(|| {
        let rows = vec![
            SummaryRow::new("Email address", "zoe@example.org")
                .change("/steps/email", "Change email address"),
            SummaryRow::missing("Organisation", "Not given")
                .change("/steps/organisation", "Change organisation"),
        ];
        view! { <SummaryList rows=rows label="The new owner" /> }.into_any()
    });
    let links: Vec<_> = stage.all("a").iter().map(accessible_name).collect();
    assert_eq!(links, ["Change email address", "Change organisation"]);
    let names: Vec<_> = stage.all("dt").iter().map(words).collect();
    assert_eq!(names, ["Email address", "Organisation"]);
    assert_eq!(accessible_name(&stage.find("[role=group]")), "The new owner");
}

#[wasm_bindgen_test]
async fn a_status_is_known_by_its_drawing_and_its_word() {
    let all = [
        Status::Act,
        Status::Waiting,
        Status::Working,
        Status::Done,
        Status::Problem,
        Status::Unknown,
        Status::Ended,
    ];
    let drawings: std::collections::BTreeSet<String> = all
        .into_iter()
        .map(|status| {
            let stage = Stage::new(move || view! { <StatusTag status=status text="Word" /> }.into_any());
            assert_eq!(words(stage.root()), "Word");
            stage.find("path").get_attribute("d").unwrap_or_default()
        })
        .collect();
    assert_eq!(drawings.len(), all.len(), "no two share a drawing");

    let status = RwSignal::new(Status::Waiting);
    let stage = Stage::new(move || view! { <StatusTag status=status text="Word" /> }.into_any());
    status.set(Status::Done);
    until("it follows", || stage.try_find(".status--done").is_some()).await;
}

#[wasm_bindgen_test]
fn a_task_says_what_is_next_until_when_and_who_has_answered() {
    let stage = Stage::new(|| {
        let parties = vec![Party {
            name: "New owner".into(),
            address: Some("z•••@example.org".to_owned()).into(),
            status: Status::Waiting,
            words: "has not answered".into(),
        }];
        view! {
            <TaskGroup id="waiting" title="Waiting for someone else" count="1 task">
                <TaskRow
                    title="Owner change of example.com"
                    href="/inbox/ovhcloud/1"
                    status=Status::Waiting
                    status_text="Waiting for the new owner"
                    next="The new owner has to agree"
                    deadline_label="Until"
                    deadline=Some(Moment::new("2026-03-24T14:00:00+01:00", "24 March 2026, 14:00 CET"))
                    parties=parties
                />
            </TaskGroup>
        }
        .into_any()
    });
    assert_eq!(accessible_name(&stage.find("section")), "Waiting for someone else 1 task");
    assert_eq!(words(&stage.find("h3")), "Owner change of example.com");
    assert_eq!(stage.find("time").get_attribute("datetime").as_deref(), Some("2026-03-24T14:00:00+01:00"));
    assert_eq!(words(&stage.find(".party")), "New owner z•••@example.org has not answered");
}

#[wasm_bindgen_test]
fn a_timeline_says_what_is_now() {
    let stage = Stage::new(|| {
        let event = |state, word: &'static str, title: &'static str| TimelineEvent {
            state,
            state_word: word.into(),
            title: title.into(),
            at: None::<Moment>.into(),
            detail: None,
        };
        let events = vec![
            event(EventState::Done, "Done", "Ordered"),
            event(EventState::Now, "Now", "Waiting for the new owner"),
            event(EventState::Next, "Next", "The registry changes the owner"),
        ];
        view! { <Timeline events=events /> }.into_any()
    });
    let events = stage.all("li");
    assert_eq!(words(&events[0]), "Done Ordered");
    let current: Vec<_> = events.iter().map(|event| event.get_attribute("aria-current")).collect();
    assert_eq!(current, [None, Some("step".to_owned()), None]);
}

#[wasm_bindgen_test]
fn the_step_rail_counts_only_when_it_is_told_to() {
    let rail = |counter: Option<String>| {
        Stage::new(move || {
            let step = |label: &'static str, state, href: Option<&str>| Step {
                label: label.into(),
                state,
                state_word: "".into(),
                href: href.map(str::to_owned),
            };
            let steps = vec![
                step("New owner", StepState::Done, Some("/1")),
                step("Address", StepState::Current, Some("/2")),
                step("Check", StepState::Upcoming, None),
            ];
            view! { <StepRail label="Steps" steps=steps counter=counter /> }.into_any()
        })
    };
    let stage = rail(None);
    assert!(stage.try_find(".steps__counter").is_none());
    assert_eq!(words(&stage.find("[aria-current=step]")), "Address");
    assert_eq!(stage.all("a").len(), 1, "the current step is no link to itself");
    let stage = rail(Some("Step 2 of 3".to_owned()));
    assert_eq!(words(&stage.find(".steps__counter")), "Step 2 of 3");
}

#[wasm_bindgen_test]
fn the_step_rail_leads_back_to_the_step_before() {
    let step = |label: &'static str, state, href: Option<&str>| Step {
        label: label.into(),
        state,
        state_word: "".into(),
        href: href.map(str::to_owned),
    };
    let rail = move |current: usize| {
        Stage::new(move || {
            let state = |number: usize| match number.cmp(&current) {
                std::cmp::Ordering::Less => StepState::Done,
                std::cmp::Ordering::Equal => StepState::Current,
                std::cmp::Ordering::Greater => StepState::Upcoming,
            };
            let steps: Vec<Step> = [("New owner", "/1"), ("Address", "/2"), ("Check", "/3")]
                .into_iter()
                .enumerate()
                .map(|(number, (label, href))| step(label, state(number), Some(href)))
                .collect();
            view! { <StepRail label="Steps" steps=steps back="Back" /> }.into_any()
        })
    };
    assert!(rail(0).try_find(".steps__back").is_none(), "nothing lies before the first step");
    let stage = rail(2);
    let back = stage.find(".steps__back");
    assert_eq!((words(&back), back.get_attribute("href").as_deref()), ("Back".to_owned(), Some("/2")));
}

#[wasm_bindgen_test]
async fn a_bar_is_shown_only_where_the_length_is_known() {
    let done = RwSignal::new(None::<(u32, u32)>);
    let stage = Stage::new(move || {
        view! { <Progress id="bulk" label="Checking" done_of=done text="This takes a minute" /> }.into_any()
    });
    assert!(stage.try_find("progress").is_none());
    assert_eq!(words(stage.root()), "Checking This takes a minute");
    done.set(Some((12, 40)));
    until("the bar is there", || stage.try_find("progress").is_some()).await;
    let bar = stage.find("progress");
    assert_eq!(accessible_name(&bar), "Checking");
    assert_eq!(
        (bar.get_attribute("value"), bar.get_attribute("max")),
        (Some("12".into()), Some("40".into()))
    );
}

#[wasm_bindgen_test]
fn what_is_loading_says_so_once() {
    let stage = Stage::new(|| view! { <Skeleton label="Loading your domains" /> }.into_any());
    assert_eq!(stage.find(".skeleton").get_attribute("aria-busy").as_deref(), Some("true"));
    assert_eq!(words(&stage.find("[role=status]")), "Loading your domains");
    assert_eq!(stage.find(".skeleton__lines").get_attribute("aria-hidden").as_deref(), Some("true"));
}

#[wasm_bindgen_test]
fn a_notice_interrupts_only_when_it_is_told_to() {
    let stage = Stage::new(|| {
        view! {
            <Notice title="Locked for 60 days" kind=NoticeKind::Warning />
            <Notice title="The registrar cannot be reached" kind=NoticeKind::Problem alert=true />
        }
        .into_any()
    });
    let notices = stage.all(".notice");
    assert_eq!(notices[0].get_attribute("role"), None);
    assert_eq!(notices[1].get_attribute("role").as_deref(), Some("alert"));
    assert_eq!(words(&stage.find("h2")), "Locked for 60 days");
}

#[wasm_bindgen_test]
fn the_ways_through_a_list_and_up_are_named() {
    let stage = Stage::new(|| {
        let next = PageLink { href: "?cursor=b".to_owned(), words: "Next 50".to_owned() };
        let crumbs = vec![Crumb::to("/domains", "Domains"), Crumb::here("example.com")];
        view! {
            <Breadcrumb label="You are here" crumbs=crumbs />
            <Pagination label="Pages of the list" next=Some(next) shown="1 to 50 of 1,204" />
        }
        .into_any()
    });
    let names: Vec<_> = stage.all("nav").iter().map(accessible_name).collect();
    assert_eq!(names, ["You are here", "Pages of the list"]);
    assert_eq!(words(&stage.find("[aria-current=page]")), "example.com");
    assert_eq!(stage.all(".pagination a").len(), 1, "there is no way back from the first part");
}

#[wasm_bindgen_test]
async fn rows_are_chosen_one_by_one_or_all_together_and_others_stay_chosen() {
    let chosen = RwSignal::new(BTreeSet::from(["on-another-page".to_owned()]));
    let stage = Stage::new(move || {
        let row = |name: &'static str| {
            TableRow::new(name, move || view! { {name} })
                .cell(|| view! { "12.00" })
                .choose(format!("Choose {name}"))
        };
        let rows = vec![row("example.com"), row("example.net")];
        let columns = vec![Column::new("Domain"), Column::numeric("Price")];
        let selection = Selection::new(chosen, "Choose both");
        view! { <DataTable caption="Domains" columns=columns rows=rows selection=selection /> }.into_any()
    });
    let boxes: Vec<HtmlInputElement> = stage.all("input").into_iter().map(JsCast::unchecked_into).collect();
    let names: Vec<_> = stage.all("input").iter().map(accessible_name).collect();
    assert_eq!(names, ["Choose both", "Choose example.com", "Choose example.net"]);
    assert_eq!(stage.all("th[scope=row]").len(), 2);

    boxes[1].click();
    until("the first box stands between", || boxes[0].indeterminate()).await;
    assert!(chosen.with_untracked(|chosen| chosen.contains("example.com") && chosen.len() == 2));
    boxes[0].click();
    until("all are chosen", || boxes[2].checked() && boxes[0].checked() && !boxes[0].indeterminate()).await;
    boxes[0].click();
    until("none is chosen", || !boxes[1].checked() && !boxes[2].checked()).await;
    assert!(chosen.with_untracked(|chosen| chosen.iter().eq(["on-another-page"])));
}
