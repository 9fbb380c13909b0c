//! Orders: from the cart to the delivery (guides "Order a Domain Name" and "Manage
//! Contacts of a Domain Name").

mod cart;
mod flow;
mod quote;
mod row;
mod view;

mod associated_object;
mod detail;
mod details;
mod follow_up;
mod get;
mod list;
mod page;
mod pay;
mod payment_means;
mod payment_methods;
mod retraction;
mod status;
mod waive_retraction;

pub(crate) use cart::{Cart, CartId, Item, ItemId};
pub(crate) use flow::{
    cancel, cancelled, deliver, delivered, documents_received, expire, paid, request_documents,
    retraction_over, start_trades,
};
pub(crate) use page::order_page;
pub(crate) use row::{Line, Order, OrderId, OrderState};

use crate::ovhcloud::account::Nichandle;
use crate::ovhcloud::protocol::{Call, Endpoint, Refusal};
use crate::world::World;

pub(crate) static ENDPOINTS: [&Endpoint; 13] = [
    &list::GET,
    &get::GET,
    &details::GET,
    &detail::GET,
    &status::GET,
    &payment_means::GET,
    &pay::WITH_MEAN,
    &pay::WITH_METHOD,
    &waive_retraction::POST,
    &retraction::POST,
    &follow_up::GET,
    &payment_methods::GET,
    &associated_object::GET,
];

pub(crate) use cart::ENDPOINTS as CART_ENDPOINTS;

fn not_found() -> Refusal {
    Refusal::not_found("This order does not exist")
}

/// The order `id` of `account`.
fn of_account<'a>(world: &'a World, account: &Nichandle, id: OrderId) -> Result<&'a Order, Refusal> {
    world.ovhcloud.orders.get(&id).filter(|order| order.account == *account).ok_or_else(not_found)
}

/// The order that the path of `call` names.
fn named<'a>(call: &'a Call<'_>) -> Result<&'a Order, Refusal> {
    of_account(call.world, &call.account()?, call.number("orderId")?)
}
