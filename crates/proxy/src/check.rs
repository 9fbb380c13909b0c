//! Whether the connections of a configuration work, without changing anything.

use crate::config::Config;
use crate::connections::Connections;
use registrant_model::ConnectionId;
use registrant_registrars::registrar::CheckLine;
use registrant_registrars::{CallError, Clock};
use std::sync::Arc;

/// Looks at clock, keys, rights and account of each connection. No key stands in what it tells.
///
/// # Errors
/// When no calls can be made at all.
pub async fn check(
    config: &Config,
    clock: Arc<dyn Clock>,
) -> Result<Vec<(ConnectionId, Vec<CheckLine>)>, CallError> {
    let connections = Connections::connect(&config.connections, config.limits, config.backoff, &clock)?;
    let mut told = Vec::new();
    for (id, connected) in connections.iter() {
        told.push((id.clone(), connected.registrar.check().await));
    }
    Ok(told)
}
