//! The backend proxy: holds the registrar credentials, keeps drafts and journals, drives owner changes, and
//! serves the app.
//!
//! Data flows one way: route → use case → registrar client → wire. [`routes`] holds one endpoint per file;
//! [`owner_changes`] and [`contacts`] hold what is done; [`people`] says who may see what.

mod check;
pub mod config;
mod connections;
mod contacts;
mod domains;
mod error;
mod leftovers;
mod owner_changes;
mod parts;
mod people;
mod routes;
mod server;
mod state;
mod task_mails;
mod tasks;
mod web;

pub use check::check;
pub use routes::openapi_document;
pub use server::{Running, StartError, start};
