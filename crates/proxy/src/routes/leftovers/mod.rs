//! What owner changes that did not take effect left at a registrar.

pub(super) mod delete;
pub(super) mod list;
