//! Contacts of all three registrars.

mod bad_input;
mod filters;
mod kept_edits;
mod lost_edits;
mod many_contacts;
mod many_domains;
mod new_contact;
mod validations;
