//! The mail that asks for a validation.

use super::row::{RequestId, ValidationRequest};
use crate::hostcontrol::LinkTarget;
use crate::hostcontrol::contact::{Contact, owned_by};
use crate::links::{self, Target};
use crate::mail::{Draft, MailLink, Rel};
use crate::pages::moment;
use crate::registrar::Registrar;
use crate::world::World;

/// What is asked, in words.
pub(super) fn explanation(world: &World, request: &ValidationRequest, contact: &Contact) -> Vec<String> {
    let details = &contact.details;
    let mut words = vec![
        format!(
            "Please confirm that these details are right, and that you accept the {}.",
            request.category.terms()
        ),
        format!(
            "{}\n{}\n{} {}, {}\n{}",
            details.owner(),
            details.text("address"),
            details.text("zip_code"),
            details.text("city"),
            details.text("country"),
            details.text("voice")
        ),
    ];
    let domains: Vec<_> = owned_by(world, contact.id)
        .filter(|domain| domain.tld(world).category == Some(request.category))
        .map(|domain| domain.name.as_str())
        .collect();
    words.push(if domains.is_empty() {
        format!("You can confirm until {}.", moment(request.until))
    } else {
        format!(
            "You can confirm until {}. If you do not, these domain names may be suspended: {}.",
            moment(request.until),
            domains.join(", ")
        )
    });
    words
}

/// Sends the mail of the request, for the first time or as a reminder. Links of earlier mails go on working.
pub(super) fn send(world: &mut World, id: RequestId, reminder: bool) {
    let token = world.link(Target::Hostcontrol(LinkTarget::Validation { request: id }));
    let Some(request) = world.hostcontrol.validation_requests.get(&id) else { return };
    let Some(contact) = world.hostcontrol.contacts.get(&request.contact) else { return };
    let category = request.category.as_str();
    let draft = Draft {
        registrar: Registrar::Hostcontrol,
        to: contact.details.text("email_address").to_owned(),
        subject: format!(
            "{}Please confirm your contact details ({category})",
            if reminder { "Reminder: " } else { "" }
        ),
        text: format!(
            "Dear {},\n\n{}\n\nContact: {}\nBrand: {}",
            contact.details.text("name"),
            explanation(world, request, contact).join("\n\n"),
            contact.handle,
            contact.brand
        ),
        links: vec![MailLink { rel: Rel::Verify, path: links::path(&token, Rel::Verify), token: None }],
        account: None,
    };
    world.send(draft);
}
