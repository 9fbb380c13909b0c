//! Carts: what is chosen before it is ordered.

mod row;

mod add;
mod assign;
mod checkout;
mod configuration;
mod configure;
mod create;
mod delete;
mod get;
mod item;
mod items;
mod list;
mod offers;
mod owner_offers;
mod preview;
mod remove_item;
mod required_configuration;
mod update;
mod update_item;

pub(crate) use row::{Cart, CartId, Item, ItemId};
use row::{Configuration, ConfigurationId, OWNER, contact_number};

use crate::ovhcloud::protocol::{Call, Endpoint, Refusal};
use crate::variants::ExpiredCart;
use crate::world::World;

pub(crate) static ENDPOINTS: [&Endpoint; 20] = [
    &owner_offers::GET,
    &offers::GET,
    &add::POST,
    &list::GET,
    &create::POST,
    &get::GET,
    &update::PUT,
    &delete::DELETE,
    &assign::POST,
    &items::GET,
    &item::GET,
    &update_item::PUT,
    &remove_item::DELETE,
    &required_configuration::GET,
    &configuration::LIST,
    &configuration::GET,
    &configuration::DELETE,
    &configure::POST,
    &preview::GET,
    &checkout::POST,
];

/// The cart `id`. Whoever knows its number may look into it until it is assigned, and may go on to do so on
/// the routes that need no account (specification: carts are made without authentication).
fn find<'a>(world: &'a World, id: &str) -> Result<&'a Cart, Refusal> {
    let unknown = || Refusal::not_found(format!("The cart {id} does not exist"));
    let cart = world.ovhcloud.carts.get(&CartId(id.to_owned())).ok_or_else(unknown)?;
    if cart.expires > world.now || cart.read_only {
        return Ok(cart);
    }
    Err(match world.choice::<ExpiredCart>() {
        ExpiredCart::NotFound => unknown(),
        ExpiredCart::BadRequest => Refusal::bad_request(format!("The cart {id} has expired")),
    })
}

/// The cart that the path of `call` names.
fn named<'a>(call: &'a Call<'_>) -> Result<&'a Cart, Refusal> {
    find(call.world, call.part("cartId"))
}

/// The cart that the path of `call` names, if it still takes changes.
fn named_writable<'a>(call: &'a Call<'_>) -> Result<&'a Cart, Refusal> {
    let cart = named(call)?;
    writable(cart)?;
    Ok(cart)
}

/// Refuses a cart that was validated.
pub(super) fn writable(cart: &Cart) -> Result<(), Refusal> {
    if cart.read_only {
        Err(Refusal::bad_request(format!("The cart {} is read-only: it has been validated", cart.id)))
    } else {
        Ok(())
    }
}

/// The item `id` of `cart`.
pub(super) fn item<'a>(world: &'a World, cart: &Cart, id: ItemId) -> Result<&'a Item, Refusal> {
    world
        .ovhcloud
        .items
        .get(&id)
        .filter(|item| item.cart == cart.id)
        .ok_or_else(|| Refusal::not_found(format!("The item {id} does not exist in this cart")))
}

/// The item that the path of `call` names.
fn named_item<'a>(call: &'a Call<'_>) -> Result<&'a Item, Refusal> {
    item(call.world, named(call)?, call.number("itemId")?)
}
