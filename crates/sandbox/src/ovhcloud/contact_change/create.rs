//! `POST /domain/{serviceName}/changeContact {"contactAdmin"?, "contactTech"?, "contactBilling"?}`: a task for
//! each pair of an account that leaves and one that comes.

use super::row::{Confirmation, ContactChange, ContactChangeId, Role, State};
use crate::due;
use crate::ledger::Operation;
use crate::ovhcloud::Event;
use crate::ovhcloud::account::Nichandle;
use crate::ovhcloud::domain::{self, Domain};
use crate::ovhcloud::protocol::{Access, Answer, Call, Endpoint, Outcome, Refusal};
use crate::ovhcloud::timing::{ACCOUNT_ANSWER, CONTACT_CHANGE_STEP};
use crate::registrar::Registrar;
use crate::web::Verb;
use crate::world::World;
use serde::Deserialize;

pub(crate) const POST: Endpoint = Endpoint {
    verb: Verb::Post,
    path: "/domain/{serviceName}/changeContact",
    access: Access::Account("domain:apiovh:changeContact"),
    query: &[],
    handle,
};

#[derive(Deserialize)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
struct Body {
    contact_admin: Option<Nichandle>,
    contact_tech: Option<Nichandle>,
    contact_billing: Option<Nichandle>,
}

/// Roles that go from one account to another.
struct Handover {
    from: Nichandle,
    to: Nichandle,
    roles: Vec<Role>,
}

fn handle(call: &mut Call<'_>) -> Outcome {
    let asking = call.account()?;
    let body: Body = call.json()?;
    let name = domain::visible(call.world, &asking, call.part("serviceName"))?.name.clone();
    let wanted = [
        (Role::Admin, body.contact_admin),
        (Role::Tech, body.contact_tech),
        (Role::Billing, body.contact_billing),
    ];
    Answer::of(&request(call.world, &asking, &name, wanted)?)
}

/// `asking` wants these roles in `domain` to be held by these accounts.
pub(crate) fn request(
    world: &mut World,
    asking: &Nichandle,
    domain: &str,
    wanted: [(Role, Option<Nichandle>); 3],
) -> Result<Vec<ContactChangeId>, Refusal> {
    let domain = domain::visible(world, asking, domain)?;
    let handovers = handovers(world, asking, domain, wanted)?;
    let name = domain.name.clone();
    Ok(handovers.into_iter().map(|handover| start(world, asking, &name, handover)).collect())
}

fn handovers(
    world: &World,
    asking: &Nichandle,
    domain: &Domain,
    wanted: [(Role, Option<Nichandle>); 3],
) -> Result<Vec<Handover>, Refusal> {
    let mut handovers: Vec<Handover> = Vec::new();
    for (role, to) in wanted {
        let Some(to) = to else { continue };
        let from = role.holder(domain);
        allowed(world, asking, domain, role, from, &to)?;
        if *from == to {
            continue;
        }
        match handovers.iter_mut().find(|handover| handover.from == *from && handover.to == to) {
            Some(handover) => handover.roles.push(role),
            None => handovers.push(Handover { from: from.clone(), to, roles: vec![role] }),
        }
    }
    if handovers.is_empty() {
        return Err(Refusal::bad_request(
            "Nothing would change: name an account that has not the role already",
        ));
    }
    Ok(handovers)
}

/// The administrative contact may change every role, the others only hand over their own.
fn allowed(
    world: &World,
    asking: &Nichandle,
    domain: &Domain,
    role: Role,
    from: &Nichandle,
    to: &Nichandle,
) -> Result<(), Refusal> {
    if domain.admin != *asking && from != asking {
        return Err(Refusal::forbidden(
            "Only the administrative contact may change the role of another account",
        ));
    }
    if world.ovhcloud.accounts.get(to).is_none() {
        return Err(Refusal::not_found(format!("The account {to} does not exist")));
    }
    let running = world
        .ovhcloud
        .contact_changes
        .iter()
        .any(|task| task.domain == domain.name && task.roles.contains(&role) && !task.state.is_final());
    if running {
        return Err(Refusal::conflict(format!("A change of the {} is under way already", role.words())));
    }
    Ok(())
}

fn start(world: &mut World, asking: &Nichandle, domain: &str, handover: Handover) -> ContactChangeId {
    let Handover { from, to, roles } = handover;
    let id = ContactChangeId(world.next_number_from("ovhcloud.contact_change", 4_201));
    // Whoever takes a role over himself need not be asked whether he gives it away.
    let must_confirm = if *asking == to { vec![to.clone()] } else { vec![from.clone(), to.clone()] };
    let confirmations =
        must_confirm.into_iter().map(|account| Confirmation { account, token: None, answer: None }).collect();
    world.ovhcloud.contact_changes.insert(ContactChange {
        id,
        domain: domain.to_owned(),
        asking: asking.clone(),
        from,
        to,
        roles,
        state: State::Todo,
        requested: world.now,
        done: None,
        until: world.now.checked_add(ACCOUNT_ANSWER).unwrap_or(world.now),
        confirmations,
    });
    world.record(Registrar::Ovhcloud, Operation::DomainChangeContact, &domain, &id);
    world.plan(CONTACT_CHANGE_STEP, due::Event::Ovhcloud(Event::ContactChangeChecks { task: id }));
    world.plan(ACCOUNT_ANSWER, due::Event::Ovhcloud(Event::ContactChangeExpires { task: id }));
    id
}
