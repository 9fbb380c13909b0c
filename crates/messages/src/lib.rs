//! Messages in a person's language, compiled from Fluent files before the app is built.
//!
//! Whoever writes screens calls a generated function, `messages::owner_change_title(domain)`. A message that
//! does not exist, or an argument that is left out, does not compile; a translation that is missing stops the
//! build (see the feature `compile` and its module). What is left for run time is this small part: reading a
//! language's table, and putting arguments into it.
//!
//! - [`Table`]: one language's messages, by number.
//! - [`Arg`]: what a caller puts in.
//! - [`PluralRules`]: what only the environment knows, in a browser `Intl.PluralRules` and `Intl.NumberFormat`.
//! - [`Language`]: what the list of languages tells about each.

mod arg;
#[cfg(feature = "compile")]
pub mod compile;
mod format;
mod language;
mod pattern;
mod plural;
mod table;

pub use arg::Arg;
pub use language::{Direction, Language};
pub use plural::{Category, PluralRules};
pub use table::{Table, TableError};
