//! `GET /`: the mailbox, the clock and what the registrars have carried out.

use super::{Button, Call, Route, button, layout, moment};
use crate::ledger::Entry;
use crate::mail::{Mail, Rel};
use crate::web::{Reply, Verb};
use crate::world::World;
use http::StatusCode;
use maud::{Markup, html};

pub(super) const GET: Route = Route { verb: Verb::Get, path: "/", handle };

/// How many mails and ledger lines the page shows, newest first.
const SHOWN: usize = 50;

/// How far the buttons move the clock.
const STEPS: [(&str, &str); 4] = [
    ("3600", "Advance 1 hour"),
    ("86400", "Advance 1 day"),
    ("1209600", "Advance 14 days"),
    ("5184000", "Advance 60 days"),
];

fn handle(call: &mut Call<'_>) -> Reply {
    let world = &*call.world;
    let body = html! {
        h1 { "Mailbox and clock" }
        (clock(world))
        (mailbox(world))
        (ledger(world))
    };
    Reply::page(StatusCode::OK, layout("Mailbox and clock", &body))
}

fn clock(world: &World) -> Markup {
    html! {
        section aria-labelledby="clock" {
            h2 id="clock" { "Clock" }
            p { "It is now " strong { time datetime=(world.now) { (moment(world.now)) } } "." }
            p { "When the clock is advanced, everything that is due happens: deadlines pass, locks open, requests expire." }
            div.buttons {
                @for (seconds, words) in STEPS {
                    (button("/clock", Some(("advance_seconds", seconds)), Button::Other, words))
                }
            }
        }
    }
}

fn mailbox(world: &World) -> Markup {
    let count = world.mails.iter().count();
    html! {
        section aria-labelledby="mail" {
            h2 id="mail" { "Mail" }
            @if count == 0 {
                p { "No mail has been sent yet. When an owner change has been ordered, both owners are asked here." }
            } @else if count > SHOWN {
                p { "The newest " (SHOWN) " of " (count) "; all are at " a href="/control/mail" { "/control/mail" } "." }
            }
            @for mail in world.mails.iter().rev().take(SHOWN) {
                (letter(mail))
            }
        }
    }
}

fn letter(mail: &Mail) -> Markup {
    html! {
        article aria-labelledby={ "mail-" (mail.id) } {
            h3 id={ "mail-" (mail.id) } { (mail.subject) }
            dl.head {
                div { dt { "To" } dd { (mail.to) } }
                div { dt { "Sent" } dd { time datetime=(mail.at) { (moment(mail.at)) } } }
            }
            p.text { (mail.text) }
            @if !mail.links.is_empty() {
                ul.links {
                    @for link in &mail.links {
                        li {
                            a href=(link.path) {
                                @match link.rel { Rel::Accept => "Accept", Rel::Refuse => "Refuse", Rel::Verify => "Confirm" }
                                span.hidden { ": " (mail.subject) ", mail to " (mail.to) }
                            }
                        }
                    }
                }
                @if let Some(token) = mail.links.iter().find_map(|link| link.token.as_ref()) {
                    p { "Token: " code { (token) } }
                }
            }
        }
    }
}

fn ledger(world: &World) -> Markup {
    html! {
        section aria-labelledby="ledger" {
            h2 id="ledger" { "Ledger" }
            p { "What the registrars have carried out, newest first." }
            @if world.ledger.first().is_none() {
                p { "Nothing yet." }
            } @else {
                div.scroll role="region" aria-labelledby="ledger" tabindex="0" {
                    table {
                        thead { tr {
                            th scope="col" { "No." } th scope="col" { "Time" } th scope="col" { "Operation" }
                            th scope="col" { "Subject" } th scope="col" { "Id" }
                        } }
                        tbody { @for entry in world.ledger.iter().rev().take(SHOWN) { (line(entry)) } }
                    }
                }
            }
        }
    }
}

fn line(entry: &Entry) -> Markup {
    html! {
        tr {
            td { (entry.seq) }
            td { time datetime=(entry.at) { (moment(entry.at)) } }
            td { (entry.operation.as_str()) }
            td { (entry.subject) }
            td { (entry.id) }
        }
    }
}
