//! The envelope of answers: `{"success", "result"}`, with `total`, `limit` and `offset` around lists (tests of the
//! public client `duct-tape/resello`).

use super::Refusal;
use crate::hostcontrol::switches::{
    HttpStatus, ReadResult, SuccessForm, SuccessStatus, Total, VoidAnswer, WriteResult,
};
use crate::web::Reply;
use crate::world::World;
use http::StatusCode;
use serde_json::{Map, Value, json};

/// What a call answers when it is carried out.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Answer {
    /// An object that was asked for.
    Read(Value),
    /// Objects that were asked for.
    List { items: Vec<Value>, total: usize, limit: usize, offset: usize },
    /// The object as it is after a write.
    Written(Value),
    /// The same; with this status where statuses are specific.
    Made(StatusCode, Value),
    /// The object as it is while its change waits.
    Accepted(Value),
    /// The call has nothing to say.
    Void,
}

/// What becomes of a call.
pub(crate) type Outcome = Result<Answer, Refusal>;

/// The members of an object that identify it.
const IDS: [&str; 3] = ["id", "uuid", "handle"];

impl Answer {
    pub(crate) fn reply(self, world: &World) -> Reply {
        let rest = world.choice::<HttpStatus>() == HttpStatus::Rest;
        let (status, envelope) = match self {
            Self::Read(object) => (StatusCode::OK, read(world, object, json!({}))),
            Self::List { items, total, limit, offset } => {
                let shown = total_shown(world.choice(), total, items.len());
                let mut envelope = read(world, Value::Array(items), json!([]));
                envelope.insert("total".to_owned(), json!(shown));
                envelope.insert("limit".to_owned(), json!(limit));
                envelope.insert("offset".to_owned(), json!(offset));
                (StatusCode::OK, envelope)
            }
            Self::Written(object) => (StatusCode::OK, written(world, object)),
            Self::Made(status, object) => {
                let specific = world.choice::<SuccessStatus>() == SuccessStatus::Specific;
                (if specific { status } else { StatusCode::OK }, written(world, object))
            }
            Self::Accepted(object) => (StatusCode::ACCEPTED, written(world, object)),
            Self::Void => match world.choice::<VoidAnswer>() {
                VoidAnswer::NoContent if rest => return Reply::empty(StatusCode::NO_CONTENT),
                VoidAnswer::Missing | VoidAnswer::NoContent => (StatusCode::OK, success(world)),
                VoidAnswer::Null => (StatusCode::OK, result(world, Value::Null)),
                VoidAnswer::Empty => (StatusCode::OK, result(world, json!({}))),
            },
        };
        Reply::json(if rest { status } else { StatusCode::OK }, &envelope)
    }
}

fn success(world: &World) -> Map<String, Value> {
    let yes = match world.choice::<SuccessForm>() {
        SuccessForm::Boolean => json!(true),
        SuccessForm::Text => json!("true"),
    };
    Map::from_iter([("success".to_owned(), yes)])
}

fn result(world: &World, result: Value) -> Map<String, Value> {
    let mut envelope = success(world);
    envelope.insert("result".to_owned(), result);
    envelope
}

fn read(world: &World, full: Value, empty: Value) -> Map<String, Value> {
    let shown = match world.choice::<ReadResult>() {
        ReadResult::Full => full,
        ReadResult::Empty => empty,
        ReadResult::Null => Value::Null,
    };
    result(world, shown)
}

fn written(world: &World, mut object: Value) -> Map<String, Value> {
    let shown = match world.choice::<WriteResult>() {
        WriteResult::Object => object,
        WriteResult::Ids => {
            if let Value::Object(members) = &mut object {
                members.retain(|name, _| IDS.contains(&name.as_str()));
            }
            object
        }
        WriteResult::Empty => json!({}),
        WriteResult::Null => Value::Null,
    };
    result(world, shown)
}

fn total_shown(choice: Total, total: usize, on_page: usize) -> usize {
    match choice {
        Total::Exact => total,
        Total::Zero => 0,
        Total::Page => on_page,
        Total::High => total + 1,
    }
}

/// The error of a call: `{"success": false, "error": {"code", "message"}}`.
pub(super) fn refused(world: &World, refusal: &Refusal) -> Reply {
    let no = match world.choice::<SuccessForm>() {
        SuccessForm::Boolean => json!(false),
        SuccessForm::Text => json!("false"),
    };
    let status = match world.choice() {
        HttpStatus::Rest => refusal.status,
        HttpStatus::Always => StatusCode::OK,
    };
    Reply::json(status, &json!({"success": no, "error": refusal.body(world.choice())}))
}
