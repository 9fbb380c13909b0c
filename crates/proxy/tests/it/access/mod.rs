//! Nobody sees another's domain, contact, draft or task.

mod events;
mod given_away;
mod links;
mod lists;
mod receipt;
mod scene;
mod table;
mod walk;
