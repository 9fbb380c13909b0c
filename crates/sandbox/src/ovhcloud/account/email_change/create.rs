//! `POST /me/changeEmail {"newEmail"}`: a task, and a mail to the new address.

use super::row::State;
use super::{EmailChange, EmailChangeId};
use crate::due;
use crate::links::{self, Target};
use crate::mail::{Draft, MailLink, Rel};
use crate::ovhcloud::account::Nichandle;
use crate::ovhcloud::fields::is_email;
use crate::ovhcloud::protocol::{Access, Answer, Call, Endpoint, Outcome, Refusal};
use crate::ovhcloud::timing::ACCOUNT_ANSWER;
use crate::ovhcloud::{Event, LinkTarget};
use crate::registrar::Registrar;
use crate::web::Verb;
use crate::world::World;
use serde::Deserialize;

pub(crate) const POST: Endpoint = Endpoint {
    verb: Verb::Post,
    path: "/me/changeEmail",
    access: Access::Account("account:apiovh:me/changeEmail"),
    query: &[],
    handle,
};

#[derive(Deserialize)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
struct Body {
    new_email: String,
}

fn handle(call: &mut Call<'_>) -> Outcome {
    let id = call.account()?;
    let Body { new_email } = call.json()?;
    let task = request(call.world, &id, new_email)?;
    let task = call.world.ovhcloud.email_changes.get(&task);
    task.map(|task| Answer::Value(task.view())).ok_or_else(Refusal::unauthorized)
}

/// `account` wants to use another mail address.
pub(crate) fn request(
    world: &mut World,
    account: &Nichandle,
    new_email: String,
) -> Result<EmailChangeId, Refusal> {
    if !is_email(&new_email) {
        return Err(Refusal::bad_request(format!("[newEmail] {new_email} is no mail address")));
    }
    let known = world.ovhcloud.accounts.get(account).ok_or_else(Refusal::unauthorized)?;
    if known.email.eq_ignore_ascii_case(&new_email) {
        return Err(Refusal::bad_request("[newEmail] this is the address of the account already"));
    }
    abort_others(world, account);
    let task = start(world, account, new_email);
    let id = task.id;
    world.ovhcloud.email_changes.insert(task);
    Ok(id)
}

/// A new wish takes the place of one that was not answered.
fn abort_others(world: &mut World, account: &Nichandle) {
    let open = world.ovhcloud.email_changes.iter();
    let open: Vec<_> = open
        .filter(|task| task.account == *account && task.state == State::Todo)
        .map(|task| task.id)
        .collect();
    for id in open {
        abort(world, id);
    }
}

fn abort(world: &mut World, id: EmailChangeId) {
    let now = world.now;
    if let Some(task) = world.ovhcloud.email_changes.get_mut(&id)
        && task.state == State::Todo
    {
        task.state = State::Aborted;
        task.done = Some(now);
    }
}

/// Nobody has answered in time.
pub(crate) fn expire(world: &mut World, id: EmailChangeId) {
    abort(world, id);
}

fn start(world: &mut World, account: &Nichandle, new_email: String) -> EmailChange {
    let id = EmailChangeId(world.next_number_from("ovhcloud.email_change", 6_001));
    let token = world.link(Target::Ovhcloud(LinkTarget::Email { task: id }));
    let link = |rel| MailLink { rel, path: links::path(&token, rel), token: Some(token.clone()) };
    world.send(Draft {
        registrar: Registrar::Ovhcloud,
        to: new_email.clone(),
        subject: format!("{account}: please confirm your new mail address"),
        text: format!(
            "The account {account} asks to use this mail address from now on.\n\nToken: {token}\n\nIf you did not \
             ask for this, refuse it."
        ),
        links: vec![link(Rel::Accept), link(Rel::Refuse)],
        account: Some(account.0.clone()),
    });
    world.plan(ACCOUNT_ANSWER, due::Event::Ovhcloud(Event::EmailChangeExpires { task: id }));
    let (account, requested) = (account.clone(), world.now);
    EmailChange { id, account, new_email, state: State::Todo, token, requested, done: None }
}
