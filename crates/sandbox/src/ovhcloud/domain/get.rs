//! `GET /domain/{serviceName}`

use super::{Domain, visible};
use crate::ovhcloud::protocol::{Access, Answer, Call, Endpoint, Outcome, datetime};
use crate::web::Verb;
use serde_json::{Value, json};

pub(crate) const GET: Endpoint = Endpoint {
    verb: Verb::Get,
    path: "/domain/{serviceName}",
    access: Access::Account("domain:apiovh:get"),
    query: &[],
    handle,
};

fn handle(call: &mut Call<'_>) -> Outcome {
    let domain = visible(call.world, &call.account()?, call.part("serviceName"))?;
    Ok(Answer::Value(view(domain)))
}

/// `domain.DomainServiceWithIAM`
pub(super) fn view(domain: &Domain) -> Value {
    let name_server = |number: u64| {
        json!({"id": domain.service_id * 10 + number, "nameServer": format!("ns{number}.example.net"),
            "nameServerType": "external", "ipv4": null, "ipv6": null})
    };
    json!({
        "domain": domain.name,
        "serviceId": domain.service_id,
        "state": domain.state,
        "offer": "gold",
        "expirationDate": datetime(domain.expires),
        "renewalDate": datetime(domain.expires),
        "renewalState": "automatic_renew",
        "suspensionState": "not_suspended",
        "transferLockStatus": domain.lock,
        "dnssecState": "disabled",
        "dnssecSupported": true,
        "nameServerType": "external",
        "nameServers": [name_server(1), name_server(2)],
        "glueRecordIpv6Supported": true,
        "glueRecordMultiIpSupported": true,
        "hostSupported": true,
        "owoSupported": true,
        "parentService": null,
        "lastUpdate": datetime(domain.updated),
        "whoisOwner": domain.owner.to_string(),
        "contactOwner": {"id": domain.owner.to_string()},
        "contactAdmin": {"id": domain.admin},
        "contactTech": {"id": domain.tech},
        "contactBilling": {"id": domain.billing},
        "iam": null,
    })
}
