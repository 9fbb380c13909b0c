//! `POST domains/modify-contact` (knowledge base 777): other contacts for a domain, all four each time.

use super::{Domain, Role, Roles, find, flow, registry};
use crate::logicboxes::action;
use crate::logicboxes::contact::ContactId;
use crate::logicboxes::irtp::{self, Consent};
use crate::logicboxes::protocol::{Answer, By, Call, Endpoint, Outcome, Params, Refusal};
use crate::logicboxes::switches::{Agent, Policy, Trigger};
use crate::world::World;

pub(crate) const POST: Endpoint = Endpoint { by: By::Post, path: "/domains/modify-contact", handle };

fn handle(call: &mut Call<'_>) -> Outcome {
    let attributes = call.params.attributes();
    let domain = find::named(call.world, &call.params)?;
    let wanted = roles(&call.params)?;
    let opted_out = call.params.flag("sixty-day-lock-optout")?;
    let agent = call.params.flag("designated-agent")?;
    if attributes.get("skipIRTP").is_some_and(|value| value == "true") {
        // Only the registrar itself may do that.
        return Err(Refusal::not_allowed());
    }
    idle(call.world, domain)?;
    if wanted == domain.roles {
        return Err(Refusal::business("The Contacts selected are the same as the existing contacts"));
    }
    registry::check(call.world, domain, &wanted, &attributes)?;

    let id = domain.id;
    let action = match consent(call.world, domain, &wanted, agent) {
        None => flow::change_at_once(call.world, id, &wanted),
        // Whoever is agreed to by an agent cannot opt out of the lock.
        Some(consent) => irtp::start(call.world, id, wanted, consent, agent || !opted_out),
    };
    let mut answer = action::answer(call.world, action);
    irtp::add_to_answer(call.world, action, &mut answer);
    Ok(Answer::Object(answer))
}

/// All four contacts, or `-1` for none.
fn roles(params: &Params) -> Result<Roles, Refusal> {
    let id = |role: Role| -> Result<Option<ContactId>, Refusal> {
        match params.required(role.parameter())? {
            "-1" => Ok(None),
            text => {
                let digits = text.bytes().all(|byte| byte.is_ascii_digit());
                let id = text.parse().ok().filter(|_| digits);
                id.map(|id| Some(ContactId(id))).ok_or_else(|| {
                    let name = format!("{}contactid", role.word());
                    Refusal::invalid(&name)
                })
            }
        }
    };
    let registrant = id(Role::Registrant)?.ok_or_else(|| Refusal::invalid("registrantcontactid"))?;
    Ok(Roles { registrant, admin: id(Role::Admin)?, tech: id(Role::Tech)?, billing: id(Role::Billing)? })
}

/// Refuses while something else is under way, or the order cannot be touched.
fn idle(world: &World, domain: &Domain) -> Result<(), Refusal> {
    if irtp::live(world, domain).is_some() {
        return Err(Refusal::business("There is already a pending action on this domain"));
    }
    if action::pending(world, domain.id).is_some() {
        return Err(Refusal::action_pending());
    }
    if domain.reseller_lock.is_some() {
        return Err(Refusal::business("This Order is locked by the Reseller"));
    }
    if domain.state != "Active" {
        return Err(Refusal::business(format!(
            "This action is not allowed as the Order is {}",
            domain.state
        )));
    }
    Ok(())
}

/// Who must agree to the change; `None` if nobody must.
fn consent(world: &World, domain: &Domain, wanted: &Roles, agent: bool) -> Option<Consent> {
    let same = wanted.registrant == domain.roles.registrant;
    let policy = world.choice::<Policy>();
    if same || !domain.extension().is_generic() || policy == Policy::NotifyOnly {
        return None;
    }
    if world.choice::<Trigger>() == Trigger::Material && !is_material(world, domain, wanted) {
        return None;
    }
    Some(match (agent, world.choice()) {
        (false, _) => Consent::Both,
        (true, Agent::Success) => Consent::Agent,
        (true, Agent::Gaining) => Consent::Gaining,
    })
}

/// Whether name, organisation or mail address differ (Transfer Policy, section II.A.1).
fn is_material(world: &World, domain: &Domain, wanted: &Roles) -> bool {
    let contact = |id| world.logicboxes.contacts.get(&id);
    let (Some(before), Some(after)) = (contact(domain.roles.registrant), contact(wanted.registrant)) else {
        return true;
    };
    before.details.name != after.details.name
        || before.organization() != after.organization()
        || !before.details.email.eq_ignore_ascii_case(&after.details.email)
}
