//! Old drafts, and what they leave at the registrars.

use crate::error::StoreError;
use async_trait::async_trait;
use registrant_model::owner_change::OwnerChangeId;
use registrant_model::{ConnectionId, DomainName, Timestamp};

/// Something that a deleted draft left at a registrar: a contact that was made for it, a cart that was never ordered.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Leftover {
    /// Where it is.
    pub connection: ConnectionId,
    /// The domain that the draft was about.
    pub domain: DomainName,
    /// What it is: the key of the registrar client's references (`contact`, `cart` …).
    pub kind: String,
    /// The name that the registrar gave it.
    pub name: String,
    /// When the draft was last changed.
    pub since: Timestamp,
    /// Whose draft it was; missing where that was not noted yet.
    pub subject: Option<String>,
}

/// Deletes drafts that nobody went on with.
#[async_trait]
pub trait Drafts: Send + Sync {
    /// Drafts that were last changed before a point in time, the oldest first.
    async fn old_drafts(&self, before: Timestamp, limit: u32) -> Result<Vec<OwnerChangeId>, StoreError>;

    /// Deletes a draft with its journal and notes what it leaves, in one transaction; also one that was put away, which
    /// the caller tells by its journal from what was called off later. What is no draft any more, or was written to
    /// since `version`, stays as it is ([`StoreError::VersionConflict`]).
    async fn delete_draft(
        &self,
        id: &OwnerChangeId,
        version: u64,
        leftovers: &[Leftover],
    ) -> Result<(), StoreError>;

    /// What deleted drafts left, the oldest first.
    async fn leftovers(&self) -> Result<Vec<Leftover>, StoreError>;

    /// Forgets what is there no longer. What is not noted is forgotten already.
    async fn forget_leftover(&self, at: &ConnectionId, kind: &str, name: &str) -> Result<(), StoreError>;
}
