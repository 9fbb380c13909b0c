//! A call, and what is known of an endpoint before it is called.

use super::{FieldErrors, Outcome, Refusal};
use crate::hostcontrol::switches::Unknown;
use crate::web::{Pairs, Verb};
use crate::world::World;
use hyper::body::Bytes;
use serde_json::{Map, Value};

/// An endpoint: one method at one path.
pub(crate) struct Endpoint {
    pub(crate) verb: Verb,
    /// The path below the base, with `{variable}` parts.
    pub(crate) path: &'static str,
    pub(crate) handle: fn(&mut Call<'_>) -> Outcome,
}

/// One call of the reseller.
pub(crate) struct Call<'a> {
    pub(crate) world: &'a mut World,
    pub(crate) parts: Pairs,
    pub(crate) query: Pairs,
    pub(crate) body: &'a Bytes,
}

impl Call<'_> {
    /// A variable part of the path.
    pub(crate) fn part(&self, name: &str) -> &str {
        self.parts.iter().find(|(known, _)| known == name).map_or("", |(_, value)| value)
    }

    /// The value of a query parameter; an empty one counts as missing.
    pub(crate) fn query(&self, name: &str) -> Option<&str> {
        let value = self.query.iter().find(|(known, _)| known == name).map(|(_, value)| value.as_str());
        value.filter(|value| !value.is_empty())
    }

    /// The body, which is JSON whatever its content type says: the document's own samples send it as a form.
    pub(crate) fn object(&self) -> Result<Map<String, Value>, Refusal> {
        match serde_json::from_slice(self.body) {
            Ok(Value::Object(members)) => Ok(members),
            Ok(_) => Err(Refusal::unreadable("The request must be a JSON object.")),
            Err(error) => Err(Refusal::unreadable(format!("JSON parse error - {error}"))),
        }
    }

    /// Refuses names that are not known, where they are not ignored.
    pub(crate) fn only<'n>(
        &self,
        given: impl IntoIterator<Item = &'n String>,
        known: &[&str],
    ) -> Result<(), Refusal> {
        if self.world.choice::<Unknown>() == Unknown::Ignored {
            return Ok(());
        }
        let mut errors = FieldErrors::default();
        for name in given {
            if !known.contains(&name.as_str()) {
                errors.add(name, "unknown", "This field is not known.");
            }
        }
        errors.check()
    }
}
