//! The browser app: a person sees who stands behind a domain, edits contacts, changes an owner, and follows
//! every task to its end.
//!
//! - [`app`]: the frame and the addresses; [`page`]: what every page shares. [`api`]: the only code that talks HTTP. [`language`] and
//!   [`messages`]: the texts. [`words`]: states, codes and fields in words. [`ui`]: accessible components.
//! - One folder for each thing a person does: [`overview`], [`domains`], [`contacts`], [`owner_change`],
//!   [`inbox`], [`account`], [`session`].

pub mod account;
pub mod api;
pub mod app;
pub mod consequences;
pub mod contacts;
pub mod domains;
#[cfg(debug_assertions)]
pub mod gallery;
pub mod inbox;
pub mod language;
pub mod messages;
pub mod overview;
pub mod owner_change;
pub mod page;
pub mod session;
pub mod ui;
pub mod words;

pub use app::start;
