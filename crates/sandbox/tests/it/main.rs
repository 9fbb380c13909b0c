//! The sandbox as its clients see it: real HTTP against a running server.

#![cfg(test)]

mod support;

mod accounts;
mod authentication;
mod contacts;
mod control;
mod domains;
mod faults;
mod orders;
mod owner_change;
mod pages;
mod persistence;
mod rules;
