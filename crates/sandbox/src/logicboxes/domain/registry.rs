//! What the registry has against a change of contacts.

use super::extension::{Registrant, Terms};
use super::{Domain, Role, Roles};
use crate::logicboxes::contact::{self, Contact, Status};
use crate::logicboxes::protocol::{Attributes, Refusal};
use crate::logicboxes::switches::{AskedTerms, CanadianName};
use crate::world::World;

/// Refuses contacts that do not exist, that are somebody else's, or that the registry would not take.
pub(super) fn check(
    world: &World,
    domain: &Domain,
    wanted: &Roles,
    attributes: &Attributes,
) -> Result<(), Refusal> {
    known(world, domain, wanted)?;
    let Some(registrant) = world.logicboxes.contacts.get(&wanted.registrant) else { return Ok(()) };
    if wanted.registrant != domain.roles.registrant {
        eligible(world, domain, registrant)?;
    }
    terms(world, domain, registrant, attributes)
}

/// The errors name every wrong contact at once (WWW::LogicBoxes).
fn known(world: &World, domain: &Domain, wanted: &Roles) -> Result<(), Refusal> {
    let is_usable = |role| {
        let Some(id) = wanted.get(role) else { return domain.extension().may_lack(role) };
        let contact = world.logicboxes.contacts.get(&id);
        contact.is_some_and(|contact| contact.status == Status::Active && contact.customer == domain.customer)
            // What the domain has already may stay, also when it was deleted meanwhile.
            || domain.roles.get(role) == Some(id)
    };
    let wrong: Vec<_> = Role::ALL
        .into_iter()
        .filter(|role| !is_usable(*role))
        .map(|role| format!("{}contactid", role.word()))
        .collect();
    if wrong.is_empty() {
        return Ok(());
    }
    Err(Refusal::fields(wrong.iter().map(|name| (name.as_str(), format!("{name} is invalid")))))
}

/// Whether `registrant` can have the domain.
fn eligible(world: &World, domain: &Domain, registrant: &Contact) -> Result<(), Refusal> {
    let extension = domain.extension();
    if extension.registrant() == Registrant::Fixed {
        return Err(Refusal::business(format!(
            "The Registrant Contact of {} cannot be changed",
            domain.name
        )));
    }
    let lacks = extension
        .extra_details()
        .is_some_and(|product| !contact::has_extra_details(&registrant.attributes, product));
    if lacks || !extension.kinds().contains(&registrant.kind) {
        return Err(Refusal::invalid("registrantcontactid"));
    }
    let keeps_name = world.choice::<CanadianName>() == CanadianName::Immutable;
    if keeps_name && domain.name.rsplit_once('.').is_some_and(|(_, extension)| extension == "ca") {
        let before = world.logicboxes.contacts.get(&domain.roles.registrant);
        if before.is_some_and(|before| before.details.name != registrant.details.name) {
            return Err(Refusal::business(
                "The name of the Registrant of a .CA domain name cannot be changed",
            ));
        }
    }
    Ok(())
}

/// The terms of the registry (`tnc=Y`).
fn terms(
    world: &World,
    domain: &Domain,
    registrant: &Contact,
    attributes: &Attributes,
) -> Result<(), Refusal> {
    let needed = match domain.extension().terms() {
        Terms::Never => false,
        Terms::Registration => world.choice::<AskedTerms>() == AskedTerms::Registration,
        Terms::Organizations => !registrant.details.company.is_empty(),
        Terms::Always => true,
    };
    if needed && attributes.get("tnc").is_none_or(|value| value != "Y") {
        return Err(Refusal::fields([("tnc", "tnc is required".to_owned())]));
    }
    Ok(())
}
