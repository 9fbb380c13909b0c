//! Events of orders and carts.

use super::wish::{OfCart, OfOrder, Price};
use super::{Touched, no_domain};
use crate::ovhcloud::order::{self, CartId, Order, OrderId, OrderState};
use crate::world::World;

pub(super) fn price(world: &mut World, wish: &Price) -> Result<Touched, String> {
    let domain = world.ovhcloud.domains.get_mut(&wish.domain).ok_or_else(|| no_domain(&wish.domain))?;
    domain.trade_price = Some(wish.amount);
    Ok(vec![("domain", wish.domain.clone())])
}

fn is_open(order: &Order) -> bool {
    !matches!(order.state, OrderState::Cancelling | OrderState::Cancelled)
}

/// The order with the number, or the newest one for the domain, of those that `fit`.
fn find(world: &World, wish: &OfOrder, fit: fn(&Order) -> bool) -> Option<OrderId> {
    let mut orders = world.ovhcloud.orders.iter().rev().filter(|order| fit(order));
    match (wish.order, &wish.domain) {
        (Some(id), _) => orders.find(|order| order.id == OrderId(id)),
        (None, Some(domain)) => orders.find(|order| order.lines.iter().any(|line| line.domain == *domain)),
        (None, None) => orders.next(),
    }
    .map(|order| order.id)
}

pub(super) fn cancel(world: &mut World, wish: &OfOrder) -> Result<Touched, String> {
    let id = find(world, wish, is_open).ok_or("there is no such order to cancel")?;
    order::cancel(world, id);
    Ok(vec![("order", id.to_string())])
}

pub(super) fn documents(world: &mut World, wish: &OfOrder) -> Result<Touched, String> {
    let waits = |order: &Order| matches!(order.state, OrderState::NotPaid | OrderState::Checking);
    if let Some(id) = find(world, wish, waits) {
        if let Some(order) = world.ovhcloud.orders.get_mut(&id) {
            order.documents = true;
        }
        order::request_documents(world, id);
        return Ok(vec![("order", id.to_string())]);
    }
    let name = wish.domain.as_ref().filter(|_| wish.order.is_none());
    let name = name.ok_or("there is no such order that could ask for documents")?;
    let domain = world.ovhcloud.domains.get_mut(name).ok_or_else(|| no_domain(name))?;
    domain.documents_at_next_order = true;
    Ok(vec![("domain", name.clone())])
}

pub(super) fn documents_received(world: &mut World, wish: &OfOrder) -> Result<Touched, String> {
    let waits = |order: &Order| order.state == OrderState::DocumentsRequested;
    let id = find(world, wish, waits).ok_or("there is no such order that waits for documents")?;
    order::documents_received(world, id);
    Ok(vec![("order", id.to_string())])
}

pub(super) fn expire_carts(world: &mut World, wish: &OfCart) -> Result<Touched, String> {
    let now = world.now;
    let named = |id: &CartId| wish.cart.as_ref().is_none_or(|cart| id.0 == *cart);
    let holds = |cart: &order::Cart| {
        wish.domain.as_ref().is_none_or(|domain| {
            let items = cart.items.iter().filter_map(|item| world.ovhcloud.items.get(item));
            items.into_iter().any(|item| item.domain == *domain)
        })
    };
    let open = world.ovhcloud.carts.iter().filter(|cart| !cart.read_only && cart.expires > now);
    let ids: Vec<_> =
        open.filter(|cart| named(&cart.id) && holds(cart)).map(|cart| cart.id.clone()).collect();
    if ids.is_empty() {
        return Err("there is no such open cart".to_owned());
    }
    for id in &ids {
        if let Some(cart) = world.ovhcloud.carts.get_mut(id) {
            cart.expires = now;
        }
    }
    Ok(ids.into_iter().map(|id| ("cart", id.0)).collect())
}
