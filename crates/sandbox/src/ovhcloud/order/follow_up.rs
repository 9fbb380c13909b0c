//! `GET /me/order/{orderId}/followUp`: four steps and how far each is.

use super::named;
use super::row::{Order, OrderState};
use crate::ovhcloud::protocol::{Access, Answer, Endpoint, datetime};
use crate::web::Verb;
use serde_json::{Value, json};

pub(crate) const GET: Endpoint = Endpoint {
    verb: Verb::Get,
    path: "/me/order/{orderId}/followUp",
    access: Access::Account("account:apiovh:me/order/followUp/get"),
    query: &[],
    handle: |call| Ok(Answer::Value(view(named(call)?))),
};

/// `billing.order.followUp.StepEnum`, with the labels of the history that belong to each step.
const STEPS: [(&str, &[&str]); 4] = [
    (
        "VALIDATING",
        &[
            "ORDER_STARTED",
            "PAYMENT_INITIATED",
            "PAYMENT_RECEIVED",
            "FRAUD_DOCS_REQUESTED",
            "FRAUD_MANUAL_REVIEW",
        ],
    ),
    ("VALIDATED", &["ORDER_ACCEPTED"]),
    ("DELIVERING", &["DELIVERY"]),
    ("AVAILABLE", &["INVOICE_SENT"]),
];

/// `billing.order.FollowUp[]`
fn view(order: &Order) -> Value {
    let accepted = order.history.iter().any(|milestone| milestone.label == "ORDER_ACCEPTED");
    // `billing.order.followUp.StatusEnum`
    let statuses = match order.state {
        OrderState::NotPaid => ["TODO"; 4],
        OrderState::Checking | OrderState::DocumentsRequested => ["DOING", "TODO", "TODO", "TODO"],
        OrderState::Delivering => ["DONE", "DONE", "DOING", "TODO"],
        OrderState::Delivered => ["DONE"; 4],
        OrderState::Cancelling | OrderState::Cancelled if accepted => ["DONE", "DONE", "ERROR", "TODO"],
        OrderState::Cancelling | OrderState::Cancelled => ["ERROR", "TODO", "TODO", "TODO"],
    };
    let steps = STEPS.iter().zip(statuses).map(|((step, labels), status)| {
        let history: Vec<_> = order
            .history
            .iter()
            .filter(|milestone| labels.contains(&milestone.label.as_str()))
            .map(|milestone| {
                json!({"date": datetime(milestone.at), "label": milestone.label,
                    "description": milestone.description})
            })
            .collect();
        json!({"step": step, "status": status, "history": history})
    });
    Value::Array(steps.collect())
}
