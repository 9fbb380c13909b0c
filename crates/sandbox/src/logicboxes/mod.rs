//! LogicBoxes' HTTP API (also ResellerClub, NetEarthOne, Stargate and others), as far as contacts, owner changes and
//! actions go. Sources: the registrar's knowledge base (`manage.logicboxes.com/kb`), and what clients written against
//! the test environment read and expect (WWW::LogicBoxes, hiapi-directi, Pitchero/ResellerClub, gorc, the WHMCS module).

mod action;
mod contact;
mod customer;
mod domain;
mod event;
mod irtp;
mod link;
mod occurrence;
mod protocol;
mod raa;
mod reseller;
mod routes;
mod seed;
mod state;
mod switches;
mod timing;

pub(crate) use event::{Event, happen};
pub(crate) use link::{LinkTarget, answer, question};
pub(crate) use occurrence::{OCCURRENCES, check as check_occurrence, occur};
pub(crate) use protocol::respond;
pub(crate) use seed::{add_domain, seed};
pub(crate) use state::State;
pub(crate) use switches::{DomainReads, SWITCHES};

use crate::web::Reply;
use http::StatusCode;
use serde_json::json;

/// The error that a fault asks for, in the shape of this registrar.
pub(crate) fn failed(status: StatusCode) -> Reply {
    let reason = status.canonical_reason().unwrap_or("Error");
    Reply::json(status, &json!({"status": "ERROR", "message": reason}))
}
