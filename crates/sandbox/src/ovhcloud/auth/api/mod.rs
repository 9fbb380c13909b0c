//! `/me/api`: an account's applications and consumer keys.

pub(crate) mod application;
pub(crate) mod credential;
