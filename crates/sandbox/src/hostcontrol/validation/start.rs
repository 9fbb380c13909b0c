//! `POST /domain-contact/{id}/validation {"categories": ["General"]}`: "Start a preemptive validation of a contact or
//! send a reminder for an active contact validation." What is validated already is passed over.

use super::Category;
use super::flow::ask;
use super::get::view;
use crate::hostcontrol::contact::named;
use crate::hostcontrol::protocol::{Answer, Call, Endpoint, FieldErrors, Outcome};
use crate::ledger::Operation;
use crate::registrar::Registrar;
use crate::web::Verb;
use http::StatusCode;
use serde_json::Value;

pub(super) const POST: Endpoint =
    Endpoint { verb: Verb::Post, path: "/domain-contact/{id}/validation", handle };

fn handle(call: &mut Call<'_>) -> Outcome {
    let contact = named(call)?;
    let (id, name) = (contact.id, contact.name(call.world.choice()));
    let body = call.object()?;
    call.only(body.keys(), &["categories"])?;
    let mut categories = read(body.get("categories"))?;
    categories.retain(|category| ask(call.world, id, *category));
    if !categories.is_empty() {
        let asked: Vec<_> = categories.iter().map(|category| category.as_str()).collect();
        let asked = asked.join(",");
        call.world.record(Registrar::Hostcontrol, Operation::DomainContactValidate, &name, &asked);
    }
    Ok(Answer::Made(StatusCode::ACCEPTED, view(call.world, named(call)?)))
}

fn read(given: Option<&Value>) -> Result<Vec<Category>, FieldErrors> {
    let wrong = |code, message: &str| FieldErrors::one("categories", code, message);
    let names = match given {
        None | Some(Value::Null) => return Err(wrong("required", "This field is required.")),
        Some(Value::Array(names)) if names.is_empty() => {
            return Err(wrong("required", "This field is required."));
        }
        Some(Value::Array(names)) => names,
        Some(_) => return Err(wrong("invalid_list", "Enter a list of values.")),
    };
    let mut categories = Vec::new();
    for name in names {
        let category = name.as_str().and_then(Category::of).ok_or_else(|| {
            let message = format!("Select a valid choice. {name} is not one of the available choices.");
            wrong("invalid_choice", &message)
        })?;
        if !categories.contains(&category) {
            categories.push(category);
        }
    }
    Ok(categories)
}
