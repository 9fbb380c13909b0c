//! Looking for contacts by parts of their fields, several of them together.

pub mod chosen;
pub mod form;
pub mod question;

pub use chosen::ChosenFilters;
pub use form::ContactFilter;
pub use question::Question;
