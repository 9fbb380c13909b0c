//! `POST /order/cart/{cartId}/item/{itemId}/configuration {"label", "value"}`. Each call makes a new one; of
//! several new owners the last counts. Whether the contact exists is only seen at the dry run.

use super::{Configuration, ConfigurationId, OWNER, contact_number, named_item, named_writable};
use crate::ovhcloud::protocol::{Access, Answer, Call, Endpoint, Outcome, Refusal};
use crate::web::Verb;
use serde::Deserialize;

pub(crate) const POST: Endpoint = Endpoint {
    verb: Verb::Post,
    path: "/order/cart/{cartId}/item/{itemId}/configuration",
    access: Access::Public,
    query: &[],
    handle,
};

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Body {
    label: String,
    value: String,
}

fn handle(call: &mut Call<'_>) -> Outcome {
    let Body { label, value } = call.json()?;
    named_writable(call)?;
    let item = named_item(call)?.id;
    if label != OWNER {
        return Err(Refusal::bad_request(format!("[label] {label} cannot be configured on this item")));
    }
    if contact_number(&value).is_none() {
        return Err(Refusal::bad_request(format!(
            "[value] {value} is neither /me/contact/{{id}} nor /domain/contact/{{id}}"
        )));
    }
    let id = ConfigurationId(call.world.next_number_from("ovhcloud.configuration", 68_544_099));
    let configuration = Configuration { id, label, value };
    let answer = Answer::of(&configuration)?;
    if let Some(item) = call.world.ovhcloud.items.get_mut(&item) {
        item.configurations.push(configuration);
    }
    Ok(answer)
}
