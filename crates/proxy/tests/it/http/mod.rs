//! Manners: headers, keys, versions, bodies that are not as they should be, and the description of it all.

mod addresses;
mod bodies;
mod description;
mod guard;
mod idempotency;
mod lists;
mod session;
mod versions;
