//! Tasks: the lines of the inbox.

pub(super) mod get;
pub(super) mod list;
pub(super) mod resend;
