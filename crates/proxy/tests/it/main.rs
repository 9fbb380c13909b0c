//! The proxy as browsers see it: real HTTP against a running proxy, which talks to a running sandbox.
//!
//! Every answer of the API that passes through [`harness::Browser`] is held against the description of the API:
//! a status that is not described, or a body that does not fit its schema, fails the test that caused it.

#![cfg(test)]

mod harness;

mod access;
mod contacts;
mod faults;
mod http;
mod kept;
mod mixture;
mod otherwise;
mod truth;
