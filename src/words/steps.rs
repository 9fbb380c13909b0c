//! What the calls to a registrar do.

use crate::messages::{self as m, Text};

/// What a call does, by the registrar client's name for it.
pub fn step(name: &str) -> Text {
    match name {
        "contact.create" | "contacts.add" | "domain-contact.create" => m::call_contact,
        "contact.update" => m::call_contact_update,
        "order.cart" | "order.assign" => m::call_cart,
        "order.item" => m::call_item,
        "order.configuration" => m::call_configuration,
        "order.checkout" => m::call_order,
        "order.pay" => m::call_pay,
        "domain.update" | "domains.modify-contact" => m::call_owner,
        "task.relaunch" => m::call_task,
        "owner-change.resend" => m::call_resend,
        "owner-change.answer" => m::call_answer,
        "owner-change.cancel" => m::call_cancel,
        _ => m::call_other,
    }
}
