//! The sandbox as its clients see it: real HTTP against a running server.

#![cfg(test)]

mod support;

mod accounts;
mod authentication;
mod contact_change;
mod contacts;
mod control;
mod conventions;
mod credentials;
mod designated_agent;
mod domains;
mod events;
mod faults;
mod hostcontrol;
mod logicboxes;
mod orders;
mod owner_change;
mod pages;
mod persistence;
mod rules;
mod tasks;
