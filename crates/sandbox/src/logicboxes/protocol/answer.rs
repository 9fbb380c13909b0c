//! Answers: objects whose leaves are strings, or one bare value.

use super::Refusal;
use crate::logicboxes::switches::{EmptyMap, NoError};
use crate::web::Reply;
use crate::world::World;
use http::StatusCode;
use serde_json::{Map, Value};

/// The answer of a call.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Answer {
    /// An object. Its values may be written as they are held: numbers and booleans become strings, absent values
    /// disappear.
    Object(Value),
    /// A number, `true` or `false`, or a word, which is no JSON then.
    Bare(String),
}

/// What becomes of a call.
pub(crate) type Outcome = Result<Answer, Refusal>;

impl Answer {
    /// One bare value.
    pub(crate) fn bare(value: impl std::fmt::Display) -> Self {
        Self::Bare(value.to_string())
    }

    pub(crate) fn reply(self, world: &World) -> Reply {
        match self {
            Self::Object(value) => {
                let mut value = on_the_wire(value, world.choice());
                if let (Value::Object(map), NoError::Present) = (&mut value, world.choice()) {
                    map.entry("error").or_insert_with(|| Value::String("NoError".to_owned()));
                }
                Reply::json(StatusCode::OK, &value)
            }
            Self::Bare(text) => Reply::new(StatusCode::OK, "application/json; charset=utf-8", text),
        }
    }
}

/// `value` as it is sent: every leaf a string, what is absent left out.
fn on_the_wire(value: Value, empty: EmptyMap) -> Value {
    match value {
        Value::Object(map) if map.is_empty() && empty == EmptyMap::Array => Value::Array(Vec::new()),
        Value::Object(map) => {
            let members = map.into_iter().filter(|(_, value)| !value.is_null());
            Value::Object(
                members.map(|(name, value)| (name, on_the_wire(value, empty))).collect::<Map<_, _>>(),
            )
        }
        Value::Array(items) => Value::Array(items.into_iter().map(|item| on_the_wire(item, empty)).collect()),
        Value::String(text) => Value::String(text),
        other => Value::String(other.to_string()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn every_leaf_is_a_string() {
        let value = json!({"a": 1, "b": {"c": true, "d": null}, "e": [2, "x"], "f": {}, "g": []});
        let sent = json!({"a": "1", "b": {"c": "true"}, "e": ["2", "x"], "f": {}, "g": []});
        assert_eq!(on_the_wire(value.clone(), EmptyMap::Object), sent);
        assert_eq!(on_the_wire(value, EmptyMap::Array)["f"], json!([]));
    }
}
