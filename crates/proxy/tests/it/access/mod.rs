//! Nobody sees another's domain, contact, draft or task.

mod events;
mod given_away;
mod lists;
mod scene;
mod table;
mod walk;
