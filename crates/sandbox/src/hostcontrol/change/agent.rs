//! For whom the reseller acts as designated agent.

use crate::hostcontrol::protocol::FieldErrors;
use crate::hostcontrol::switches::AllowedAgent;
use crate::world::World;
use serde_json::Value;

/// `designated_agent`
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Agent {
    None,
    Old,
    New,
    Both,
}

impl Agent {
    /// As a request has it; without it, for nobody.
    pub(crate) fn read(given: Option<&Value>) -> Result<Self, FieldErrors> {
        match given {
            None | Some(Value::Null) => Ok(Self::None),
            Some(Value::String(text)) if text == "NONE" => Ok(Self::None),
            Some(Value::String(text)) if text == "OLD" => Ok(Self::Old),
            Some(Value::String(text)) if text == "NEW" => Ok(Self::New),
            Some(Value::String(text)) if text == "BOTH" => Ok(Self::Both),
            Some(other) => {
                let message = format!("Select a valid choice. {other} is not one of the available choices.");
                Err(FieldErrors::one("designated_agent", "invalid_choice", message))
            }
        }
    }

    /// What is left of it where not everything is allowed: "this parameter is silently ignored".
    pub(super) fn allowed(self, world: &World) -> Self {
        match (world.choice(), self) {
            (AllowedAgent::Both, _) | (AllowedAgent::Old, Self::Old) | (AllowedAgent::New, Self::New) => self,
            _ => Self::None,
        }
    }

    pub(super) const fn acts_for_old(self) -> bool {
        matches!(self, Self::Old | Self::Both)
    }

    pub(super) const fn acts_for_new(self) -> bool {
        matches!(self, Self::New | Self::Both)
    }
}
