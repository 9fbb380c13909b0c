//! Whether a call may be carried out, and for whom.

use super::signature::{Signed, addresses, sign};
use super::{AccessRule, Application, Credential, CredentialState, oauth2};
use crate::ovhcloud::protocol::{Access, By, Caller, Identity, Refusal};
use crate::ovhcloud::routes::Branch;
use crate::ovhcloud::timing::TIMESTAMP_TOLERANCE;
use crate::variants::Timestamps;
use crate::web::Request;
use crate::world::World;
use jiff::{SignedDuration, Timestamp};

/// How exactly the time of a credential's last use is kept, so that not every call writes.
const LAST_USE_GRAIN: SignedDuration = SignedDuration::from_secs(60);

/// Who calls a route with `access`.
pub(crate) fn authenticate(
    world: &mut World,
    request: &Request,
    access: Access,
    branch: Branch,
    below: &str,
) -> Result<Identity, Refusal> {
    match access {
        Access::Public => Ok(Identity::Nobody),
        Access::Application => {
            let key = request.header("x-ovh-application").unwrap_or_default();
            application(world, key).map(|application| Identity::Application(application.id))
        }
        Access::Account(action) => match request.header("authorization") {
            Some(authorization) => {
                let token = authorization.strip_prefix("Bearer ").ok_or_else(Refusal::unauthorized)?;
                oauth2::caller(world, token, action).map(Identity::Account)
            }
            None => by_signature(world, request, branch, below).map(Identity::Account),
        },
    }
}

fn invalid_key() -> Refusal {
    Refusal::forbidden("This application key is invalid").code("INVALID_KEY")
}

fn invalid_signature() -> Refusal {
    Refusal::bad_request("Invalid signature").code("INVALID_SIGNATURE")
}

fn invalid_credential() -> Refusal {
    Refusal::forbidden("This credential is not valid").code("INVALID_CREDENTIAL")
}

fn application<'a>(world: &'a World, key: &str) -> Result<&'a Application, Refusal> {
    world.ovhcloud.applications.iter().find(|application| application.key == key).ok_or_else(invalid_key)
}

fn by_signature(
    world: &mut World,
    request: &Request,
    branch: Branch,
    below: &str,
) -> Result<Caller, Refusal> {
    let key = request.header("x-ovh-application").ok_or_else(Refusal::unauthorized)?;
    let application = application(world, key)?;
    let consumer_key = request.header("x-ovh-consumer").ok_or_else(Refusal::unauthorized)?;
    let credential = world
        .ovhcloud
        .credentials
        .iter()
        .find(|credential| {
            credential.consumer_key == consumer_key && credential.application == application.id
        })
        .ok_or_else(|| Refusal::forbidden("This credential does not exist").code("NOT_CREDENTIAL"))?;
    check_signature(world, request, application, consumer_key)?;
    check_credential(credential, request, world.now)?;
    if !granted(&credential.rules, request.method.as_str(), branch, below) {
        return Err(Refusal::forbidden("This call has not been granted").code("NOT_GRANTED_CALL"));
    }
    let account = credential.account.clone().ok_or_else(invalid_credential)?;
    let (id, now) = (credential.id, world.now);
    if credential.last_use.is_none_or(|last| now.duration_since(last) >= LAST_USE_GRAIN)
        && let Some(credential) = world.ovhcloud.credentials.get_mut(&id)
    {
        credential.last_use = Some(now);
    }
    Ok(Caller { account, by: By::Signature(id) })
}

fn check_signature(
    world: &World,
    request: &Request,
    application: &Application,
    consumer_key: &str,
) -> Result<(), Refusal> {
    let timestamp = request.header("x-ovh-timestamp").ok_or_else(invalid_signature)?;
    let signature = request.header("x-ovh-signature").ok_or_else(invalid_signature)?;
    let fits = addresses(request).iter().any(|url| {
        let signed = Signed {
            secret: &application.secret,
            consumer_key,
            method: request.method.as_str(),
            url,
            body: &request.body,
            timestamp,
        };
        sign(&signed) == signature
    });
    if !fits {
        return Err(invalid_signature());
    }
    let seconds: i64 = timestamp.parse().map_err(|_| invalid_signature())?;
    let off = world.now.as_second().abs_diff(seconds);
    match world.choice::<Timestamps>() {
        Timestamps::Unchecked => Ok(()),
        _ if off <= TIMESTAMP_TOLERANCE.unsigned_abs().as_secs() => Ok(()),
        Timestamps::Signature => Err(invalid_signature()),
        Timestamps::Key => Err(invalid_key()),
    }
}

fn check_credential(credential: &Credential, request: &Request, now: Timestamp) -> Result<(), Refusal> {
    let from_here = credential
        .allowed_ips
        .as_ref()
        .is_none_or(|blocks| blocks.iter().any(|block| block.contains(&request.peer)));
    if credential.state(now) == CredentialState::Validated && from_here {
        Ok(())
    } else {
        Err(invalid_credential())
    }
}

/// Rules of the first branch name paths without it; those of the second with `/v2` in front.
fn granted(rules: &[AccessRule], method: &str, branch: Branch, below: &str) -> bool {
    let paths = match branch {
        Branch::V1 => [below.to_owned(), format!("/v1{below}")],
        Branch::V2 => [format!("/v2{below}"), format!("/v2{below}")],
    };
    rules.iter().any(|rule| paths.iter().any(|path| rule.grants(method, path)))
}
