//! Links by which an owner follows an owner change without being signed in.

pub(in crate::routes) mod list;
pub(in crate::routes) mod make;
pub(in crate::routes) mod revoke;
