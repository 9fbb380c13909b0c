//! `GET|PUT /domain/{serviceName}/configurations/data`: what some registries want to know about a domain itself.

use super::{administered, visible};
use crate::ovhcloud::protocol::{Access, Answer, Call, Endpoint, Outcome, Refusal};
use crate::web::Verb;
use serde::{Deserialize, Serialize};

pub(crate) const GET: Endpoint = Endpoint {
    verb: Verb::Get,
    path: "/domain/{serviceName}/configurations/data",
    access: Access::Account("domain:apiovh:configuration/data/get"),
    query: &[],
    handle: |call| Answer::of(&visible(call.world, &call.account()?, call.part("serviceName"))?.data),
};

pub(crate) const PUT: Endpoint = Endpoint {
    verb: Verb::Put,
    path: "/domain/{serviceName}/configurations/data",
    access: Access::Account("domain:apiovh:configuration/data/edit"),
    query: &[],
    handle: put,
};

/// `domain.configurations.CustomFields`
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields, rename_all = "camelCase")]
pub(crate) struct DomainData {
    audience: Option<String>,
    auth_info: Option<String>,
    is_for: Option<Vec<IsFor>>,
    other_purpose: Option<String>,
    reason: Option<String>,
    represent: Option<String>,
}

/// `domain.IsForEnum`
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
enum IsFor {
    CampaignWebsite,
    EducationalWebsite,
    Emails,
    InformationWebsite,
    OtherPurpose,
    RedirectPage,
    TransactionalWebsite,
}

/// `domain.configurations.CustomFieldsUpdatePayload`
#[derive(Deserialize)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
struct Body {
    custom_fields: DomainData,
}

fn put(call: &mut Call<'_>) -> Outcome {
    let Body { custom_fields } = call.json()?;
    let name = administered(call.world, &call.account()?, call.part("serviceName"))?.name.clone();
    let domain = call.world.ovhcloud.domains.get_mut(&name);
    let domain = domain.ok_or_else(|| Refusal::not_found("This service does not exist"))?;
    // `authInfo` is read-only.
    domain.data = DomainData { auth_info: domain.data.auth_info.clone(), ..custom_fields };
    Answer::of(&domain.data)
}
