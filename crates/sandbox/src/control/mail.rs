//! `GET /control/mail[?to=]`: the mails, oldest first.

use super::{Call, Route};
use crate::mail::{Mail, Rel};
use crate::web::{Reply, Verb};
use http::StatusCode;
use jiff::Timestamp;
use serde::Serialize;

pub(super) const GET: Route =
    Route { verb: Verb::Get, path: "/control/mail", query: &["to"], handle: |call| Ok(handle(call)) };

#[derive(Serialize)]
struct MailView<'a> {
    id: u64,
    at: Timestamp,
    to: &'a str,
    subject: &'a str,
    text: String,
    links: Vec<LinkView<'a>>,
}

#[derive(Serialize)]
struct LinkView<'a> {
    rel: Rel,
    url: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    token: Option<&'a str>,
}

fn view<'a>(mail: &'a Mail, base: &str) -> MailView<'a> {
    MailView {
        id: mail.id,
        at: mail.at,
        to: &mail.to,
        subject: &mail.subject,
        text: mail.full_text(base),
        links: mail
            .links
            .iter()
            .map(|link| LinkView {
                rel: link.rel,
                url: format!("{base}{}", link.path),
                token: link.token.as_deref(),
            })
            .collect(),
    }
}

fn handle(call: &Call<'_>) -> Reply {
    let to = call.query("to");
    let mails: Vec<_> = call
        .world
        .mails
        .iter()
        .filter(|mail| to.as_ref().is_none_or(|to| mail.to.eq_ignore_ascii_case(to)))
        .map(|mail| view(mail, &call.world.base))
        .collect();
    Reply::json(StatusCode::OK, &mails)
}
