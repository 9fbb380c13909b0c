//! What is done with contacts, whoever holds them.

mod form;
mod in_doubt;
mod phone;
mod sent;
mod size;
mod validate;

pub(crate) use form::{contact_form, new_contact_form, trade_form};
pub(crate) use in_doubt::{Sight, tasks_in_doubt};
pub(crate) use phone::{registry_form, with_registry_phones};
pub(crate) use sent::{alone, decide, forget, keep, note, settle};
pub(crate) use size::{Oversize, check_size};
pub(crate) use validate::validate;
