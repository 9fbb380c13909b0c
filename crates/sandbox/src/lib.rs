//! A server that speaks the registrars' protocols, with state, faults and a clock.
//!
//! It agrees with `registrant-registrars` on the documented protocols alone: the two share no type, so that
//! one cannot hide the other's mistake. What no public source settles is a switch (see `README.md`).
//!
//! ```
//! # async fn example() -> Result<(), Box<dyn std::error::Error>> {
//! use registrant_sandbox::{Config, Sandbox};
//!
//! let sandbox = Sandbox::start(Config::default()).await?;
//! let base = format!("{}/ovhcloud/1.0", sandbox.url());
//! # let _ = base;
//! sandbox.stop().await?;
//! # Ok(())
//! # }
//! ```
//!
//! One request after the other changes the state; what it changed is written in one transaction before its answer
//! leaves. What happens by itself later (a mail, a task that ends, a lock that opens) is planned with the
//! sandbox's clock and happens in the order of time, also when the clock is advanced over many such moments.

mod clock;
mod control;
mod due;
mod faults;
mod hostcontrol;
mod ids;
mod lag;
mod ledger;
mod links;
mod logicboxes;
mod mail;
mod occurrences;
mod ovhcloud;
mod pages;
mod random;
mod registrar;
mod server;
mod store;
mod variants;
mod web;
mod world;

pub use clock::{Ahead, RealTime, SharedTime, SystemTime};
pub use server::{Config, Running, Sandbox, StartError};
pub use store::StoreError;
