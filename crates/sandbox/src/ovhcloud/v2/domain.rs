//! `GET /v2/domain/name/{domainName}`

use crate::ovhcloud::domain::{Extension, administered};
use crate::ovhcloud::protocol::{Access, Answer, Call, Endpoint, Outcome};
use crate::variants::Policy;
use crate::web::Verb;
use serde_json::json;

pub(crate) const GET: Endpoint = Endpoint {
    verb: Verb::Get,
    path: "/domain/name/{domainName}",
    access: Access::Account("domain:apiovh:name/get"),
    query: &[],
    handle,
};

fn handle(call: &mut Call<'_>) -> Outcome {
    let consent = call.world.choice::<Policy>() == Policy::Consent;
    let domain = administered(call.world, &call.account()?, call.part("domainName"))?;
    Ok(Answer::Value(json!({
        "id": domain.name,
        "resourceStatus": "READY",
        "currentState": {
            "name": domain.name,
            "extension": domain.extension(),
            "designatedAgentAllowed": consent && Extension::of(domain.extension()).generic,
        },
        "iam": null,
    })))
}
