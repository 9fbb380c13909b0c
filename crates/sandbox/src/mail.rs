//! The mails the registrars have sent, kept instead of delivered.

use crate::registrar::Registrar;
use crate::store::Row;
use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use std::fmt::Write as _;

/// What following a link of a mail means.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub(crate) enum Rel {
    Accept,
    Refuse,
    /// Confirm that an address is read and the details are right; there is nothing to refuse.
    Verify,
}

impl Rel {
    pub(crate) const fn as_str(self) -> &'static str {
        match self {
            Self::Accept => "accept",
            Self::Refuse => "refuse",
            Self::Verify => "verify",
        }
    }
}

/// A link, without the address of the sandbox, which may differ after a restart.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(crate) struct MailLink {
    pub(crate) rel: Rel,
    pub(crate) path: String,
    /// What the person may type elsewhere instead of following the link.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(crate) token: Option<String>,
}

/// A mail that is about to be sent.
pub(crate) struct Draft {
    pub(crate) registrar: Registrar,
    pub(crate) to: String,
    pub(crate) subject: String,
    /// Plain text; the links are added below it.
    pub(crate) text: String,
    pub(crate) links: Vec<MailLink>,
    /// The account the mail belongs to, if it was sent to an account rather than to a contact.
    pub(crate) account: Option<String>,
}

/// A mail that was sent.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(crate) struct Mail {
    pub(crate) id: u64,
    pub(crate) at: Timestamp,
    pub(crate) registrar: Registrar,
    pub(crate) to: String,
    pub(crate) subject: String,
    pub(crate) text: String,
    pub(crate) links: Vec<MailLink>,
    pub(crate) account: Option<String>,
}

impl Row for Mail {
    const KIND: &'static str = "mail";
    type Key = u64;
    fn key(&self) -> u64 {
        self.id
    }
}

impl Mail {
    /// The text as the recipient reads it: with the links, below the sandbox's address `base`.
    pub(crate) fn full_text(&self, base: &str) -> String {
        let mut text = self.text.clone();
        for link in &self.links {
            let what = match link.rel {
                Rel::Accept => "To accept",
                Rel::Refuse => "To refuse",
                Rel::Verify => "To confirm",
            };
            // Writing to a string cannot fail.
            let _ = write!(text, "\n\n{what}:\n{base}{}", link.path);
        }
        text
    }
}
