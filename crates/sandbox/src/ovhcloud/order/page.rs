//! `/ovhcloud/order/{orderId}?password=…`: the page of an order, where it is paid and where documents that were
//! asked for are handed in.

use super::flow;
use super::row::{Order, OrderId, OrderState};
use crate::pages::{explained, layout};
use crate::web::{Reply, Request};
use crate::world::World;
use http::{Method, StatusCode};
use maud::{Markup, html};

/// Answers a request for the page of order number `number`. POST does what the order waits for.
pub(crate) fn order_page(world: &mut World, request: &Request, number: &str) -> Reply {
    let query = request.query_pairs();
    let password = query.iter().find(|(name, _)| name == "password").map(|(_, value)| value.as_str());
    let order = number.parse().ok().and_then(|number| world.ovhcloud.orders.get(&OrderId(number)));
    let Some(order) = order.filter(|order| password == Some(order.password.as_str())) else {
        let text = "The address of this page bears no password of an order.";
        return explained(request, StatusCode::NOT_FOUND, "There is no such order", text);
    };
    let id = order.id;
    let done = match (&request.method, order.state) {
        (&Method::GET, _) => return page(order, StatusCode::OK),
        (&Method::POST, OrderState::NotPaid) => flow::pay(world, id),
        (&Method::POST, OrderState::DocumentsRequested) => flow::documents_received(world, id),
        (&Method::POST, _) => false,
        _ => {
            let text = "This page answers GET and POST.";
            return explained(request, StatusCode::METHOD_NOT_ALLOWED, "Not allowed here", text)
                .header("allow", "GET, POST");
        }
    };
    match world.ovhcloud.orders.get(&id) {
        Some(order) => page(order, if done { StatusCode::OK } else { StatusCode::CONFLICT }),
        None => explained(request, StatusCode::NOT_FOUND, "There is no such order", "It is gone."),
    }
}

fn page(order: &Order, status: StatusCode) -> Reply {
    let title = format!("Order {}", order.id);
    let body = html! {
        h1 { (title) }
        p.notice role="status" { (words(order.state)) }
        ul { @for line in &order.lines { li { (line.description()) ": " (line.price.text()) } } }
        p { "Total with tax: " strong { (order.total().text()) } }
        (action(order))
        p { a href="/" { "To the mailbox and the clock" } }
    };
    Reply::page(status, layout(&title, &body))
}

const fn words(state: OrderState) -> &'static str {
    match state {
        OrderState::NotPaid => "This order waits to be paid.",
        OrderState::Checking => "The payment is being checked.",
        OrderState::DocumentsRequested => "Documents are needed before this order goes on.",
        OrderState::Delivering => "The order is being delivered.",
        OrderState::Delivered => "The order was delivered.",
        OrderState::Cancelling => "The order is being cancelled.",
        OrderState::Cancelled => "The order was cancelled.",
    }
}

fn action(order: &Order) -> Markup {
    let words = match order.state {
        OrderState::NotPaid => format!("Pay {}", order.total().text()),
        OrderState::DocumentsRequested => "Hand in the documents".to_owned(),
        _ => return html! {},
    };
    let action = format!("/ovhcloud/order/{}?password={}", order.id, order.password);
    html! { form method="post" action=(action) { button.main type="submit" { (words) } } }
}
