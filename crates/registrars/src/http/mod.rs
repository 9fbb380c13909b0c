//! The only place that opens connections to registrars.

mod allowed;
mod client;
mod date;
mod remote_clock;
mod retry;

pub use allowed::{AllowedHosts, Origin};
pub use client::{Answer, Call, Http, Limits};
pub use date::date_of;
pub use remote_clock::RemoteClock;
pub use retry::{Backoff, retrying};
