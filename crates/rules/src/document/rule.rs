//! The nodes of a rule document.

use super::vocabulary::{Context, Operator, RuleType};
use serde::de::{self, Deserializer, SeqAccess, Unexpected, Visitor};
use serde::{Deserialize, Serialize};
use std::fmt;

/// A node: a field with its constraints, an object with its fields, or rules put together
/// (`domain.configuration.rules.Rule`). Every part may be missing, and all parts that are there hold at once.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Rule {
    /// What it speaks of: `OWNER_CONTACT`, `REASON`, or inside an object a field such as `address.country`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub label: Option<String>,
    /// Of what kind that is.
    #[serde(rename = "type", default, skip_serializing_if = "Option::is_none")]
    pub kind: Option<RuleType>,
    /// All of them apply.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub and: Option<Vec<Rule>>,
    /// At least one of them has to be respected.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub or: Option<Vec<Rule>>,
    /// What applies to the fields of the object.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub fields: Option<Box<Rule>>,
    /// The registrar's own words about it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub description: Option<String>,
    /// An example of a value.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub placeholder: Option<String>,
    /// What its value has to respect.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub constraints: Option<Vec<Constraint>>,
    /// The whole node applies only if this rule is respected.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub conditions: Option<Box<Rule>>,
    /// When the node applies at all.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub contexts: Option<Vec<Context>>,
}

/// One thing that a value has to respect (`domain.configuration.rules.Constraint`).
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Constraint {
    /// What has to hold. A constraint without one says nothing and is passed over.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub operator: Option<Operator>,
    /// What to compare with. A number or a yes or no is read as its text.
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "scalar")]
    pub value: Option<String>,
    /// The values to compare with.
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "scalars")]
    pub values: Option<Vec<String>>,
    /// The constraint applies only if this rule is respected.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub conditions: Option<Box<Rule>>,
    /// When the constraint applies at all.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub contexts: Option<Vec<Context>>,
}

impl Rule {
    /// The rules directly below this one, and those below its constraints.
    pub(super) fn children(&self) -> impl Iterator<Item = &Rule> {
        let conditions = self.constraints().iter().filter_map(|constraint| constraint.conditions.as_deref());
        let parts = self.fields.as_deref().into_iter().chain(self.conditions.as_deref());
        self.all().iter().chain(self.any()).chain(parts).chain(conditions)
    }

    /// Its constraints; none if the key is missing.
    pub fn constraints(&self) -> &[Constraint] {
        self.constraints.as_deref().unwrap_or_default()
    }

    /// The members of its `and`; none if the key is missing.
    pub fn all(&self) -> &[Rule] {
        self.and.as_deref().unwrap_or_default()
    }

    /// The members of its `or`; none if the key is missing.
    pub fn any(&self) -> &[Rule] {
        self.or.as_deref().unwrap_or_default()
    }
}

/// A text, or what can stand for one.
struct Scalar(String);

impl<'de> Deserialize<'de> for Scalar {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Reader;

        impl Visitor<'_> for Reader {
            type Value = Scalar;

            fn expecting(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
                out.write_str("a text, a number, or true or false")
            }

            fn visit_str<E: de::Error>(self, text: &str) -> Result<Scalar, E> {
                Ok(Scalar(text.to_owned()))
            }

            fn visit_bool<E: de::Error>(self, value: bool) -> Result<Scalar, E> {
                Ok(Scalar(value.to_string()))
            }

            fn visit_i64<E: de::Error>(self, value: i64) -> Result<Scalar, E> {
                Ok(Scalar(value.to_string()))
            }

            fn visit_u64<E: de::Error>(self, value: u64) -> Result<Scalar, E> {
                Ok(Scalar(value.to_string()))
            }

            fn visit_f64<E: de::Error>(self, value: f64) -> Result<Scalar, E> {
                // Written by the JSON library, which brings its own small printer of numbers.
                let number = serde_json::Number::from_f64(value).map(|number| number.to_string());
                number.map(Scalar).ok_or_else(|| E::invalid_value(Unexpected::Float(value), &self))
            }
        }

        deserializer.deserialize_any(Reader)
    }
}

fn scalar<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<String>, D::Error> {
    Ok(Option::<Scalar>::deserialize(deserializer)?.map(|Scalar(text)| text))
}

fn scalars<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<Vec<String>>, D::Error> {
    struct Reader;

    impl<'de> Visitor<'de> for Reader {
        type Value = Option<Vec<String>>;

        fn expecting(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
            out.write_str("a list of texts")
        }

        fn visit_unit<E: de::Error>(self) -> Result<Self::Value, E> {
            Ok(None)
        }

        fn visit_seq<A: SeqAccess<'de>>(self, mut items: A) -> Result<Self::Value, A::Error> {
            let mut texts = Vec::new();
            while let Some(item) = items.next_element::<Option<Scalar>>()? {
                texts.extend(item.map(|Scalar(text)| text));
            }
            Ok(Some(texts))
        }
    }

    deserializer.deserialize_any(Reader)
}
