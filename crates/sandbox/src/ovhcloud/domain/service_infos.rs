//! `GET /domain/{serviceName}/serviceInfos`: the domain as a service that is paid for.

use super::visible;
use crate::ovhcloud::protocol::{Access, Answer, Call, Endpoint, Outcome, date};
use crate::web::Verb;
use serde_json::json;

pub(crate) const GET: Endpoint = Endpoint {
    verb: Verb::Get,
    path: "/domain/{serviceName}/serviceInfos",
    access: Access::Account("domain:apiovh:serviceInfos/get"),
    query: &[],
    handle,
};

fn handle(call: &mut Call<'_>) -> Outcome {
    let domain = visible(call.world, &call.account()?, call.part("serviceName"))?;
    Ok(Answer::Value(json!({
        "domain": domain.name,
        "serviceId": domain.service_id,
        "contactAdmin": domain.admin,
        "contactTech": domain.tech,
        "contactBilling": domain.billing,
        "creation": date(domain.created),
        "expiration": date(domain.expires),
        "engagedUpTo": null,
        "canDeleteAtExpiration": true,
        "possibleRenewPeriod": [12, 24],
        "renew": {"automatic": true, "deleteAtExpiration": false, "forced": false, "manualPayment": false,
            "period": 12},
        "renewalType": "automaticV2016",
        "status": if domain.state == "expired" { "expired" } else { "ok" },
    })))
}
