//! A connection to OVHcloud.

use super::{ConfigError, Entry, secret};
use crate::config::RegistrarConfig;
use registrant_registrars::ovhcloud::{Credentials, Endpoint, ServiceAccount, SignatureKeys};
use std::num::NonZeroU32;
use std::path::PathBuf;
use url::Url;

/// OVHcloud publishes no limit; an engineer of theirs called 60 calls a minute fair.
const FAIR_USE: Option<NonZeroU32> = NonZeroU32::new(60);

pub(super) fn read(
    entry: &Entry,
    env: &dyn Fn(&str) -> Option<String>,
) -> Result<RegistrarConfig, ConfigError> {
    entry.refuse(&[
        ("user", entry.user.is_some()),
        ("api_key_file", entry.api_key_file.is_some()),
        ("brands", entry.brands.is_some()),
    ])?;
    let endpoint: Endpoint = entry.endpoint.parse().map_err(|error| entry.endpoint_error(error))?;
    let secret = |what, file: Option<&PathBuf>| secret(&entry.id, what, file, env);
    let credentials = match (&entry.application_key, &entry.client_id) {
        (Some(key), None) => Credentials::Signature(SignatureKeys {
            application_secret: secret("application_secret", entry.application_secret_file.as_ref())?,
            consumer_key: secret("consumer_key", entry.consumer_key_file.as_ref())?,
            application_key: key.clone(),
        }),
        (None, Some(client)) => Credentials::ServiceAccount(ServiceAccount {
            client_secret: secret("client_secret", entry.client_secret_file.as_ref())?,
            token_url: token_url(entry, &endpoint)?,
            client_id: client.clone(),
        }),
        _ => return Err(ConfigError::Keys(entry.id.clone())),
    };
    let calls_per_minute = entry.calls_per_minute.or(FAIR_USE);
    Ok(RegistrarConfig::OvhCloud { endpoint, credentials, calls_per_minute })
}

/// Where tokens are given out: as configured, or where the endpoint of that name gives them out.
fn token_url(entry: &Entry, endpoint: &Endpoint) -> Result<Url, ConfigError> {
    let known = entry.token_url.clone().or_else(|| endpoint.token_url());
    known.ok_or_else(|| {
        entry.endpoint_error("name token_url, the address where this endpoint gives out tokens")
    })
}
