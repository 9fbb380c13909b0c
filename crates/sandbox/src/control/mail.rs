//! `GET /control/mail[?to=&since=]`: the mails, oldest first; with `since`, those after the mail of that number.

use super::{Call, Refusal, Route};
use crate::mail::{Mail, Rel};
use crate::web::{Reply, Verb};
use http::StatusCode;
use jiff::Timestamp;
use serde::Serialize;

pub(super) const GET: Route =
    Route { verb: Verb::Get, path: "/control/mail", query: &["since", "to"], handle };

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

fn handle(call: &mut Call<'_>) -> Result<Reply, Refusal> {
    let (to, since) = (call.query("to"), call.since()?);
    let mails = call.world.mails.iter().filter(|mail| mail.id > since);
    let views: Vec<_> = mails
        .filter(|mail| to.as_ref().is_none_or(|to| mail.to.eq_ignore_ascii_case(to)))
        .map(|mail| view(mail, &call.world.base))
        .collect();
    Ok(Reply::json(StatusCode::OK, &views))
}
