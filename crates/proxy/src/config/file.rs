//! `registrant.toml`: real connections. Secrets come from the environment or from files.

use super::{ConnectionConfig, RegistrarConfig};
use registrant_model::ConnectionId;
use registrant_registrars::ovhcloud::{Credentials, Endpoint, ServiceAccount, SignatureKeys};
use secrecy::SecretString;
use serde::Deserialize;
use std::num::NonZeroU32;
use std::path::{Path, PathBuf};
use url::Url;

/// What a configuration file says.
#[derive(Debug)]
pub struct FileConfig {
    /// The address people use.
    pub public_url: Option<Url>,
    /// The file with the data key.
    pub data_key_file: Option<PathBuf>,
    /// The connections.
    pub connections: Vec<ConnectionConfig>,
}

/// Why a configuration file cannot be used. No message holds a secret.
#[derive(Debug, thiserror::Error)]
pub enum ConfigError {
    /// A file cannot be read.
    #[error("{path} cannot be read: {error}")]
    File {
        /// Which file.
        path: String,
        /// Why.
        error: std::io::Error,
    },
    /// It is no TOML of the expected form; the message names the line.
    #[error("{path}: {error}")]
    Form {
        /// Which file.
        path: String,
        /// What and where.
        error: Box<toml::de::Error>,
    },
    /// A secret is missing.
    #[error("connection {connection}: {what} is missing: set {env} in the environment, or {what}_file")]
    Secret {
        /// Which connection.
        connection: ConnectionId,
        /// Which secret.
        what: &'static str,
        /// The variable it is looked for in.
        env: String,
    },
    /// Neither an application key nor a service account, or both.
    #[error("connection {0}: name either application_key (signed calls) or client_id (a service account)")]
    Keys(ConnectionId),
    /// Two connections carry the same name.
    #[error("connection {0} stands twice")]
    Twice(ConnectionId),
    /// An endpoint that is none.
    #[error("connection {connection}: {message}")]
    Endpoint {
        /// Which connection.
        connection: ConnectionId,
        /// Why.
        message: String,
    },
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    #[serde(default)]
    public_url: Option<Url>,
    #[serde(default)]
    data_key_file: Option<PathBuf>,
    #[serde(default, rename = "connection")]
    connections: Vec<Entry>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Entry {
    id: ConnectionId,
    registrar: Kind,
    #[serde(default)]
    label: Option<String>,
    endpoint: String,
    #[serde(default)]
    application_key: Option<String>,
    #[serde(default)]
    application_secret_file: Option<PathBuf>,
    #[serde(default)]
    consumer_key_file: Option<PathBuf>,
    #[serde(default)]
    client_id: Option<String>,
    #[serde(default)]
    client_secret_file: Option<PathBuf>,
    #[serde(default)]
    token_url: Option<Url>,
    #[serde(default = "fair_use")]
    calls_per_minute: Option<NonZeroU32>,
}

#[derive(Deserialize)]
#[serde(rename_all = "lowercase")]
enum Kind {
    OvhCloud,
}

/// OVHcloud publishes no limit; an engineer of theirs called 60 calls a minute fair.
fn fair_use() -> Option<NonZeroU32> {
    NonZeroU32::new(60)
}

/// Reads a configuration file.
///
/// # Errors
/// When it, or a file it names, cannot be read, is not of the expected form, or lacks a secret.
pub fn read(path: &Path, env: &dyn Fn(&str) -> Option<String>) -> Result<FileConfig, ConfigError> {
    let text = read_text(path)?;
    let form = |error| ConfigError::Form { path: path.display().to_string(), error: Box::new(error) };
    let file: File = toml::from_str(&text).map_err(form)?;
    let mut connections: Vec<ConnectionConfig> = Vec::new();
    for entry in file.connections {
        if connections.iter().any(|known| known.id == entry.id) {
            return Err(ConfigError::Twice(entry.id));
        }
        connections.push(connection(entry, env)?);
    }
    Ok(FileConfig { public_url: file.public_url, data_key_file: file.data_key_file, connections })
}

fn connection(entry: Entry, env: &dyn Fn(&str) -> Option<String>) -> Result<ConnectionConfig, ConfigError> {
    let endpoint: Endpoint = entry.endpoint.parse().map_err(|error| ConfigError::Endpoint {
        connection: entry.id.clone(),
        message: format!("{error}"),
    })?;
    let secret = |what, file: Option<&PathBuf>| secret(&entry.id, what, file, env);
    let credentials = match (&entry.application_key, &entry.client_id) {
        (Some(key), None) => Credentials::Signature(SignatureKeys {
            application_secret: secret("application_secret", entry.application_secret_file.as_ref())?,
            consumer_key: secret("consumer_key", entry.consumer_key_file.as_ref())?,
            application_key: key.clone(),
        }),
        (None, Some(client)) => Credentials::ServiceAccount(ServiceAccount {
            client_secret: secret("client_secret", entry.client_secret_file.as_ref())?,
            token_url: token_url(&entry, &endpoint)?,
            client_id: client.clone(),
        }),
        _ => return Err(ConfigError::Keys(entry.id)),
    };
    let Kind::OvhCloud = entry.registrar;
    Ok(ConnectionConfig {
        label: entry.label.unwrap_or_else(|| entry.id.to_string()),
        id: entry.id,
        sandbox: false,
        registrar: RegistrarConfig::OvhCloud {
            endpoint,
            credentials,
            calls_per_minute: entry.calls_per_minute,
        },
    })
}

/// Where tokens are given out: as configured, or where the endpoint of that name gives them out.
fn token_url(entry: &Entry, endpoint: &Endpoint) -> Result<Url, ConfigError> {
    let known = entry.token_url.clone().or_else(|| endpoint.token_url());
    known.ok_or_else(|| ConfigError::Endpoint {
        connection: entry.id.clone(),
        message: "name token_url, the address where this endpoint gives out tokens".to_owned(),
    })
}

/// `application_secret` of connection `ovh-main` stands in `REGISTRANT_OVH_MAIN_APPLICATION_SECRET`.
fn secret(
    connection: &ConnectionId,
    what: &'static str,
    file: Option<&PathBuf>,
    env: &dyn Fn(&str) -> Option<String>,
) -> Result<SecretString, ConfigError> {
    if let Some(file) = file {
        return Ok(read_text(file)?.trim().into());
    }
    let name = connection.as_str().replace('-', "_");
    let variable = format!("REGISTRANT_{name}_{what}").to_ascii_uppercase();
    match env(&variable).filter(|value| !value.trim().is_empty()) {
        Some(value) => Ok(value.trim().into()),
        None => Err(ConfigError::Secret { connection: connection.clone(), what, env: variable }),
    }
}

fn read_text(path: &Path) -> Result<String, ConfigError> {
    std::fs::read_to_string(path)
        .map_err(|error| ConfigError::File { path: path.display().to_string(), error })
}

#[cfg(test)]
mod tests {
    use super::read;
    use std::io::Write;

