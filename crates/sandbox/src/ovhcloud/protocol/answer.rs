//! What a call answers when it is carried out.

use super::Refusal;
use crate::variants::{Nulls, VoidAnswer};
use crate::web::Reply;
use crate::world::World;
use http::StatusCode;
use serde::Serialize;
use serde_json::Value;

/// The answer of a call.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Answer {
    Value(Value),
    /// The call has nothing to say.
    Void,
}

/// What becomes of a call.
pub(crate) type Outcome = Result<Answer, Refusal>;

impl Answer {
    /// `value` as it is written.
    pub(crate) fn of(value: &impl Serialize) -> Outcome {
        serde_json::to_value(value).map(Self::Value).map_err(|error| {
            Refusal::new(
                StatusCode::INTERNAL_SERVER_ERROR,
                "Server::InternalServerError",
                format!("the answer could not be written: {error}"),
            )
        })
    }

    pub(crate) fn reply(self, world: &World) -> Reply {
        match self {
            Self::Value(mut value) => {
                if world.choice::<Nulls>() == Nulls::Omitted {
                    drop_nulls(&mut value);
                }
                Reply::json(StatusCode::OK, &value)
            }
            Self::Void => match world.choice::<VoidAnswer>() {
                VoidAnswer::Null => Reply::json(StatusCode::OK, &Value::Null),
                VoidAnswer::NoContent => Reply::empty(StatusCode::NO_CONTENT),
            },
        }
    }
}

fn drop_nulls(value: &mut Value) {
    match value {
        Value::Object(members) => {
            members.retain(|_, member| !member.is_null());
            members.values_mut().for_each(drop_nulls);
        }
        Value::Array(items) => items.iter_mut().for_each(drop_nulls),
        _ => {}
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn nulls_are_dropped_at_every_depth() {
        let mut value = json!({"a": null, "b": {"c": null, "d": 1}, "e": [{"f": null}, null]});
        drop_nulls(&mut value);
        assert_eq!(value, json!({"b": {"d": 1}, "e": [{}, null]}));
    }
}
