//! The registry's rules as a form: which fields there are, which are needed, which cannot be edited and why, is
//! decided by the rule documents with each answer, and judged again by the proxy.

mod country;
mod errors;
mod evaluated;
mod field_view;
mod labels;
mod patterns;
mod phone;
pub mod sections;
mod signals;
pub mod state;

pub use sections::ContactFields;
pub use state::{Carry, ContactForm};
