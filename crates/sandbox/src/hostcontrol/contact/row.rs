//! A contact as it is kept and as it is shown.

use super::details::{Details, FIELDS};
use crate::hostcontrol::switches::{BrandShown, ContactIds, Nulls};
use crate::hostcontrol::validation::{Category, Validated};
use crate::store::Row;
use crate::world::World;
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value, json};
use std::fmt;
use uuid::Uuid;

/// What names a contact inside the sandbox.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(transparent)]
pub(crate) struct ContactId(pub(super) Uuid);

impl fmt::Display for ContactId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

/// A contact.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(crate) struct Contact {
    pub(crate) id: ContactId,
    /// Its place in lists, and its `id` where that is a number.
    pub(crate) number: u64,
    /// By which domains name it.
    pub(crate) handle: String,
    pub(crate) brand: String,
    pub(crate) details: Details,
    pub(crate) validations: Vec<Validated>,
}

impl Row for Contact {
    const KIND: &'static str = "hostcontrol.contact";
    type Key = ContactId;
    fn key(&self) -> ContactId {
        self.id
    }
}

impl Contact {
    /// Keeps a new contact; answers what names it.
    pub(crate) fn insert(world: &mut World, brand: &str, details: Details) -> ContactId {
        let id = ContactId(world.uuid());
        let number = world.next_number_from("hostcontrol.contact", 50_101);
        // As the one that is published: `RP934K83F9k30K2904L`.
        let handle = format!("RP{}", world.secret(17));
        world.hostcontrol.contacts.insert(Contact {
            id,
            number,
            handle,
            brand: brand.to_owned(),
            details,
            validations: Vec::new(),
        });
        id
    }

    /// Its `id` as calls and answers have it.
    pub(crate) fn shown_id(&self, ids: ContactIds) -> Value {
        match ids {
            ContactIds::Uuid => json!(self.id),
            ContactIds::Number => json!(self.number),
        }
    }

    /// What stands in paths and in the ledger.
    pub(crate) fn name(&self, ids: ContactIds) -> String {
        match ids {
            ContactIds::Uuid => self.id.to_string(),
            ContactIds::Number => self.number.to_string(),
        }
    }

    /// The contact as it is shown.
    pub(crate) fn view(&self, world: &World) -> Value {
        self.view_with(world, &self.details)
    }

    /// The contact as it is shown, with these details in place of its own.
    pub(crate) fn view_with(&self, world: &World, details: &Details) -> Value {
        let mut view = Map::new();
        view.insert("id".to_owned(), self.shown_id(world.choice()));
        view.insert("handle".to_owned(), json!(self.handle));
        if world.choice::<BrandShown>() == BrandShown::Shown {
            view.insert("brand".to_owned(), json!(self.brand));
        }
        let nulls: Nulls = world.choice();
        for field in &FIELDS {
            let value = match (details.get(field.name), nulls) {
                (Some(text), _) => json!(text),
                (None, Nulls::Present) => Value::Null,
                (None, Nulls::Blank) => json!(""),
                (None, Nulls::Omitted) => continue,
            };
            view.insert(field.name.to_owned(), value);
        }
        Value::Object(view)
    }

    /// Whether it is validated in `category`.
    pub(crate) fn is_validated(&self, category: Category) -> bool {
        self.validations.iter().any(|known| known.category == category)
    }
}
