//! Links by which an owner follows an owner change without being signed in.

use crate::error::StoreError;
use async_trait::async_trait;
use registrant_model::Timestamp;
use registrant_model::owner_change::{OwnerChangeId, PartyRole};

/// A link.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LinkRow {
    /// Its name, which opens nothing.
    pub id: String,
    /// What it shows.
    pub owner_change: OwnerChangeId,
    /// For which owner.
    pub party: PartyRole,
    /// Who made it.
    pub subject: String,
    /// When it was made, by the local clock.
    pub made_at: Timestamp,
    /// Until when it works, by the local clock.
    pub until: Timestamp,
}

/// Keeps links by the hash of their word. One that was revoked is gone.
#[async_trait]
pub trait Links: Send + Sync {
    /// Keeps a new link.
    async fn add_link(&self, token_hash: &[u8], link: &LinkRow) -> Result<(), StoreError>;

    /// The link of a word, unless it has ended.
    async fn link(&self, token_hash: &[u8], now: Timestamp) -> Result<Option<LinkRow>, StoreError>;

    /// The links of an owner change that have not ended, the oldest first.
    async fn links(&self, id: &OwnerChangeId, now: Timestamp) -> Result<Vec<LinkRow>, StoreError>;

    /// Revokes a link of an owner change, and answers whether there was one.
    async fn revoke_link(&self, id: &OwnerChangeId, link: &str) -> Result<bool, StoreError>;

    /// Forgets the links that have ended.
    async fn sweep_links(&self, now: Timestamp) -> Result<u64, StoreError>;
}
