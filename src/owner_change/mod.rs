//! The owner change: the wizard that prepares it, and the tracker that follows it.

pub mod desk;
pub mod leave;
mod live;
mod order;
pub mod page;
mod pieces;
pub mod receipt;
pub mod shared;
pub mod tracker;
pub mod wizard;

pub use page::OwnerChangePage;
