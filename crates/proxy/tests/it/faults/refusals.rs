//! The registrar says no, at each call of the flow and with each status: somebody is told why, what can be tried again
//! ends right, and what cannot has failed with nothing ordered.

use super::call::{self, Call, Does, Part, each_call};
use super::case::{all_at_once, ends_right};
use super::person::{Person, count};
use crate::harness::{Journey, Options, Stage};
use serde_json::json;
use std::time::Duration;

/// Its own error with this status, as the registrar words it.
const STATUSES: [u16; 5] = [400, 403, 404, 409, 500];

/// What somebody is told.
fn told(call: Call, status: u16) -> Option<&'static str> {
    let at = |other: Call| (call.part, call.method, call.path) == (other.part, other.method, other.path);
    Some(match status {
        // The cart is gone, as a cart may be: everything is prepared anew, and nobody has to know.
        400 | 404 if at(call::READ_CART) => return None,
        400 if at(call::ITEM) => return None,
        // Looked at once more: one that is not found twice would be made anew.
        404 if at(call::READ_CONTACT) || at(call::LAST_READ_CONTACT) => return None,
        // The same, looked for and made once more.
        404 if at(call::CHECKOUT) || at(call::PAY) => return None,
        // What binds may have happened.
        500 if call.does == Does::Commit => "unknown_outcome",
        // An order whose status is not there yet.
        404 if at(call::STATUS) => "registrar_unavailable",
        400 | 409 => "registrar_refused",
        403 => "registrar_credentials",
        404 => "not_found",
        _ => "registrar_unavailable",
    })
}

/// One owner change for each status, all at the same time.
async fn every_refusal(call: Call) {
    all_at_once(STATUSES.into_iter().map(|status| {
        let name = format!("{status} at {} {}", call.method, call.path);
        (name, async move { run(call, status).await })
    }))
    .await;
}

async fn run(call: Call, status: u16) {
    let answer = Duration::from_millis(600);
    let options = Options { answer, settle: Duration::from_secs(2), ..Options::default() };
    let stage = Stage::with(options).await;
    let control = &stage.control;
    let mut person = Person::new(stage.sign_in("reseller").await, control, call.domain);
    person.refusals = true;
    let told = told(call, status);
    let mut fault = 0;
    for part in Part::ALL {
        if part == call.part {
            let lasts = call.does == Does::Read && told.is_some();
            person.until_shown = told.filter(|_| lasts);
            let times = if lasts { 1_000 } else { 1 };
            fault = control.fault(call.method, call.path, "before", &json!({"status": status}), times).await;
        }
        person.go(part).await;
        if person.failed {
            break;
        }
    }
    if call.does != Does::Read || told.is_none() {
        assert_eq!(control.hits(fault).await, 1, "the refusal struck nothing");
    }
    if let Some(code) = told {
        assert!(person.codes.contains(code), "{code} is not among {:?}", person.codes);
    }
    let refused_order = (call.method, call.path) == (call::CHECKOUT.method, call::CHECKOUT.path)
        && [400, 409].contains(&status);
    assert_eq!(person.failed, refused_order, "{:?}", person.states);
    if refused_order {
        let ledger = control.ledger().await;
        assert_eq!(count(&ledger, "order.checkout"), 0);
        let again = Journey::quoted(&person.journey().browser, control, call.domain).await;
        assert_ne!(again.id, person.journey().id, "nothing stands in the way of another one");
    } else {
        ends_right(&person, &stage.nobody(), control).await;
    }
}

each_call!(every_refusal);
