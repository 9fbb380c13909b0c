//! What becomes of an order: paid, checked, delivered; or cancelled.

use super::cart::Cart;
use super::quote::Quote;
use super::row::{Order, OrderId, OrderState};
use super::view;
use crate::due;
use crate::ledger::Operation;
use crate::mail::Draft;
use crate::ovhcloud::Event;
use crate::ovhcloud::account::Nichandle;
use crate::ovhcloud::domain::trade_block;
use crate::ovhcloud::money::Cents;
use crate::ovhcloud::task::trade;
use crate::ovhcloud::timing;
use crate::registrar::Registrar;
use crate::variants::Payment;
use crate::world::World;
use jiff::SignedDuration;

fn plan(world: &mut World, delay: SignedDuration, event: Event) {
    world.plan(delay, due::Event::Ovhcloud(event));
}

/// Makes an order of `cart`, which takes no change from then on.
pub(super) fn place(
    world: &mut World,
    account: &Nichandle,
    cart: &Cart,
    quote: Quote,
    waived: bool,
) -> OrderId {
    let id = OrderId(world.next_number_from("ovhcloud.order", 210_000_001));
    let mut lines = quote.lines;
    for line in &mut lines {
        line.id = world.next_number_from("ovhcloud.order_detail", 700_001);
    }
    let documents = lines.iter().any(|line| {
        let domain = world.ovhcloud.domains.get_mut(&line.domain);
        domain.is_some_and(|domain| std::mem::take(&mut domain.documents_at_next_order))
    });
    let mut order = Order {
        id,
        account: account.clone(),
        password: world.secret(12),
        cart: cart.id.clone(),
        created: world.now,
        expires: world.now.checked_add(timing::ORDER_LIFE).unwrap_or(world.now),
        paid: None,
        waived,
        retraction_until: None,
        state: OrderState::NotPaid,
        lines,
        tax: quote.tax,
        documents,
        history: Vec::new(),
    };
    order.note(world.now, "ORDER_STARTED", "The order has been placed");
    let subject = order.subject();
    world.ovhcloud.orders.insert(order);
    if let Some(cart) = world.ovhcloud.carts.get_mut(&cart.id) {
        cart.read_only = true;
    }
    world.record(Registrar::Ovhcloud, Operation::OrderCheckout, &subject, &id);
    plan(world, timing::ORDER_LIFE, Event::OrderExpires { order: id });
    id
}

/// Takes a payment of an order that waits for one. Tells whether it does.
pub(super) fn pay(world: &mut World, id: OrderId) -> bool {
    let now = world.now;
    let Some(order) = world.ovhcloud.orders.get_mut(&id).filter(|order| order.state == OrderState::NotPaid)
    else {
        return false;
    };
    let (subject, costs) = (order.subject(), order.total() > Cents(0));
    order.note(now, "PAYMENT_INITIATED", "A payment has been begun");
    world.record(Registrar::Ovhcloud, Operation::OrderPay, &subject, &id);
    match world.choice() {
        // There is no card and no debit to wait for where nothing is paid.
        Payment::Later if costs => plan(world, timing::PAYMENT_LATER, Event::OrderPaid { order: id }),
        Payment::AtOnce | Payment::Later => paid(world, id),
    }
    true
}

/// The money has come.
pub(crate) fn paid(world: &mut World, id: OrderId) {
    let now = world.now;
    let Some(order) = world.ovhcloud.orders.get_mut(&id).filter(|order| order.state == OrderState::NotPaid)
    else {
        return;
    };
    order.state = OrderState::Checking;
    order.paid = Some(now);
    order.note(now, "PAYMENT_RECEIVED", "The payment has been received");
    let waived = order.waived;
    if !waived {
        order.retraction_until = now.checked_add(timing::RETRACTION).ok();
    }
    if waived {
        plan(world, timing::CHECKING, Event::OrderDelivers { order: id });
    } else {
        plan(world, timing::RETRACTION, Event::RetractionEnds { order: id });
    }
}

/// Waives the right to retract. Tells whether there was a right left to waive.
pub(super) fn waive(world: &mut World, id: OrderId) -> bool {
    let Some(order) = world.ovhcloud.orders.get_mut(&id) else { return false };
    if order.waived || !matches!(order.state, OrderState::NotPaid | OrderState::Checking) {
        return false;
    }
    order.waived = true;
    order.retraction_until = None;
    if order.state == OrderState::Checking {
        plan(world, timing::CHECKING, Event::OrderDelivers { order: id });
    }
    true
}

/// The right to retract has run out.
pub(crate) fn retraction_over(world: &mut World, id: OrderId) {
    if world
        .ovhcloud
        .orders
        .get(&id)
        .is_some_and(|order| order.state == OrderState::Checking && !order.waived)
    {
        plan(world, timing::CHECKING, Event::OrderDelivers { order: id });
    }
}

