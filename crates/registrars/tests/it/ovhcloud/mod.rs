//! What OVHcloud alone does: answers that its documentation leaves open, and calls that arrive late.

mod account_tasks;
mod contact;
mod late;
mod payment;
mod variants;
