//! Contacts of all three registrars.

mod many_domains;
mod new_contact;
