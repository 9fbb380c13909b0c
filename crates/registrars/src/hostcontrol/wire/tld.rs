//! What HostControl tells of an extension (`/domain-tld/{tld}`). Its members are not documented; those of the layer
//! below are (Realtime Register, `GET /v2/tlds/{tld}/info`), and either spelling is understood.

use super::{Members, flag, leaf};
use registrant_model::owner_change::Agent;
use serde_json::Value;

/// An extension. Each member is missing where it is not told.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(in crate::hostcontrol) struct WireTld {
    /// Whether both owners are asked about a change of registrant.
    pub(in crate::hostcontrol) asks: Option<bool>,
    /// Whether a transfer lock follows.
    pub(in crate::hostcontrol) locks: Option<bool>,
    /// For whom one may act as designated agent.
    pub(in crate::hostcontrol) agent: Option<Agent>,
    /// The validation that registrants need.
    pub(in crate::hostcontrol) category: Option<String>,
}

impl WireTld {
    /// What an answer tells.
    pub(in crate::hostcontrol) fn of(value: &Value) -> Self {
        let Value::Object(members) = value else { return Self::default() };
        let member = |snake: &str, camel: &str| -> Option<&Value> {
            let find = |members: &'_ Members| members.contains_key(snake);
            members.get(if find(members) { snake } else { camel })
        };
        let agent = member("allow_designated_agent", "allowDesignatedAgent").and_then(leaf);
        Self {
            asks: member("registrant_change_approval_required", "registrantChangeApprovalRequired")
                .and_then(flag),
            locks: member("registrant_change_transfer_lock", "registrantChangeTransferLock").and_then(flag),
            agent: agent.and_then(|word| agent_of(&word)),
            category: member("validation_category", "validationCategory").and_then(leaf),
        }
    }
}

fn agent_of(word: &str) -> Option<Agent> {
    match word {
        "NONE" => Some(Agent::None),
        "OLD" => Some(Agent::Losing),
        "NEW" => Some(Agent::Gaining),
        "BOTH" => Some(Agent::Both),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::WireTld;
    use registrant_model::owner_change::Agent;
    use serde_json::json;

    #[test]
    fn either_spelling_is_understood_and_nothing_is_guessed() {
        let snake = json!({"name": "info", "registrant_change_approval_required": true,
            "registrant_change_transfer_lock": false, "allow_designated_agent": "BOTH",
            "validation_category": "General"});
        let camel = json!({"name": "info", "registrantChangeApprovalRequired": true,
            "registrantChangeTransferLock": false, "allowDesignatedAgent": "BOTH",
            "validationCategory": "General"});
        let expected = WireTld {
            asks: Some(true),
            locks: Some(false),
            agent: Some(Agent::Both),
            category: Some("General".to_owned()),
        };
        assert_eq!(WireTld::of(&snake), expected);
        assert_eq!(WireTld::of(&camel), expected);
        assert_eq!(WireTld::of(&json!({"name": "info"})), WireTld::default());
        assert_eq!(WireTld::of(&json!(null)), WireTld::default());
    }
}
