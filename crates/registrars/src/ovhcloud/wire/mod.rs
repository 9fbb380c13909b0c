//! OVHcloud's objects as they travel. Missing and null mean the same.

pub(super) mod account_task;
pub(super) mod contact;
pub(super) mod domain;
pub(super) mod follow_up;
pub(super) mod order;
pub(super) mod task;
