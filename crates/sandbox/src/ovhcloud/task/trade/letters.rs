//! The mails of an owner change.

use crate::links;
use crate::mail::{Draft, MailLink, Rel};
use crate::ovhcloud::account::Nichandle;
use crate::ovhcloud::domain::Extension;
use crate::ovhcloud::task::row::{Side, Trade};
use crate::pages::moment;
use crate::registrar::Registrar;
use crate::world::World;

/// What the change means, in the words of the mail and of the page behind its link.
pub(super) fn explanation(
    world: &World,
    account: &Nichandle,
    domain: &str,
    trade: &Trade,
    side: Side,
) -> Vec<String> {
    let asking = world.ovhcloud.accounts.get(account);
    let asking =
        asking.map_or_else(|| account.to_string(), |row| format!("{} (account {account})", row.name()));
    let consequences = if renews(domain) {
        "The change also renews the domain name by one year. For 60 days after it"
    } else {
        "For 60 days after the change"
    };
    vec![
        format!("{asking} has asked to change the owner of the domain name {domain}."),
        format!(
            "Current owner: {} <{}>\nFuture owner: {} <{}>",
            trade.losing.name, trade.losing.email, trade.gaining.name, trade.gaining.email
        ),
        format!(
            "You are asked as the {}. Both owners must accept within 14 days, by {}. If one of you refuses, or \
             does not answer in time, nothing changes.",
            side.words(),
            moment(trade.until)
        ),
        format!(
            "When both have accepted, the registry is told. {consequences} the domain name cannot be moved to \
             another registrar, and its owner cannot be changed again."
        ),
    ]
}

fn renews(domain: &str) -> bool {
    domain.split_once('.').is_some_and(|(_, extension)| Extension::of(extension).trade_renews)
}

/// The mail that asks one of the owners.
pub(super) fn request(
    world: &World,
    account: &Nichandle,
    domain: &str,
    trade: &Trade,
    side: Side,
    token: &str,
) -> Draft {
    let party = trade.party(side);
    let mut text = vec![format!("Dear {},", party.name)];
    text.extend(explanation(world, account, domain, trade, side));
    let link = |rel| MailLink { rel, path: links::path(token, rel), token: None };
    Draft {
        registrar: Registrar::Ovhcloud,
        to: party.email.clone(),
        subject: format!("{domain}: please confirm the change of owner"),
        text: text.join("\n\n"),
        links: vec![link(Rel::Accept), link(Rel::Refuse)],
        account: None,
    }
}

/// Tells both owners how the change has ended.
pub(super) fn tell_both(world: &mut World, domain: &str, trade: &Trade, subject: &str, text: &str) {
    for side in [Side::Losing, Side::Gaining] {
        let party = trade.party(side);
        world.send(Draft {
            registrar: Registrar::Ovhcloud,
            to: party.email.clone(),
            subject: format!("{domain}: {subject}"),
            text: format!("Dear {},\n\n{text}", party.name),
            links: Vec::new(),
            account: None,
        });
    }
}
