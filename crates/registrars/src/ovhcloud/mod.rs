//! The client of OVHcloud's API (v1, signed with an application's keys).
//!
//! Sources: OVHcloud "First steps with the API", "Manage Contacts of a Domain Name", "Order a Domain Name",
//! "Tasks Management", the public OpenAPI documents of `/domain`, `/me` and `/order`, and the official clients.

mod account_tasks;
mod api;
mod check;
mod contacts;
mod credentials;
mod dialect;
mod domains;
mod endpoint;
mod owner_change;
mod signature;
mod tasks;
mod terms;
mod token;
mod wire;

pub use credentials::{Credentials, ServiceAccount, SignatureKeys};
pub use endpoint::Endpoint;
pub use signature::sign;

use crate::clock::Clock;
use crate::error::CallError;
use crate::http::{Backoff, Http};
use crate::registrar::{CheckLine, Registrar};
use api::Api;
use async_trait::async_trait;
use registrant_model::capabilities::{Capabilities, ContactCapabilities, OwnerChangeCapabilities};
use registrant_model::connection::RegistrarKind;
use registrant_model::{ConnectionId, Timestamp};
use std::collections::HashSet;
use std::num::NonZeroU32;
use std::sync::{Arc, Mutex};

/// One account at OVHcloud.
pub struct OvhCloud {
    connection: ConnectionId,
    api: Api,
    /// Orders that, when they were last looked at, did not tell what became of a payment.
    untold_payments: Mutex<HashSet<String>>,
}

/// What an [`OvhCloud`] is made of.
pub struct Settings {
    /// What the connection is called.
    pub connection: ConnectionId,
    /// Where the API is.
    pub endpoint: Endpoint,
    /// The keys.
    pub credentials: Credentials,
    /// How reads are repeated.
    pub backoff: Backoff,
    /// Calls a minute, where they are limited. OVHcloud publishes no limit; 60 a minute are said to be fine.
    pub calls_per_minute: Option<NonZeroU32>,
}

impl OvhCloud {
    /// A client. Nothing is called yet.
    pub fn new(settings: Settings, http: Http, clock: Arc<dyn Clock>) -> Self {
        let connection = settings.connection.clone();
        Self { connection, api: Api::new(settings, http, clock), untold_payments: Mutex::default() }
    }
}

#[async_trait]
impl Registrar for OvhCloud {
    fn kind(&self) -> RegistrarKind {
        RegistrarKind::OvhCloud
    }

    fn capabilities(&self) -> Capabilities {
        Capabilities {
            contacts: ContactCapabilities {
                delete: false,
                edit_replaces: false,
                check: true,
                ..ContactCapabilities::default()
            },
            owner_change: OwnerChangeCapabilities {
                ordered: true,
                retraction_waiver: true,
                resend: false,
                stand_in: true,
                cancel: true,
                tells_answers: true,
                lock_opt_out: false,
            },
        }
    }

    async fn check(&self) -> Vec<CheckLine> {
        self.check_all().await
    }

    async fn time(&self) -> Result<Timestamp, CallError> {
        self.api.fetch_time().await
    }
}
