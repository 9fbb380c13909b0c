//! The clients against the sandbox, over HTTP. `conformance` is written once for every registrar; what one of them
//! alone does stands in a folder of its name.

#![cfg(test)]

mod conformance;
mod hostcontrol;
mod logicboxes;
mod ovhcloud;
mod support;
