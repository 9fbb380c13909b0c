//! `registrant.toml`: real connections. Secrets come from the environment or from files.

mod hostcontrol;
mod logicboxes;
mod ovhcloud;

use super::ConnectionConfig;
use registrant_model::ConnectionId;
use registrant_store::{Database, NotADatabase};
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
    /// The database.
    pub database: Option<Database>,
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
    /// It is no TOML of the expected form. The line is not repeated: the database's password may stand in it.
    #[error("{path}, line {line}: {message}")]
    Form {
        /// Which file.
        path: String,
        /// Where, from 1.
        line: usize,
        /// What.
        message: String,
    },
    /// The database's address is none.
    #[error("database: {0}")]
    Database(#[from] NotADatabase),
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
    /// A setting that this kind of connection needs.
    #[error("connection {connection}: {setting} is missing")]
    Missing {
        /// Which connection.
        connection: ConnectionId,
        /// Which setting.
        setting: &'static str,
    },
    /// A setting that belongs to another kind of connection.
    #[error("connection {connection}: {setting} means nothing to this registrar")]
    Foreign {
        /// Which connection.
        connection: ConnectionId,
        /// Which setting.
        setting: &'static str,
    },
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
pub(super) struct File {
    #[serde(default)]
    public_url: Option<Url>,
    #[serde(default)]
    data_key_file: Option<PathBuf>,
    #[serde(default)]
    pub(super) database: Option<String>,
    #[serde(default, rename = "connection")]
    connections: Vec<Entry>,
}

/// A connection as it is written. Which settings belong to which registrar is looked at afterwards, so that a wrong
/// one is told with its line.
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
    #[serde(default)]
    user: Option<String>,
    #[serde(default)]
    api_key_file: Option<PathBuf>,
    #[serde(default)]
    brands: Option<Vec<String>>,
    #[serde(default)]
    calls_per_minute: Option<NonZeroU32>,
}

#[derive(Clone, Copy, Deserialize)]
#[serde(rename_all = "lowercase")]
enum Kind {
    OvhCloud,
    LogicBoxes,
    HostControl,
}

