//! The mail that asks an account, with a token of its own.

use super::row::{ContactChange, ContactChangeId};
use crate::links::{self, Target};
use crate::mail::{Draft, MailLink, Rel};
use crate::ovhcloud::LinkTarget;
use crate::ovhcloud::account::Nichandle;
use crate::pages::moment;
use crate::registrar::Registrar;
use crate::world::World;

/// What is asked, in words.
pub(super) fn explanation(task: &ContactChange) -> Vec<String> {
    let roles: Vec<_> = task.roles.iter().map(|role| role.words()).collect();
    vec![
        format!(
            "The account {} asks that {} becomes the {} of {}, in place of {}.",
            task.asking,
            task.to,
            roles.join(" and the "),
            task.domain,
            task.from
        ),
        format!("You can answer until {}. If nobody does, nothing changes.", moment(task.until)),
    ]
}

/// Sends the mail to `account`; what an earlier mail bore is worth nothing from then on.
pub(super) fn send(world: &mut World, id: ContactChangeId, account: &Nichandle) {
    let target = LinkTarget::Contacts { task: id, account: account.clone() };
    let token = world.link(Target::Ovhcloud(target));
    let Some(task) = world.ovhcloud.contact_changes.get_mut(&id) else { return };
    let Some(confirmation) = task.confirmation_mut(account) else { return };
    let old = confirmation.token.replace(token.clone());
    let (text, domain) = (explanation(task).join("\n\n"), task.domain.clone());
    if let Some(old) = old {
        world.links.remove(&old);
    }
    let Some(to) = world.ovhcloud.accounts.get(account).map(|row| row.email.clone()) else { return };
    let link = |rel| MailLink { rel, path: links::path(&token, rel), token: Some(token.clone()) };
    world.send(Draft {
        registrar: Registrar::Ovhcloud,
        to,
        subject: format!("{domain}: please confirm the change of contacts"),
        text: format!("Dear customer,\n\n{text}\n\nRequest: {id}\nToken: {token}"),
        links: vec![link(Rel::Accept), link(Rel::Refuse)],
        account: Some(account.0.clone()),
    });
}
