//! The language of the app: which one, its messages, and how it writes dates, numbers and names.

mod choice;
mod intl;
mod table;

pub use choice::{choose, start};
pub use intl::{country_names, date_time, language_name, listed, money, sorted};
pub(crate) use table::format;
pub use table::{current, shown, use_table};
