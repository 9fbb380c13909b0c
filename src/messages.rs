//! Every text of the app, as typed functions compiled from `locales/`.
//!
//! A text read inside a view or a derived signal follows the language; see [`crate::language`].

pub(crate) use crate::language::format;

/// A text of the app, worded anew for each language.
pub type Text = fn() -> String;

include!(concat!(env!("OUT_DIR"), "/messages.rs"));
