//! The client of LogicBoxes' HTTP API, which ResellerClub, NetEarthOne, Stargate and others share.
//!
//! Contacts there cannot change: an edit makes a new contact and attaches it with `domains/modify-contact`, which
//! names all four contacts of a domain each time. A changed registrant of a gTLD waits for the losing and the
//! gaining owner (IRTP); `status: "Success"` does not mean that anything was done.
//!
//! Sources: LogicBoxes knowledge base (modify-contact, contacts/add 790, details 792, search 793, domains/details
//! 770, actions 908 and 909, IRTP 2801, 2802, 2804), and public clients tested against the test environment.

mod agreement;
mod api;
mod attributes;
mod contacts;
mod customers;
mod dialect;
mod domains;
mod fields;
mod irtp;
mod owner_change;
mod pending;
mod rules;
mod search;
mod tasks;
mod terms;
mod wire;

use crate::clock::Clock;
use crate::error::CallError;
use crate::http::{Backoff, Http};
use crate::registrar::{CheckLine, Registrar};
use api::Api;
use async_trait::async_trait;
use registrant_model::capabilities::{Capabilities, ContactCapabilities, OwnerChangeCapabilities};
use registrant_model::connection::RegistrarKind;
use registrant_model::{ConnectionId, Timestamp};
use secrecy::SecretString;
use std::num::NonZeroU32;
use std::sync::Arc;
use url::Url;
use wire::total;

/// One reseller account at LogicBoxes.
pub struct LogicBoxes {
    connection: ConnectionId,
    api: Api,
}

/// What a [`LogicBoxes`] is made of.
pub struct Settings {
    /// What the connection is called.
    pub connection: ConnectionId,
    /// Where the API is, such as `https://httpapi.com/api`.
    pub base: Url,
    /// The reseller's number (`auth-userid`).
    pub user: String,
    /// The API key, which travels as a parameter of every call and stands in no log, error or trace.
    pub key: SecretString,
    /// How reads are repeated.
    pub backoff: Backoff,
    /// Calls a minute, where they are limited; LogicBoxes publishes no limit.
    pub calls_per_minute: Option<NonZeroU32>,
}

impl LogicBoxes {
    /// A client. Nothing is called yet.
    pub fn new(settings: Settings, http: Http, clock: Arc<dyn Clock>) -> Self {
        let connection = settings.connection.clone();
        Self { connection, api: Api::new(settings, http, clock) }
    }
}

#[async_trait]
impl Registrar for LogicBoxes {
    fn kind(&self) -> RegistrarKind {
        RegistrarKind::LogicBoxes
    }

    fn capabilities(&self) -> Capabilities {
        Capabilities {
            contacts: ContactCapabilities {
                delete: true,
                edit_replaces: true,
                check: false,
                extensions: attributes::EXTENSIONS.map(str::to_owned).to_vec(),
                ..ContactCapabilities::default()
            },
            owner_change: OwnerChangeCapabilities {
                ordered: false,
                retraction_waiver: false,
                resend: true,
                stand_in: false,
                cancel: false,
                tells_answers: true,
                lock_opt_out: true,
            },
        }
    }

    async fn check(&self) -> Vec<CheckLine> {
        let clock = CheckLine::clock_as_read(self.api.fetch_ahead().await.as_ref().copied());
        if !clock.passed {
            return vec![clock];
        }
        // The least number of rows that this search takes.
        let answer = self.api.get("domains/search", &[("no-of-records", "10"), ("page-no", "1")]).await;
        let keys = answer.map(|answer| {
            let domains = total(&answer).map_or_else(String::new, |total| format!(", {total} domains"));
            format!("valid{domains}")
        });
        vec![clock, CheckLine::keys(keys.as_ref().cloned())]
    }

    /// LogicBoxes has no call for its clock; the `Date` of its answers tells.
    async fn time(&self) -> Result<Timestamp, CallError> {
        self.api.fetch_time().await
    }
}
