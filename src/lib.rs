//! The browser app: a person sees who stands behind a domain, edits contacts, changes an owner, and follows
//! every task to its end.

pub mod gallery;
pub mod ui;
