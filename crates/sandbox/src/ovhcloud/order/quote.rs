//! What a cart would cost, and whether it may be ordered at all: the dry run and the checkout judge alike.

use super::cart::{self, Cart, Item};
use super::row::Line;
use crate::ovhcloud::account::Nichandle;
use crate::ovhcloud::contact::{self, ContactId};
use crate::ovhcloud::domain::{self, Domain, Extension};
use crate::ovhcloud::money::Cents;
use crate::ovhcloud::protocol::Refusal;
use crate::ovhcloud::rules::{self, Action};
use crate::variants::Tax;
use crate::world::World;

/// An order that could be made. Its lines have no numbers yet.
pub(crate) struct Quote {
    pub(crate) lines: Vec<Line>,
    pub(crate) tax: Cents,
}

/// What an owner change of `domain` costs without tax.
pub(crate) fn trade_price(domain: &Domain) -> Cents {
    domain.trade_price.unwrap_or_else(|| Extension::of(domain.extension()).trade_price)
}

/// Judges `cart` for `account`.
pub(crate) fn quote(world: &World, account: &Nichandle, cart: &Cart) -> Result<Quote, Refusal> {
    if cart.account.as_ref() != Some(account) {
        return Err(Refusal::bad_request("The cart must be assigned to your account before it is validated"));
    }
    cart::writable(cart)?;
    if cart.items.is_empty() {
        return Err(Refusal::bad_request("The cart is empty"));
    }
    let mut lines = Vec::new();
    for id in &cart.items {
        let item = cart::item(world, cart, *id)?;
        lines.push(line(world, account, item)?);
    }
    let net: Cents = lines.iter().map(|line| line.price).sum();
    let tax = match world.choice::<Tax>() {
        Tax::None => Cents(0),
        Tax::Twenty => net.percent(20),
    };
    Ok(Quote { lines, tax })
}

fn line(world: &World, account: &Nichandle, item: &Item) -> Result<Line, Refusal> {
    let domain = domain::administered(world, account, &item.domain)?;
    let owner = item.owner_contact().ok_or_else(|| {
        Refusal::bad_request(format!("Missing configuration OWNER_CONTACT on item {}", item.id))
    })?;
    domain::trade_block(world, domain)?;
    eligible(world, account, domain, owner)?;
    Ok(Line { id: 0, item: item.id, domain: item.domain.clone(), contact: owner, price: trade_price(domain) })
}

/// Refuses an owner that the registry would refuse.
fn eligible(world: &World, account: &Nichandle, domain: &Domain, owner: ContactId) -> Result<(), Refusal> {
    let contact = contact::visible(world, account, owner)?;
    if domain.owner == owner {
        return Err(Refusal::bad_request(format!("Contact {owner} owns {} already", domain.name)));
    }
    let broken = rules::judge(world, &domain.name, Action::Trade, None, &contact.fields);
    rules::eligible(world, &broken)
}