impl Entry {
    /// Refuses settings of other registrars, by their names.
    fn refuse(&self, foreign: &[(&'static str, bool)]) -> Result<(), ConfigError> {
        match foreign.iter().find(|(_, given)| *given) {
            Some((setting, _)) => Err(ConfigError::Foreign { connection: self.id.clone(), setting }),
            None => Ok(()),
        }
    }

    /// Refuses the settings of OVHcloud.
    fn refuse_keys(&self) -> Result<(), ConfigError> {
        self.refuse(&[
            ("application_key", self.application_key.is_some()),
            ("application_secret_file", self.application_secret_file.is_some()),
            ("consumer_key_file", self.consumer_key_file.is_some()),
            ("client_id", self.client_id.is_some()),
            ("client_secret_file", self.client_secret_file.is_some()),
            ("token_url", self.token_url.is_some()),
        ])
    }

    fn endpoint_error(&self, message: impl std::fmt::Display) -> ConfigError {
        ConfigError::Endpoint { connection: self.id.clone(), message: message.to_string() }
    }

    /// The base of an API that has no name of its own.
    fn base(&self) -> Result<Url, ConfigError> {
        let url: Url = self.endpoint.parse().map_err(|error| self.endpoint_error(error))?;
        let fits =
            matches!(url.scheme(), "https" | "http") && url.query().is_none() && url.fragment().is_none();
        if fits {
            Ok(url)
        } else {
            Err(self.endpoint_error("an address that begins with https:// is needed"))
        }
    }

    fn needed(&self, setting: &'static str, value: Option<&String>) -> Result<String, ConfigError> {
        let missing = || ConfigError::Missing { connection: self.id.clone(), setting };
        value.filter(|value| !value.trim().is_empty()).cloned().ok_or_else(missing)
    }
}

/// Reads a configuration file.
///
/// # Errors
/// When it, or a file it names, cannot be read, is not of the expected form, or lacks a secret.
pub fn read(path: &Path, env: &dyn Fn(&str) -> Option<String>) -> Result<FileConfig, ConfigError> {
    let file = parse(path)?;
    let mut connections: Vec<ConnectionConfig> = Vec::new();
    for entry in file.connections {
        if connections.iter().any(|known| known.id == entry.id) {
            return Err(ConfigError::Twice(entry.id));
        }
        connections.push(connection(entry, env)?);
    }
    let database = file.database.as_deref().map(str::parse).transpose()?;
    Ok(FileConfig { public_url: file.public_url, data_key_file: file.data_key_file, database, connections })
}

pub(super) fn parse(path: &Path) -> Result<File, ConfigError> {
    let text = read_text(path)?;
    toml::from_str(&text).map_err(|error| ConfigError::Form {
        path: path.display().to_string(),
        line: text.get(..error.span().map_or(0, |span| span.start)).unwrap_or_default().matches('\n').count()
            + 1,
        message: error.message().to_owned(),
    })
}

fn connection(entry: Entry, env: &dyn Fn(&str) -> Option<String>) -> Result<ConnectionConfig, ConfigError> {
    let registrar = match entry.registrar {
        Kind::OvhCloud => ovhcloud::read(&entry, env)?,
        Kind::LogicBoxes => logicboxes::read(&entry, env)?,
        Kind::HostControl => hostcontrol::read(&entry, env)?,
    };
    let label = entry.label.unwrap_or_else(|| entry.id.to_string());
    Ok(ConnectionConfig { label, id: entry.id, sandbox: false, registrar })
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
    fn each_registrar_has_settings_of_its_own() {
        let boxes = "[[connection]]\nid = \"boxes\"\nregistrar = \"logicboxes\"\nendpoint = \"https://httpapi.com/api\"\n";
        insta::assert_snapshot!(told(boxes, &[]), @"connection boxes: user is missing");
        let whole = format!("{boxes}user = \"123456\"\n");
        insta::assert_snapshot!(told(&whole, &[]), @"connection boxes: api_key is missing: set REGISTRANT_BOXES_API_KEY in the environment, or api_key_file");
        let read = told(&whole, &[("REGISTRANT_BOXES_API_KEY", "very-secret-3")]);
        assert!(read.contains("httpapi.com") && !read.contains("very-secret"), "{read}");
        let mixed = format!("{whole}client_id = \"x\"\n");
        insta::assert_snapshot!(told(&mixed, &[]), @"connection boxes: client_id means nothing to this registrar");
        let nowhere = whole.replace("https://httpapi.com/api", "httpapi.com");
        assert!(told(&nowhere, &[]).starts_with("connection boxes: "), "{}", told(&nowhere, &[]));
    }

    #[test]
    fn the_line_with_the_database_is_never_repeated() {
        for text in [
            "database = \"postgres://u:very-secret@db/x\nlabel = 1",
            "database = [\"postgres://u:very-secret@db/x\"]",
            "database = \"mysql://u:very-secret@db/x\"",
        ] {
            let told = told(text, &[]);
            assert!(told.contains("line 1") || told.contains("database: "), "{told}");
            assert!(!told.contains("very-secret"), "{told}");
        }
        insta::assert_snapshot!(told("\n\nnonsense = 1\n", &[]), @"FILE, line 3: unknown field `nonsense`, expected one of `public_url`, `data_key_file`, `database`, `connection`");
    }

    #[test]
    fn what_is_missing_is_named() {
        insta::assert_snapshot!(told(FILE, &[]));
        assert!(told(&FILE.replace("\"eu\"", "\"moon\""), &[]).contains("not an endpoint"));
        assert!(told(&format!("{FILE}nonsense = 1\n"), &[]).contains("unknown field `nonsense`"));
    }
}
