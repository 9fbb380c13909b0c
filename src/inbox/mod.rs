//! Tasks: what is under way, grouped by whose turn it is.

mod account;
pub mod page;
pub mod rows;
mod stuck;
pub mod task;

pub use page::InboxPage;
pub use rows::{Parties, by_turn, parties_of, task_addresses, task_rows};
pub use task::TaskPage;