/// The payment has been checked.
pub(crate) fn deliver(world: &mut World, id: OrderId) {
    let now = world.now;
    let Some(order) = world.ovhcloud.orders.get_mut(&id) else { return };
    if order.state != OrderState::Checking || order.retraction_until.is_some_and(|until| until > now) {
        return;
    }
    if order.documents {
        request_documents(world, id);
        return;
    }
    order.state = OrderState::Delivering;
    order.note(now, "ORDER_ACCEPTED", "The order has been accepted");
    plan(world, timing::DELIVERY_TO_TASK, Event::TradesStart { order: id });
    plan(world, timing::DELIVERING, Event::OrderDelivered { order: id });
}

/// The customer is asked for documents: by mail, and on the order's page.
pub(crate) fn request_documents(world: &mut World, id: OrderId) {
    let now = world.now;
    let Some(order) = world.ovhcloud.orders.get_mut(&id).filter(|order| order.state == OrderState::Checking)
    else {
        return;
    };
    order.state = OrderState::DocumentsRequested;
    order.note(now, "FRAUD_DOCS_REQUESTED", "Documents are needed to check the order");
    let account = order.account.clone();
    let Some(order) = world.ovhcloud.orders.get(&id) else { return };
    let page = view::url(order, &world.base);
    let Some(to) = world.ovhcloud.accounts.get(&account).map(|row| row.email.clone()) else { return };
    world.send(Draft {
        registrar: Registrar::Ovhcloud,
        to,
        subject: format!("Order {id}: documents are needed"),
        text: format!("Dear customer,\n\nbefore your order {id} goes on, please hand in documents:\n{page}"),
        links: Vec::new(),
        account: Some(account.0),
    });
}

/// The documents have come: the order is checked on. Tells whether it waited for them.
pub(crate) fn documents_received(world: &mut World, id: OrderId) -> bool {
    let now = world.now;
    let order = world.ovhcloud.orders.get_mut(&id);
    let Some(order) = order.filter(|order| order.state == OrderState::DocumentsRequested) else {
        return false;
    };
    order.documents = false;
    order.state = OrderState::Checking;
    order.note(now, "FRAUD_MANUAL_REVIEW", "The documents have been received");
    plan(world, timing::CHECKING, Event::OrderDelivers { order: id });
    true
}

/// The owner changes that were ordered begin. One that may no longer begin cancels the order.
pub(crate) fn start_trades(world: &mut World, id: OrderId) {
    let Some(order) = world.ovhcloud.orders.get(&id) else { return };
    if order.state != OrderState::Delivering {
        return;
    }
    let (account, lines) = (order.account.clone(), order.lines.clone());
    let startable = lines.iter().all(|line| {
        let domain = world.ovhcloud.domains.get(&line.domain);
        domain.is_some_and(|domain| trade_block(world, domain).is_ok())
            && world.ovhcloud.contacts.get(&line.contact).is_some()
    });
    if !startable {
        cancel(world, id);
        return;
    }
    for line in &lines {
        trade::start(world, &account, line);
    }
}

/// The delivery is over.
pub(crate) fn delivered(world: &mut World, id: OrderId) {
    let now = world.now;
    if let Some(order) = world.ovhcloud.orders.get_mut(&id)
        && order.state == OrderState::Delivering
    {
        order.state = OrderState::Delivered;
        order.note(now, "DELIVERY", "The order has been delivered");
    }
}

/// Nobody has paid in time.
pub(crate) fn expire(world: &mut World, id: OrderId) {
    if world.ovhcloud.orders.get(&id).is_some_and(|order| order.state == OrderState::NotPaid) {
        cancel(world, id);
    }
}

/// Begins to cancel an order. Tells whether there was something to cancel.
pub(crate) fn cancel(world: &mut World, id: OrderId) -> bool {
    let Some(order) = world.ovhcloud.orders.get_mut(&id) else { return false };
    if matches!(order.state, OrderState::Cancelling | OrderState::Cancelled) {
        return false;
    }
    order.state = OrderState::Cancelling;
    plan(world, timing::CANCELLING, Event::OrderCancelled { order: id });
    true
}

/// The cancellation is through; a task that was started for the order ends with it.
pub(crate) fn cancelled(world: &mut World, id: OrderId) {
    let Some(order) = world.ovhcloud.orders.get_mut(&id) else { return };
    if order.state != OrderState::Cancelling {
        return;
    }
    order.state = OrderState::Cancelled;
    let items: Vec<_> = order.lines.iter().map(|line| line.item).collect();
    trade::cancel_of_items(world, &items);
}