    const FILE: &str = r#"
[[connection]]
id = "ovh-main"
registrar = "ovhcloud"
endpoint = "eu"
application_key = "0123456789abcdef"
"#;

    fn told(text: &str, env: &[(&str, &str)]) -> String {
        let mut file = tempfile::NamedTempFile::new().unwrap();
        file.write_all(text.as_bytes()).unwrap();
        let find =
            |name: &str| env.iter().find(|(key, _)| *key == name).map(|(_, value)| (*value).to_owned());
        match read(file.path(), &find) {
            Ok(config) => format!("{:?}", config.connections),
            Err(error) => error.to_string().replace(&file.path().display().to_string(), "FILE"),
        }
    }

    #[test]
    fn five_lines_and_two_secrets_are_enough() {
        let env = [
            ("REGISTRANT_OVH_MAIN_APPLICATION_SECRET", "very-secret-1"),
            ("REGISTRANT_OVH_MAIN_CONSUMER_KEY", "very-secret-2"),
        ];
        let told = told(FILE, &env);
        assert!(told.contains("https") && told.contains("eu.api.ovh.com"), "{told}");
        assert!(!told.contains("very-secret"), "no secret is ever printed");
    }

    #[test]
    fn what_is_missing_is_named() {
        insta::assert_snapshot!(told(FILE, &[]));
        assert!(told(&FILE.replace("\"eu\"", "\"moon\""), &[]).contains("not an endpoint"));
        assert!(told(&format!("{FILE}nonsense = 1\n"), &[]).contains("unknown field `nonsense`"));
    }
}
