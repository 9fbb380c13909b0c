//! `POST domains/irtp/verification/details|resend|cancel` (knowledge base 2801, 2802, 2804).

use super::row::Irtp;
use super::{letters, view};
use crate::logicboxes::domain;
use crate::logicboxes::protocol::{Answer, By, Call, Endpoint, Outcome, Refusal};
use serde_json::json;

/// The documentation says POST, though it reads.
pub(crate) const DETAILS: Endpoint =
    Endpoint { by: By::Either, path: "/domains/irtp/verification/details", handle: details };

pub(crate) const RESEND: Endpoint =
    Endpoint { by: By::Post, path: "/domains/irtp/verification/resend", handle: resend };

/// Resellers cannot cancel.
pub(crate) const CANCEL: Endpoint = Endpoint {
    by: By::Post,
    path: "/domains/irtp/verification/cancel",
    handle: |call| {
        domain::named(call.world, &call.params)?;
        call.params.required("reason")?;
        Err(Refusal::not_allowed())
    },
};

/// Tells of the latest change of the domain, however it has ended.
fn details(call: &mut Call<'_>) -> Outcome {
    // The documentation misspells the parameter.
    let name = call.params.get("domain-name").or_else(|| call.params.get("domain-namme"));
    let domain = match (call.params.get("order-id"), name) {
        (None, Some(name)) => domain::called(call.world, name)?,
        _ => domain::named(call.world, &call.params)?,
    };
    let change = view::latest(call.world, domain).ok_or_else(none)?;
    Ok(Answer::Object(json!({
        "status": "Success",
        "order-id": domain.id,
        "domain-name": domain.name,
        "irtp-status": {
            "task-status": change.status,
            "expiry": change.until.as_second(),
            "losing-foa-status": change.losing.status(),
            "gaining-foa-status": change.gaining.status(),
            "message": view::message(change),
        },
    })))
}

fn none() -> Refusal {
    Refusal::business("There is no IRTP process for this domain name")
}

fn resend(call: &mut Call<'_>) -> Outcome {
    let domain = domain::named(call.world, &call.params)?;
    let pending = view::live(call.world, domain).filter(|change| asks(change));
    let id = pending.ok_or_else(none)?.id;
    letters::ask(call.world, id);
    Ok(Answer::Object(json!({
        "status": "Success",
        "message": "Authorization emails have been sent to the participants",
    })))
}

/// Whether anybody has not answered yet.
fn asks(change: &Irtp) -> bool {
    change.losing.answer.is_none() || change.gaining.answer.is_none()
}
