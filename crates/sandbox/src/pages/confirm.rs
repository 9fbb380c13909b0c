//! `/confirm/{token}/{answer}`: what the private link in a mail leads to. GET shows the question and changes
//! nothing; POST answers it.

use super::{Button, Call, Route, button, button_with_choice, explained, layout, moment};
use crate::hostcontrol;
use crate::links::{self, Link, LinkState, Question, Target};
use crate::logicboxes;
use crate::mail::Rel;
use crate::ovhcloud;
use crate::web::{Reply, Verb};
use http::StatusCode;
use maud::html;
use serde_json::json;

pub(super) const GET: Route = Route { verb: Verb::Get, path: "/confirm/{token}/{answer}", handle: show };
pub(super) const POST: Route = Route { verb: Verb::Post, path: "/confirm/{token}/{answer}", handle: answer };

/// The member of the form that says that the offered choice was taken.
const OPT_OUT: &str = "opt_out";

/// The link and the answer that the address names.
fn named<'a>(call: &'a Call<'_>) -> Option<(&'a Link, Rel)> {
    let rel = match call.part("answer") {
        "accept" => Rel::Accept,
        "refuse" => Rel::Refuse,
        "verify" => Rel::Verify,
        _ => return None,
    };
    Some((call.world.links.get(&call.part("token").to_owned())?, rel))
}

fn unknown(call: &Call<'_>) -> Reply {
    explained(
        call.request,
        StatusCode::NOT_FOUND,
        "This link is not known",
        "Perhaps it was not copied whole, or a newer mail has replaced it.",
    )
}

/// What the link asks, if `rel` is one of its answers.
fn question(call: &Call<'_>, link: &Link, rel: Rel) -> Option<Question> {
    let question = match &link.target {
        Target::Ovhcloud(target) => ovhcloud::question(call.world, target),
        Target::Hostcontrol(target) => hostcontrol::question(call.world, target),
        Target::Logicboxes(target) => logicboxes::question(call.world, target),
    };
    question.filter(|question| question.answers.iter().any(|(known, _)| *known == rel))
}

fn show(call: &mut Call<'_>) -> Reply {
    let Some((link, rel)) = named(call) else { return unknown(call) };
    let Some(question) = question(call, link, rel) else { return unknown(call) };
    let status = match question.state {
        LinkState::Open | LinkState::Answered { .. } => StatusCode::OK,
        LinkState::Closed(_) => StatusCode::GONE,
    };
    page(call, status, &link.token, &question)
}

fn answer(call: &mut Call<'_>) -> Reply {
    let Some((link, rel)) = named(call) else { return unknown(call) };
    let (token, target) = (link.token.clone(), link.target.clone());
    let Some(before) = question(call, link, rel) else { return unknown(call) };
    let status = match before.state {
        LinkState::Open => StatusCode::OK,
        LinkState::Answered { .. } => StatusCode::CONFLICT,
        LinkState::Closed(_) => StatusCode::GONE,
    };
    if status != StatusCode::OK {
        return page(call, status, &token, &before);
    }
    let opted_out = call.request.form().iter().any(|(name, value)| name == OPT_OUT && !value.is_empty());
    match &target {
        Target::Ovhcloud(target) => ovhcloud::answer(call.world, target, rel),
        Target::Hostcontrol(target) => hostcontrol::answer(call.world, target, rel, opted_out),
        Target::Logicboxes(target) => logicboxes::answer(call.world, target, rel),
    }
    let Some((link, _)) = named(call) else { return unknown(call) };
    match question(call, link, rel) {
        Some(after) => page(call, status, &token, &after),
        None => unknown(call),
    }
}

/// The question with its buttons, or what has become of it.
fn page(call: &Call<'_>, status: StatusCode, token: &str, question: &Question) -> Reply {
    if call.request.wants_json() {
        return json_state(status, question);
    }
    let body = html! {
        h1 { (question.title) }
        @match &question.state {
            LinkState::Open => {}
            LinkState::Answered { rel, at } => p.notice role="status" {
                "You have "
                @match rel { Rel::Accept => "accepted", Rel::Refuse => "refused", Rel::Verify => "confirmed" }
                " this on "
                time datetime=(at) { (moment(*at)) } ". "
                @if status == StatusCode::CONFLICT { "An answer cannot be changed." }
            },
            LinkState::Closed(reason) => p.notice role="status" { (reason) },
        }
        @for paragraph in &question.paragraphs { p.text { (paragraph) } }
        @if question.state == LinkState::Open {
            div.buttons {
                @for (place, (rel, words)) in question.answers.iter().enumerate() {
                    @let address = links::path(token, *rel);
                    @if let (0, Some(choice)) = (place, &question.opt_out) {
                        (button_with_choice(&address, (OPT_OUT, choice), words))
                    } @else {
                        (button(&address, None, if place == 0 { Button::Main } else { Button::Other }, words))
                    }
                }
            }
        }
        p { a href="/" { "To the mailbox and the clock" } }
    };
    Reply::page(status, layout(&question.title, &body))
}

fn json_state(status: StatusCode, question: &Question) -> Reply {
    let mut body = json!({"title": question.title, "paragraphs": question.paragraphs});
    match &question.state {
        LinkState::Open => body["state"] = json!("open"),
        LinkState::Answered { rel, at } => {
            body["state"] = json!("answered");
            body["answer"] = json!(rel);
            body["at"] = json!(at);
            if status == StatusCode::CONFLICT {
                body["error"] = json!("this was answered before; an answer cannot be changed");
            }
        }
        LinkState::Closed(reason) => {
            body["state"] = json!("closed");
            body["error"] = json!(reason);
        }
    }
    Reply::json(status, &body)
}
