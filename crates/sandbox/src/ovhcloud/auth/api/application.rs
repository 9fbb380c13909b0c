//! `/me/api/application[/{applicationId}]`

use crate::ovhcloud::auth::{Application, ApplicationId};
use crate::ovhcloud::protocol::{Access, Answer, Call, Endpoint, Outcome, Refusal};
use crate::web::Verb;
use serde_json::{Value, json};

pub(crate) const LIST: Endpoint = Endpoint {
    verb: Verb::Get,
    path: "/me/api/application",
    access: Access::Account("account:apiovh:me/api/application/get"),
    query: &[],
    handle: list,
};

pub(crate) const GET: Endpoint = Endpoint {
    verb: Verb::Get,
    path: "/me/api/application/{applicationId}",
    access: Access::Account("account:apiovh:me/api/application/get"),
    query: &[],
    handle: get,
};

pub(crate) const DELETE: Endpoint = Endpoint {
    verb: Verb::Delete,
    path: "/me/api/application/{applicationId}",
    access: Access::Account("account:apiovh:me/api/application/delete"),
    query: &[],
    handle: delete,
};

fn list(call: &mut Call<'_>) -> Outcome {
    let account = call.account()?;
    let applications = call.world.ovhcloud.applications.iter();
    let ids: Vec<_> = applications.filter(|known| known.account == account).map(|known| known.id).collect();
    Answer::of(&ids)
}

fn named<'a>(call: &'a Call<'_>) -> Result<&'a Application, Refusal> {
    let account = call.account()?;
    let id: ApplicationId = call.number("applicationId")?;
    let application = call.world.ovhcloud.applications.get(&id).filter(|known| known.account == account);
    application.ok_or_else(|| Refusal::not_found("This application does not exist"))
}

/// `auth.ApiApplication`; the secret is never told again.
pub(super) fn view(application: &Application) -> Value {
    json!({
        "applicationId": application.id,
        "applicationKey": application.key,
        "name": application.name,
        "description": application.description,
        "status": "active",
    })
}

fn get(call: &mut Call<'_>) -> Outcome {
    Ok(Answer::Value(view(named(call)?)))
}

/// Deletes the application and all consumer keys that were made for it.
fn delete(call: &mut Call<'_>) -> Outcome {
    let id = named(call)?.id;
    let credentials = call.world.ovhcloud.credentials.iter();
    let credentials: Vec<_> =
        credentials.filter(|known| known.application == id).map(|known| known.id).collect();
    for credential in credentials {
        call.world.ovhcloud.credentials.remove(&credential);
    }
    call.world.ovhcloud.applications.remove(&id);
    Ok(Answer::Void)
}
