//! A connection to LogicBoxes.

use super::{ConfigError, Entry, secret};
use crate::config::RegistrarConfig;

pub(super) fn read(
    entry: &Entry,
    env: &dyn Fn(&str) -> Option<String>,
) -> Result<RegistrarConfig, ConfigError> {
    entry.refuse_keys()?;
    entry.refuse(&[("brands", entry.brands.is_some())])?;
    Ok(RegistrarConfig::LogicBoxes {
        base: entry.base()?,
        user: entry.needed("user", entry.user.as_ref())?,
        key: secret(&entry.id, "api_key", entry.api_key_file.as_ref(), env)?,
        calls_per_minute: entry.calls_per_minute,
    })
}
