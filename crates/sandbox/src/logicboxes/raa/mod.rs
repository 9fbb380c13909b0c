//! The verification of registrants' mail addresses (ICANN's Registrar Accreditation Agreement of 2013: RAA). It does not
//! depend on a change of registrant: after one, two mails may wait for the same person.

mod flow;
mod letter;
mod link;
mod resend;
mod row;

pub(crate) use flow::{begin, note, run_out};
pub(crate) use link::{answer, question};
pub(crate) use row::{Raa, VerifiedAddress, since, word};

use super::protocol::Endpoint;

pub(crate) static ENDPOINTS: [&Endpoint; 1] = [&resend::POST];
