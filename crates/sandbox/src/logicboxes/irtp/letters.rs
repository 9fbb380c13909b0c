//! The mails of a change of registrant. The one that asks is the form of authorisation (FOA).

use super::row::{Irtp, Party, Side};
use crate::links;
use crate::logicboxes::action::ActionId;
use crate::logicboxes::domain::{OrderId, Role, holder};
use crate::logicboxes::reseller;
use crate::logicboxes::switches::Policy;
use crate::mail::{Draft, MailLink, Rel};
use crate::pages::moment;
use crate::registrar::Registrar;
use crate::world::World;

/// The domain of the change.
pub(super) fn domain_name(world: &World, change: &Irtp) -> String {
    world.logicboxes.domains.get(&change.order).map(|domain| domain.name.clone()).unwrap_or_default()
}

fn described(party: &Party) -> String {
    let organization = party.organization.as_ref().map(|name| format!(", {name}")).unwrap_or_default();
    format!("{}{organization} <{}>", party.name, party.email)
}

/// What the change means for `side`, in the words of the mail and of the page behind its links.
pub(super) fn explanation(domain: &str, change: &Irtp, side: Side) -> Vec<String> {
    let by_agent = change.losing.token.is_none();
    let consent = if by_agent {
        "A designated agent has approved for the current registrant. The change needs your approval"
    } else {
        "The change needs the approval of both, in any order,"
    };
    let lock = if change.lock {
        "For 60 days after the change the domain name cannot be moved to another registrar."
    } else {
        "The current registrant has opted out of the lock: the domain name can be moved to another registrar at once."
    };
    vec![
        format!("{} was asked to change the registrant of the domain name {domain}.", reseller::COMPANY),
        format!(
            "Current registrant: {}\nNew registrant: {}",
            described(&change.losing),
            described(&change.gaining)
        ),
        format!(
            "You are asked as the {}. {consent} by {}. If anybody refuses, or does not answer in time, nothing changes.",
            side.words(),
            moment(change.until)
        ),
        lock.to_owned(),
    ]
}

/// Sends the forms of authorisation to whoever is asked; again, if they were sent before.
pub(super) fn ask(world: &mut World, id: ActionId) {
    let Some(change) = world.logicboxes.irtps.get(&id) else { return };
    let domain = domain_name(world, change);
    let mut letters = Vec::new();
    for side in Side::BOTH {
        let party = change.party(side);
        let Some(token) = &party.token else { continue };
        let mut text = vec![format!("Dear {},", party.name)];
        text.extend(explanation(&domain, change, side));
        let link = |rel| MailLink { rel, path: links::path(token, rel), token: None };
        letters.push(Draft {
            registrar: Registrar::Logicboxes,
            to: party.email.clone(),
            subject: format!("{domain}: please approve the change of registrant"),
            text: text.join("\n\n"),
            links: vec![link(Rel::Accept), link(Rel::Refuse)],
            account: None,
        });
    }
    for letter in letters {
        world.send(letter);
    }
}

/// Tells both sides that the domain has a new registrant.
pub(super) fn tell_done(world: &mut World, id: ActionId) {
    let Some(change) = world.logicboxes.irtps.get(&id) else { return };
    let lock = if change.lock {
        "For 60 days it cannot be moved to another registrar."
    } else {
        "It can be moved to another registrar at once."
    };
    let text = format!(
        "The registrant of the domain name {} has changed from {} to {}. {lock}",
        domain_name(world, change),
        change.losing.name,
        change.gaining.name
    );
    tell_both(world, id, "the registrant has changed", &text);
}

/// Tells both sides that everything stays as it was.
pub(super) fn tell_ended(world: &mut World, id: ActionId, reason: &str) {
    let Some(change) = world.logicboxes.irtps.get(&id) else { return };
    let domain = domain_name(world, change);
    let text = format!("The registrant of the domain name {domain} stays the same. {reason}.");
    tell_both(world, id, "the registrant stays the same", &text);
}

fn tell_both(world: &mut World, id: ActionId, subject: &str, text: &str) {
    let Some(change) = world.logicboxes.irtps.get(&id) else { return };
    let domain = domain_name(world, change);
    let people = [&change.losing, &change.gaining].map(|party| (party.email.clone(), party.name.clone()));
    for (to, name) in people {
        world.send(letter(&domain, to, &name, subject, text));
    }
}

fn letter(domain: &str, to: String, name: &str, subject: &str, text: &str) -> Draft {
    Draft {
        registrar: Registrar::Logicboxes,
        to,
        subject: format!("{domain}: {subject}"),
        text: format!("Dear {name},\n\n{text}"),
        links: Vec::new(),
        account: None,
    }
}

/// Tells the new registrant, and the one before at `former`, that the registrant was changed without anybody being
/// asked: where the policy is to notify alone.
pub(crate) fn notify(world: &mut World, order: OrderId, former: &(String, String)) {
    let Some(domain) = world.logicboxes.domains.get(&order) else { return };
    let notifies = world.choice::<Policy>() == Policy::NotifyOnly;
    if !notifies || !domain.extension().is_generic() {
        return;
    }
    let name = domain.name.clone();
    let Some(now) = holder(world, order, Role::Registrant) else { return };
    let text = format!(
        "The registrant of the domain name {name} has changed from {} to {}. If you did not ask for this, write to \
         your registrar.",
        former.0, now.details.name
    );
    let people = [former.clone(), (now.details.name.clone(), now.details.email.clone())];
    for (person, to) in people {
        let letter = letter(&name, to, &person, "the registrant has changed", &text);
        world.send(letter);
    }
}
