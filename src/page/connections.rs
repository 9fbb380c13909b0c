//! What people call the connections.

use crate::api::{self, Loader, signed_in};
use leptos::prelude::*;
use registrant_model::ConnectionId;
use registrant_model::api::Page;
use registrant_model::connection::Connection;
use std::collections::BTreeSet;

/// The names of the connections a person may see, as soon as they are read.
#[derive(Clone, Copy)]
pub struct ConnectionNames(Loader<Page<Connection>>);

impl ConnectionNames {
    /// Reads them once for everything below, and anew for whoever signs in.
    pub fn provide() {
        let names = Self(api::load(api::connections));
        let signed_in = signed_in();
        Effect::new(move |before: Option<u32>| {
            let count = signed_in.get();
            if before.is_some_and(|before| before != count) {
                names.reload();
            }
            count
        });
        provide_context(names);
    }

    /// Those of the app; outside the app they are read.
    pub fn load() -> Self {
        use_context().unwrap_or_else(|| Self(api::load(api::connections)))
    }

    /// What people call a connection; its id until that is known.
    pub fn of(self, id: &ConnectionId) -> String {
        let known = |page: &Page<Connection>| {
            page.items.iter().find(|known| &known.id == id).map(|known| known.label.clone())
        };
        self.0.with(|page| page.and_then(known)).unwrap_or_else(|| id.to_string())
    }

    /// Whether there are several, so that it has to be said where something is held.
    pub fn are_several(self) -> bool {
        self.0.with(|page| page.is_some_and(|page| page.items.len() > 1))
    }

    /// The connections in the order of their ids, as soon as they are read.
    pub fn ids(self) -> Option<Vec<ConnectionId>> {
        self.0.with(|page| page.map(|page| page.items.iter().map(|known| known.id.clone()).collect()))
    }

    /// The brands that contacts can belong to at any of them, each once.
    pub fn brands(self) -> Vec<String> {
        let all = self.0.with(|page| {
            let known = page.into_iter().flat_map(|page| &page.items);
            known.flat_map(|known| known.capabilities.contacts.brands.clone()).collect::<BTreeSet<_>>()
        });
        all.into_iter().collect()
    }

    /// Why they cannot be read.
    pub fn failure(self) -> Option<api::Failure> {
        self.0.failure()
    }

    /// Reads them again.
    pub fn reload(self) {
        self.0.reload();
    }
}
