//! What the tests share: a sandbox and a proxy of their own, a browser for each persona, the sandbox's control plane.

mod browser;
mod clock;
mod contract;
mod control;
mod elsewhere;
mod events;
mod journey;
mod process;
mod recorder;
mod stage;
mod wait;

pub(crate) use browser::{Answer, Browser, fresh_key, http};
pub(crate) use clock::TestClock;
pub(crate) use contract::contract;
pub(crate) use control::Control;
pub(crate) use elsewhere::Elsewhere;
pub(crate) use events::EventStream;
pub(crate) use journey::{Journey, NewOwner, agreement};
pub(crate) use process::ProxyProcess;
pub(crate) use recorder::Recorder;
pub(crate) use stage::{Options, Stage};
pub(crate) use wait::until;
