//! `GET /me/notification/email/history[/{id}]`: the mails that the account was sent.

use crate::ovhcloud::protocol::{Access, Answer, Call, Endpoint, Outcome, Refusal, datetime};
use crate::registrar::Registrar;
use crate::web::Verb;
use serde_json::json;

pub(crate) const LIST: Endpoint = Endpoint {
    verb: Verb::Get,
    path: "/me/notification/email/history",
    access: Access::Account("account:apiovh:me/notification/email/history/get"),
    query: &[],
    handle: list,
};

pub(crate) const GET: Endpoint = Endpoint {
    verb: Verb::Get,
    path: "/me/notification/email/history/{id}",
    access: Access::Account("account:apiovh:me/notification/email/history/get"),
    query: &[],
    handle: get,
};

fn list(call: &mut Call<'_>) -> Outcome {
    let account = call.account()?;
    let mails = call.world.mails.iter().filter(|mail| mail.registrar == Registrar::Ovhcloud);
    let ids: Vec<_> =
        mails.filter(|mail| mail.account.as_ref() == Some(&account.0)).map(|mail| mail.id).collect();
    Answer::of(&ids)
}

fn get(call: &mut Call<'_>) -> Outcome {
    let account = call.account()?;
    let id: u64 = call.number("id")?;
    let mail = call.world.mails.get(&id).filter(|mail| mail.account.as_ref() == Some(&account.0));
    let mail = mail.ok_or_else(|| Refusal::not_found("This mail does not exist"))?;
    let body = mail.full_text(&call.world.base);
    Ok(Answer::Value(
        json!({"id": mail.id, "date": datetime(mail.at), "subject": mail.subject, "body": body}),
    ))
}
