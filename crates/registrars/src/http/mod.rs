//! The only place that opens connections to registrars.

mod allowed;
mod client;
mod date;
mod retry;

pub use allowed::{AllowedHosts, Origin};
pub use client::{Answer, Call, Http, Limits};
pub use date::date_of;
pub use retry::{Backoff, retrying};
