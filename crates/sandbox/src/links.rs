//! The private links in mails: who holds one may answer for one person, once.

use crate::hostcontrol;
use crate::logicboxes;
use crate::mail::Rel;
use crate::ovhcloud;
use crate::store::Row;
use jiff::Timestamp;
use serde::{Deserialize, Serialize};

/// What a link answers.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "registrar", rename_all = "lowercase")]
pub(crate) enum Target {
    Ovhcloud(ovhcloud::LinkTarget),
    Hostcontrol(hostcontrol::LinkTarget),
    Logicboxes(logicboxes::LinkTarget),
}

/// A private link. Its secret stands in the mail and in the address of the page.
#[derive(Debug, Serialize, Deserialize)]
pub(crate) struct Link {
    pub(crate) token: String,
    pub(crate) target: Target,
}

impl Row for Link {
    const KIND: &'static str = "link";
    type Key = String;
    fn key(&self) -> String {
        self.token.clone()
    }
}

/// The path of the page that `rel` leads to.
pub(crate) fn path(token: &str, rel: Rel) -> String {
    format!("/confirm/{token}/{}", rel.as_str())
}

/// What a link asks, in words.
pub(crate) struct Question {
    pub(crate) title: String,
    pub(crate) paragraphs: Vec<String>,
    /// What can be answered, with the words on its button; the first is the main one.
    pub(crate) answers: Vec<(Rel, String)>,
    /// What may be chosen along with the main answer, in words.
    pub(crate) opt_out: Option<String>,
    pub(crate) state: LinkState,
}

/// Whether a link can still be answered.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum LinkState {
    Open,
    /// This person has answered before.
    Answered {
        rel: Rel,
        at: Timestamp,
    },
    /// The time is over, or somebody else has ended it; with the reason.
    Closed(String),
}
