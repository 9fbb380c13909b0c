//! `PUT /domain-contact/{id}`: changes the contact for every domain that uses it. Where that is a change of owner that
//! needs consent, nothing changes before both owners have agreed; the answer does not tell.

use super::{FIELDS, Rules, named, read};
use crate::hostcontrol::change::{self, Agent, Progress};
use crate::hostcontrol::protocol::{Answer, Call, Endpoint, FieldErrors, Outcome};
use crate::hostcontrol::switches::{PendingPut, PutMeaning};
use crate::web::Verb;

pub(super) const PUT: Endpoint = Endpoint { verb: Verb::Put, path: "/domain-contact/{id}", handle };

fn handle(call: &mut Call<'_>) -> Outcome {
    let contact = named(call)?;
    let id = contact.id;
    let body = call.object()?;
    let known: Vec<_> = FIELDS.iter().map(|field| field.name).chain(["designated_agent"]).collect();
    call.only(body.keys(), &known)?;
    let meaning: PutMeaning = call.world.choice();
    let agent = Agent::read(body.get("designated_agent"));
    let details = read(Rules::of(call.world), Some((&contact.details, meaning)), &body);
    let (agent, details) = match (agent, details) {
        (Ok(agent), Ok(details)) => (agent, details),
        (agent, details) => {
            let none = FieldErrors::default;
            return Err(agent.err().unwrap_or_else(none).and(details.err().unwrap_or_else(none)).into());
        }
    };
    let progress = change::update_contact(call.world, id, details.clone(), agent)?;
    let contact = named(call)?;
    Ok(match (progress, call.world.choice()) {
        (Progress::Waiting, PendingPut::New) => Answer::Written(contact.view_with(call.world, &details)),
        (Progress::Waiting, PendingPut::Accepted) => Answer::Accepted(contact.view(call.world)),
        _ => Answer::Written(contact.view(call.world)),
    })
}
