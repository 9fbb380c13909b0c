//! Sessions: who is signed in.

use crate::error::StoreError;
use async_trait::async_trait;
use registrant_model::Timestamp;

/// A session.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Session {
    /// Who is signed in.
    pub subject: String,
    /// When it ends, by the local clock.
    pub expires_at: Timestamp,
}

/// Keeps sessions by the hash of their token.
#[async_trait]
pub trait Sessions: Send + Sync {
    /// Begins a session.
    async fn begin_session(&self, token_hash: &[u8], session: &Session) -> Result<(), StoreError>;

    /// The session of a token, unless it has ended.
    async fn session(&self, token_hash: &[u8], now: Timestamp) -> Result<Option<Session>, StoreError>;

    /// Moves the end of a session.
    async fn extend_session(&self, token_hash: &[u8], expires_at: Timestamp) -> Result<(), StoreError>;

    /// Ends a session.
    async fn end_session(&self, token_hash: &[u8]) -> Result<(), StoreError>;

    /// Forgets the sessions that have ended.
    async fn sweep_sessions(&self, now: Timestamp) -> Result<u64, StoreError>;
}
