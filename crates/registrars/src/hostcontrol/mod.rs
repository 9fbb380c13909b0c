//! The client of HostControl's API (the "Resello Reseller Platform"), which sits on Realtime Register.
//!
//! This registrar tells least. A contact can be changed, and the change concerns every domain that uses it; where that
//! changes the owner of a generic domain, nothing changes before both owners have agreed, and the answer does not say
//! so. A designated agent may be ignored without a word. So nothing is claimed here that was not read back, and what
//! cannot be proven is said to be unknown.
//!
//! Sources: the platform's page "Domain Contact"; tests of the public client `duct-tape/resello` (envelope, errors,
//! `/domain`); for what they leave open, the documents and knowledge base of the layer below (articles 47 and 48).

mod api;
mod brands;
mod check;
mod contacts;
mod dialect;
mod domains;
mod owner_change;
mod pages;
mod phone;
mod rules;
mod tasks;
mod terms;
mod validation;
mod wire;

use crate::clock::Clock;
use crate::error::CallError;
use crate::http::{Backoff, Http};
use crate::registrar::{CheckLine, Registrar};
use api::Api;
use async_trait::async_trait;
use brands::Brands;
use contacts::Handles;
use registrant_model::capabilities::{Capabilities, ContactCapabilities, OwnerChangeCapabilities};
use registrant_model::connection::RegistrarKind;
use registrant_model::contact_edit::ValidationCategory;
use registrant_model::{ConnectionId, Timestamp};
use secrecy::SecretString;
use std::num::NonZeroU32;
use std::sync::Arc;
use std::sync::atomic::AtomicBool;
use tasks::FirstSeen;
use url::Url;

/// One reseller account at HostControl.
pub struct HostControl {
    connection: ConnectionId,
    api: Api,
    brands: Brands,
    handles: Handles,
    first_seen: FirstSeen,
    /// What the last search among all contacts was worth.
    lists_prove_nothing: AtomicBool,
}

/// What a [`HostControl`] is made of.
pub struct Settings {
    /// What the connection is called.
    pub connection: ConnectionId,
    /// Where the API is, such as `https://rp01.hostcontrol.com/api/v1`.
    pub base: Url,
    /// The reseller's reference (`api_username`), which has no colon in it.
    pub user: String,
    /// The API key. It travels in a header that is marked as sensitive, and stands in no log, error or trace.
    pub key: SecretString,
    /// The account's brands, where whoever runs the connection names them: no call lists them. Without them, those
    /// count that contacts tell.
    pub brands: Vec<String>,
    /// How reads are repeated.
    pub backoff: Backoff,
    /// Calls a minute, where they are limited; HostControl publishes no limit.
    pub calls_per_minute: Option<NonZeroU32>,
}

impl HostControl {
    /// A client. Nothing is called yet.
    pub fn new(mut settings: Settings, http: Http, clock: Arc<dyn Clock>) -> Self {
        let connection = settings.connection.clone();
        let brands = Brands::named(std::mem::take(&mut settings.brands));
        let api = Api::new(settings, http, clock);
        Self {
            connection,
            api,
            brands,
            handles: Handles::default(),
            first_seen: FirstSeen::default(),
            lists_prove_nothing: AtomicBool::new(false),
        }
    }
}

#[async_trait]
impl Registrar for HostControl {
    fn kind(&self) -> RegistrarKind {
        RegistrarKind::HostControl
    }

    fn capabilities(&self) -> Capabilities {
        Capabilities {
            contacts: ContactCapabilities {
                delete: true,
                edit_replaces: false,
                check: false,
                validations: ValidationCategory::ALL.to_vec(),
                brands: self.brands.known(),
                extensions: Vec::new(),
            },
            owner_change: OwnerChangeCapabilities {
                ordered: false,
                retraction_waiver: false,
                resend: false,
                stand_in: false,
                cancel: false,
                tells_answers: false,
                lock_opt_out: false,
            },
        }
    }

    async fn check(&self) -> Vec<CheckLine> {
        let clock = CheckLine::clock_as_read(self.api.fetch_ahead().await.as_ref().copied());
        if !clock.passed {
            return vec![clock];
        }
        let keys = self.page(&["domain"], &[], None, 1).await.map(|_| "valid".to_owned());
        vec![clock, CheckLine::keys(keys.as_ref().cloned())]
    }

    /// HostControl has no call for its clock; the `Date` of its answers tells.
    async fn time(&self) -> Result<Timestamp, CallError> {
        self.api.fetch_time().await
    }
}
