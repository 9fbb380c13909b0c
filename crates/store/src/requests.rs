//! Answers to requests that may come twice, by their `Idempotency-Key`.

use crate::error::StoreError;
use async_trait::async_trait;
use registrant_model::Timestamp;
use serde::{Deserialize, Serialize};

/// An answer that is given again to the same request.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct KeptAnswer {
    /// The HTTP status.
    pub status: u16,
    /// Headers that belong to it.
    pub headers: Vec<(String, String)>,
    /// The body.
    pub body: String,
}

/// What is known of a key.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Begun {
    /// Nothing: the request may run, and is noted as running.
    New,
    /// The same request, whose process went down before it was answered: it may run again, and is noted as running.
    /// Nobody knows how far it had come.
    CutOff,
    /// The same request is running.
    Running,
    /// The key came with another request.
    OtherRequest,
    /// The same request has been answered.
    Done(KeptAnswer),
}

/// Keeps answers to requests that may come twice.
#[async_trait]
pub trait Requests: Send + Sync {
    /// Asks for a key, and notes the request as running when it is new. A request that began before `stale` and
    /// never ended (the machine went down) is taken as new.
    async fn begin_request(
        &self,
        subject: &str,
        key: &str,
        fingerprint: &[u8],
        now: Timestamp,
        stale: Timestamp,
    ) -> Result<Begun, StoreError>;

    /// Keeps the answer of a request.
    async fn finish_request(&self, subject: &str, key: &str, answer: &KeptAnswer) -> Result<(), StoreError>;

    /// Forgets a request that ended without an answer worth keeping, so that it can be made again.
    async fn forget_request(&self, subject: &str, key: &str) -> Result<(), StoreError>;

    /// Forgets what began before a point in time.
    async fn sweep_requests(&self, before: Timestamp) -> Result<u64, StoreError>;
}
