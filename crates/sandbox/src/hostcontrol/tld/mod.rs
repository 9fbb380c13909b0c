//! Extensions: what a change of owner means there (metadata of the layer below, `GET /v2/tlds/{tld}/info`).

mod get;

use crate::hostcontrol::protocol::Endpoint;
use crate::hostcontrol::switches::{AllowedAgent, LockAfter, Policy, TldForm};
use crate::hostcontrol::validation::Category;
use crate::world::World;
use serde_json::{Map, Value, json};

pub(crate) static ENDPOINTS: [&Endpoint; 1] = [&get::GET];

/// The extensions that are sold here.
const SOLD: [&str; 12] = ["com", "net", "org", "info", "biz", "nl", "se", "nu", "es", "uk", "co.uk", "be"];

/// An extension.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Tld {
    pub(crate) name: String,
    /// Whether both owners must consent to a change of owner.
    pub(crate) consent: bool,
    /// Whether ICANN's policy holds: those of countries have rules of their own.
    pub(crate) generic: bool,
    /// The validation that its owners need.
    pub(crate) category: Option<Category>,
}

impl Tld {
    /// The extension `name`, such as `info`.
    pub(crate) fn of(world: &World, name: &str) -> Self {
        let generic = name.rsplit('.').next().is_some_and(|last| last.len() > 2);
        let category = match name.rsplit('.').next().unwrap_or_default() {
            "nu" => Some(Category::IisNu),
            "se" => Some(Category::IisSe),
            "es" => Some(Category::Esnic),
            "uk" => Some(Category::Nominet),
            _ if generic => Some(Category::General),
            _ => None,
        };
        let consent = generic && world.choice::<Policy>() == Policy::Consent;
        Self { name: name.to_owned(), consent, generic, category }
    }

    /// The extension `name`, if domains of it are sold.
    fn sold(world: &World, name: &str) -> Option<Self> {
        SOLD.contains(&name).then(|| Self::of(world, name))
    }

    /// The extension as it is shown.
    pub(crate) fn view(&self, world: &World) -> Value {
        let form: TldForm = world.choice();
        let mut view = Map::from_iter([("name".to_owned(), json!(self.name))]);
        if form != TldForm::Bare {
            for (name, value) in self.metadata(world) {
                view.insert(shown(form, name), value);
            }
        }
        Value::Object(view)
    }

    fn metadata(&self, world: &World) -> Vec<(&'static str, Value)> {
        let lock = self.consent && world.choice::<LockAfter>() != LockAfter::Never;
        let roles = |least: u8, most: u8| json!({"min": least, "max": most, "required": least > 0});
        let mut metadata = vec![
            ("registrant_change_approval_required", json!(self.consent)),
            ("registrant_change_transfer_lock", json!(lock)),
        ];
        if self.consent {
            let agent = match world.choice() {
                AllowedAgent::Both | AllowedAgent::Unpermitted => "BOTH",
                AllowedAgent::Old => "OLD",
                AllowedAgent::New => "NEW",
                AllowedAgent::None => "NONE",
            };
            metadata.push(("allow_designated_agent", json!(agent)));
        }
        if let Some(category) = self.category {
            metadata.push(("validation_category", json!(category.as_str())));
        }
        let [required, allowed] =
            ["organization_required", "organization_allowed"].map(|name| shown(world.choice(), name));
        let registrant = Map::from_iter([(required, json!(false)), (allowed, json!(true))]);
        metadata.push(("registrant", Value::Object(registrant)));
        metadata.push(("admin_contacts", roles(1, 1)));
        metadata.push(("tech_contacts", roles(1, 10)));
        metadata.push(("billing_contacts", roles(0, 1)));
        metadata
    }
}

/// `name` as the form has it: `like_this` or `likeThis`.
fn shown(form: TldForm, name: &str) -> String {
    if form != TldForm::Camel {
        return name.to_owned();
    }
    let mut words = name.split('_');
    let first = words.next().unwrap_or_default().to_owned();
    words.fold(first, |shown, word| {
        let mut letters = word.chars();
        let capital = letters.next().map(|letter| letter.to_ascii_uppercase());
        shown.chars().chain(capital).chain(letters).collect()
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_written_in_both_forms() {
        let name = "registrant_change_approval_required";
        assert_eq!(shown(TldForm::Camel, name), "registrantChangeApprovalRequired");
        assert_eq!(shown(TldForm::Snake, name), name);
    }
}
