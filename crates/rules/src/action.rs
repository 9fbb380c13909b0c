//! What somebody wants to do with a domain.

use serde::{Deserialize, Serialize};
use std::fmt;
use std::str::FromStr;

/// What a rule document is asked for (`domain.ActionEnum`; `GET /domain/configurationRule?action=`).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Action {
    /// Register a new domain.
    Create,
    /// Edit the contact of a domain that is held already.
    Update,
    /// Change the owner.
    Trade,
    /// Move the domain here from another registrar.
    Transfer,
}

impl Action {
    /// Every action.
    pub const ALL: [Self; 4] = [Self::Create, Self::Update, Self::Trade, Self::Transfer];

    /// The word as the registrar writes it.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Create => "create",
            Self::Update => "update",
            Self::Trade => "trade",
            Self::Transfer => "transfer",
        }
    }
}

impl fmt::Display for Action {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(self.as_str())
    }
}

/// The word names no action.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("`{0}` is no action; there are create, update, trade and transfer")]
pub struct UnknownAction(pub String);

impl FromStr for Action {
    type Err = UnknownAction;

    fn from_str(word: &str) -> Result<Self, UnknownAction> {
        let found = Self::ALL.into_iter().find(|action| action.as_str() == word);
        found.ok_or_else(|| UnknownAction(word.to_owned()))
    }
}

#[cfg(test)]
mod tests {
    use super::Action;

    #[test]
    fn actions_read_as_they_are_written() {
        for action in Action::ALL {
            assert_eq!(action.as_str().parse::<Action>().unwrap(), action);
            assert_eq!(serde_json::to_value(action).unwrap(), action.as_str());
        }
        let error = "Create".parse::<Action>().unwrap_err();
        assert_eq!(error.to_string(), "`Create` is no action; there are create, update, trade and transfer");
    }
}
