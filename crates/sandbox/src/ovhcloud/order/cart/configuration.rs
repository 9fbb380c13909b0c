//! `/order/cart/{cartId}/item/{itemId}/configuration[/{configurationId}]`: what was configured.

use super::{Configuration, ConfigurationId, Item, named_item, named_writable};
use crate::ovhcloud::protocol::{Access, Answer, Call, Endpoint, Outcome, Refusal};
use crate::web::Verb;

pub(crate) const LIST: Endpoint = Endpoint {
    verb: Verb::Get,
    path: "/order/cart/{cartId}/item/{itemId}/configuration",
    access: Access::Public,
    query: &["label"],
    handle: list,
};

pub(crate) const GET: Endpoint = Endpoint {
    verb: Verb::Get,
    path: "/order/cart/{cartId}/item/{itemId}/configuration/{configurationId}",
    access: Access::Public,
    query: &[],
    handle: one,
};

pub(crate) const DELETE: Endpoint = Endpoint {
    verb: Verb::Delete,
    path: "/order/cart/{cartId}/item/{itemId}/configuration/{configurationId}",
    access: Access::Public,
    query: &[],
    handle: remove,
};

fn list(call: &mut Call<'_>) -> Outcome {
    let label = call.query("label");
    let configurations = named_item(call)?.configurations.iter();
    let ids: Vec<_> = configurations
        .filter(|configuration| label.is_none_or(|label| configuration.label == label))
        .map(|configuration| configuration.id)
        .collect();
    Answer::of(&ids)
}

fn find(item: &Item, id: ConfigurationId) -> Result<&Configuration, Refusal> {
    let found = item.configurations.iter().find(|configuration| configuration.id == id);
    found.ok_or_else(|| Refusal::not_found(format!("The configuration {id} does not exist on this item")))
}

fn one(call: &mut Call<'_>) -> Outcome {
    Answer::of(find(named_item(call)?, call.number("configurationId")?)?)
}

fn remove(call: &mut Call<'_>) -> Outcome {
    named_writable(call)?;
    let item = named_item(call)?;
    let (item, id) = (item.id, find(item, call.number("configurationId")?)?.id);
    if let Some(item) = call.world.ovhcloud.items.get_mut(&item) {
        item.configurations.retain(|configuration| configuration.id != id);
    }
    Ok(Answer::Void)
}
