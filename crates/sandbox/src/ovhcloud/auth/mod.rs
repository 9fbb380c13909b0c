//! Who calls: applications, consumer keys, signatures and service accounts (guides "First steps
//! with the OVHcloud APIs" and "Managing service accounts"; the official Python, Go and PHP clients).

mod application;
mod authenticate;
mod credential;
mod rule;
mod signature;

mod api;
mod create_credential;
mod current_credential;
mod details;
mod logout;
mod oauth2;
mod time;
mod validation_page;

pub(crate) use application::{Application, ApplicationId};
pub(crate) use authenticate::authenticate;
pub(crate) use credential::{Credential, CredentialId, CredentialState};
pub(crate) use oauth2::{AccessToken, ServiceAccount, token};
pub(crate) use rule::{AccessRule, fits as matches};
pub(crate) use validation_page::validation_page;

use crate::ovhcloud::protocol::Endpoint;

pub(crate) static ENDPOINTS: [&Endpoint; 13] = [
    &time::GET,
    &create_credential::POST,
    &current_credential::GET,
    &details::GET,
    &logout::POST,
    &api::application::LIST,
    &api::application::GET,
    &api::application::DELETE,
    &api::credential::LIST,
    &api::credential::GET,
    &api::credential::PUT,
    &api::credential::DELETE,
    &api::credential::APPLICATION,
];
