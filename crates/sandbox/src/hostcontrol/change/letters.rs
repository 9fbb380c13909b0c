//! The mails of a change of owner.

use super::row::{Change, ChangeId, Parties, Side};
use crate::hostcontrol::LinkTarget;
use crate::hostcontrol::switches::LockAfter;
use crate::links::{self, Target};
use crate::mail::{Draft, MailLink, Rel};
use crate::pages::moment;
use crate::registrar::Registrar;
use crate::world::World;

/// What the change means, in the words of the mail and of the page behind its link.
pub(super) fn explanation(world: &World, change: &Change, parties: &Parties, side: Side) -> Vec<String> {
    let both = parties.old.asked && parties.new.asked;
    let who = if both {
        "The current and the future owner must both accept"
    } else {
        "The other owner has agreed already, by somebody who may act in their name. You must accept"
    };
    let mut words = vec![
        format!("Somebody has asked to change the owner of {}.", change.domains_in_words()),
        format!("Current owner: {}\nFuture owner: {}", parties.old.line, parties.new.line),
        format!(
            "You are asked as the {}. {who} by {}. If one of you refuses, or does not answer in time, nothing \
             changes.",
            side.words(),
            moment(change.until)
        ),
    ];
    if may_opt_out(world, parties) {
        words.push(match side {
            Side::Old => {
                "After the change the domain name cannot be moved to another registrar for 60 days, unless \
                          you choose otherwise when you accept."
                    .to_owned()
            }
            Side::New => {
                "After the change the domain name cannot be moved to another registrar for 60 days, unless \
                          the current owner chooses otherwise."
                    .to_owned()
            }
        });
    }
    words
}

/// Whether the old owner is asked about a lock.
pub(super) fn may_opt_out(world: &World, parties: &Parties) -> bool {
    parties.old.asked && world.choice::<LockAfter>() != LockAfter::Never
}

fn send(
    world: &mut World,
    to: (&str, &str),
    change: &Change,
    subject: &str,
    text: &str,
    links: Vec<MailLink>,
) {
    let (name, email) = to;
    world.send(Draft {
        registrar: Registrar::Hostcontrol,
        to: email.to_owned(),
        subject: format!("{}: {subject}", change.domains_in_words()),
        text: format!("Dear {name},\n\n{text}\n\nRequest: {}\nBrand: {}", change.id, change.brand),
        links,
        account: None,
    });
}

/// Asks one of the owners. Links of earlier mails go on working.
pub(super) fn ask(world: &mut World, id: ChangeId, side: Side) {
    let token = world.link(Target::Hostcontrol(LinkTarget::Owner { change: id, side }));
    let Some(change) = world.hostcontrol.changes.get(&id).cloned() else { return };
    let Some(parties) = &change.parties else { return };
    let link = |rel| MailLink { rel, path: links::path(&token, rel), token: None };
    let text = explanation(world, &change, parties, side).join("\n\n");
    let party = parties.party(side);
    send(
        world,
        (&party.name, &party.email),
        &change,
        "please confirm the change of owner",
        &text,
        vec![link(Rel::Accept), link(Rel::Refuse)],
    );
}

/// Asks again whoever has not answered.
pub(crate) fn resend(world: &mut World, id: ChangeId) {
    let parties = world.hostcontrol.changes.get(&id).and_then(|change| change.parties.as_ref());
    for side in parties.map(Parties::missing).unwrap_or_default() {
        ask(world, id, side);
    }
}

fn tell_both(world: &mut World, id: ChangeId, subject: &str, text: impl Fn(&Change, &Parties) -> String) {
    let Some(change) = world.hostcontrol.changes.get(&id).cloned() else { return };
    let Some(parties) = &change.parties else { return };
    let text = text(&change, parties);
    for side in Side::BOTH {
        let party = parties.party(side);
        send(world, (&party.name, &party.email), &change, subject, &text, Vec::new());
    }
}

/// Tells both that the owner has changed, whoever was asked.
pub(super) fn tell_done(world: &mut World, id: ChangeId) {
    let locked = |domain| world.hostcontrol.domains.get(domain).is_some_and(|domain| domain.locked);
    let change = world.hostcontrol.changes.get(&id);
    let lock = if change.is_some_and(|change| change.domains.iter().any(locked)) {
        " For 60 days it cannot be moved to another registrar."
    } else {
        ""
    };
    tell_both(world, id, "the owner has changed", |change, parties| {
        format!(
            "The owner of {} has changed from {} to {}.{lock}",
            change.domains_in_words(),
            parties.old.line,
            parties.new.line
        )
    });
}

/// Tells both that the owner stays.
pub(super) fn tell_ended(world: &mut World, id: ChangeId, reason: &str) {
    tell_both(world, id, "the owner stays the same", |change, _| {
        format!("The owner of {} stays the same. {reason}.", change.domains_in_words())
    });
}
