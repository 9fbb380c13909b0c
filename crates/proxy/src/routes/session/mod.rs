//! Signing in and out.

pub(super) mod delete;
pub(super) mod get;
pub(super) mod post;
