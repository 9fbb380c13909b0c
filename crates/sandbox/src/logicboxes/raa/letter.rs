//! The mails about a registrant's address.

use super::row::waiting;
use crate::links;
use crate::logicboxes::domain::OrderId;
use crate::logicboxes::timing::RAA_WINDOW;
use crate::mail::{Draft, MailLink, Rel};
use crate::pages::moment;
use crate::registrar::Registrar;
use crate::world::World;
use jiff::Timestamp;

/// What is asked, in words.
pub(super) fn explanation(domain: &str, email: &str, since: Timestamp) -> Vec<String> {
    let until = since.checked_add(RAA_WINDOW).unwrap_or(since);
    vec![
        format!("The mail address {email} is new for the registrant of the domain name {domain}."),
        format!(
            "Registrars must know that the address of a registrant works. Please verify it by {}. If nobody does, the \
             domain name is suspended until somebody does.",
            moment(until)
        ),
        "This is not about the change of the registrant itself, for which another mail asks.".to_owned(),
    ]
}

/// Sends the mail with the link of `token`.
pub(super) fn send(world: &mut World, id: OrderId, email: &str, since: Timestamp, token: &str) {
    let Some(domain) = world.logicboxes.domains.get(&id).map(|domain| domain.name.clone()) else { return };
    let text = explanation(&domain, email, since).join("\n\n");
    world.send(Draft {
        registrar: Registrar::Logicboxes,
        to: email.to_owned(),
        subject: format!("{domain}: please verify your mail address"),
        text: format!("Dear registrant,\n\n{text}"),
        links: vec![MailLink { rel: Rel::Verify, path: links::path(token, Rel::Verify), token: None }],
        account: None,
    });
}

/// Tells the registrant that the domain is suspended.
pub(super) fn tell_suspended(world: &mut World, id: OrderId) {
    let Some(domain) = world.logicboxes.domains.get(&id) else { return };
    let Some((_, email)) = waiting(&domain.raa) else { return };
    let (name, to) = (domain.name.clone(), email.clone());
    world.send(Draft {
        registrar: Registrar::Logicboxes,
        subject: format!("{name}: suspended until the mail address is verified"),
        text: format!(
            "Dear registrant,\n\nThe mail address {to} was not verified in time, and the domain name {name} is \
             suspended. The link in the earlier mail still works: once the address is verified, the domain name is \
             released."
        ),
        to,
        links: Vec::new(),
        account: None,
    });
}
