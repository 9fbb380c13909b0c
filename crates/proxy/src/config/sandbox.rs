//! The connections of sandbox mode. Their keys are published on purpose: they open the sandbox and nothing else.

use super::{ConnectionConfig, RegistrarConfig};
use registrant_model::ConnectionId;
use registrant_registrars::ovhcloud::{Credentials, Endpoint, SignatureKeys};
use url::Url;

/// The connections to a sandbox at this address.
///
/// # Errors
/// When the address cannot be the base of an API.
pub fn sandbox_connections(sandbox: &Url) -> Result<Vec<ConnectionConfig>, String> {
    let base = sandbox.as_str().trim_end_matches('/');
    let ovhcloud: Endpoint = format!("{base}/ovhcloud/1.0").parse().map_err(|error| format!("{error}"))?;
    let account = |id: &'static str, label: &str, consumer: &str| ConnectionConfig {
        id: ConnectionId::known(id),
        label: label.to_owned(),
        sandbox: true,
        registrar: RegistrarConfig::OvhCloud {
            endpoint: ovhcloud.clone(),
            credentials: Credentials::Signature(SignatureKeys {
                application_key: "SandboxAppKey000".to_owned(),
                application_secret: "SandboxAppSecret0000000000000000".into(),
                consumer_key: consumer.into(),
            }),
            calls_per_minute: None,
        },
    };
    Ok(vec![
        account("ovhcloud", "OVHcloud", "SandboxConsumer00000000000000000"),
        account("ovhcloud-b", "OVHcloud, bb11111-ovh", "SandboxConsumer11111111111111111"),
        ConnectionConfig {
            id: ConnectionId::known("logicboxes"),
            label: "LogicBoxes".to_owned(),
            sandbox: true,
            registrar: RegistrarConfig::LogicBoxes {
                base: at(base, "/logicboxes/api")?,
                user: "999999".to_owned(),
                key: "SandboxLogicBoxesKey".into(),
                calls_per_minute: None,
            },
        },
        ConnectionConfig {
            id: ConnectionId::known("hostcontrol"),
            label: "HostControl".to_owned(),
            sandbox: true,
            registrar: RegistrarConfig::HostControl {
                base: at(base, "/hostcontrol/api/v1")?,
                user: "sandbox-reseller".to_owned(),
                key: "SandboxHostControlKey".into(),
                brands: Vec::new(),
                calls_per_minute: None,
            },
        },
    ])
}

fn at(base: &str, path: &str) -> Result<Url, String> {
    format!("{base}{path}").parse().map_err(|error| format!("{error}"))
}
