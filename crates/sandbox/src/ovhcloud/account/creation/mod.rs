//! New accounts (specification, `/newAccount`). The routes are documented, real rules are not: these are composed
//! from what the other routes demand.

mod create;
mod rule;
mod rules;

use super::FIELDS;
use crate::ovhcloud::enums;
use crate::ovhcloud::fields::{Kind, Spec};
use crate::ovhcloud::protocol::Endpoint;

pub(crate) static ENDPOINTS: [&Endpoint; 3] = [&create::POST, &rules::GET, &rules::POST];

/// What is said of a new account besides the fields that its owner may change later.
const IDENTITY: [Spec; 3] = [
    ("email", Kind::Email),
    ("ovhCompany", Kind::OneOf(&["kimsufi", "ovh", "soyoustart"])),
    ("ovhSubsidiary", Kind::OneOf(enums::SUBSIDIARIES)),
];

/// All members of a new account.
fn specs() -> impl Iterator<Item = &'static Spec> + Clone {
    FIELDS.iter().chain(&IDENTITY)
}
