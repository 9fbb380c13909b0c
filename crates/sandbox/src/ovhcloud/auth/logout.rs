//! `POST /auth/logout`: the consumer key of this very call expires.

use super::CredentialState;
use crate::ovhcloud::protocol::{Access, Answer, By, Call, Endpoint, Outcome, Refusal};
use crate::web::Verb;

pub(crate) const POST: Endpoint = Endpoint {
    verb: Verb::Post,
    path: "/auth/logout",
    access: Access::Account("account:apiovh:auth/logout"),
    query: &[],
    handle,
};

fn handle(call: &mut Call<'_>) -> Outcome {
    let caller = call.caller.ok_or_else(Refusal::unauthorized)?;
    let By::Signature(id) = &caller.by else {
        return Err(Refusal::bad_request("An access token cannot log out: it expires by itself"));
    };
    if let Some(credential) = call.world.ovhcloud.credentials.get_mut(id) {
        credential.state = CredentialState::Expired;
    }
    Ok(Answer::Void)
}
