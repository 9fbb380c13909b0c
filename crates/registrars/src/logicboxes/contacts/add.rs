//! Making contacts, and finding one that was made.

use crate::error::{CallError, Effect};
use crate::logicboxes::LogicBoxes;
use crate::logicboxes::api::lacks;
use crate::logicboxes::attributes;
use crate::logicboxes::fields::{held, parameters};
use crate::logicboxes::wire::{any, leaf};
use registrant_model::{ContactId, Field, Fields};

/// Rows of a search at once.
const ROWS: u64 = 100;
/// Pages that are read at most of the contacts with one mail address.
const PAGES: u64 = 20;

impl LogicBoxes {
    /// Makes a contact and answers its number. Sent once.
    pub(in crate::logicboxes) async fn add_contact(
        &self,
        fields: &Fields,
        customer: &str,
        kind: &str,
        more: &[(&str, String)],
    ) -> Result<ContactId, CallError> {
        let sent = parameters(fields, kind, more)?;
        let mut parameters: Vec<(&str, &str)> = vec![("customer-id", customer), ("type", kind)];
        parameters.extend(sent.iter().map(|(name, value)| (name.as_str(), value.as_str())));
        let answer = self.api.post("contacts/add", &parameters).await?;
        let id = leaf(&answer).and_then(|id| id.parse().ok());
        id.ok_or_else(|| lacks("the contact's number", Effect::Unknown))
    }

    /// The newest contact of a customer that holds exactly these values, is of this type, and that no domain has: one
    /// that was made and never used, or as good as that.
    pub(in crate::logicboxes) async fn unused_contact(
        &self,
        fields: &Fields,
        customer: &str,
        kind: &str,
    ) -> Result<Option<ContactId>, CallError> {
        let wanted = held(fields);
        let email = wanted.get(&Field::EMAIL).unwrap_or_default();
        let filter = [("customer-id", customer), ("status", "Active"), ("type", kind), ("email", email)];
        let rows = self.search_all("contacts/search", &filter, ROWS, PAGES).await?;
        // A search does not tell attributes: what fits apart from them is read whole.
        let plain = without_attributes(&wanted);
        let fits =
            |row| Some(self.searched(row)?).filter(|it| without_attributes(&held(&it.fields)) == plain);
        let mut found: Vec<ContactId> = rows.iter().filter_map(fits).map(|contact| contact.id).collect();
        found.sort_by_key(|id| std::cmp::Reverse(id.as_str().parse::<u64>().unwrap_or_default()));
        for id in found {
            let details = self.contact_details(&id).await?;
            let same = self.contact_of(&details).is_some_and(|contact| held(&contact.fields) == wanted);
            let of_kind = any(&details, "type").is_none_or(|known| known == kind);
            if same && of_kind && self.places_of(&id, customer).await?.is_empty() {
                return Ok(Some(id));
            }
        }
        Ok(None)
    }
}

fn without_attributes(fields: &Fields) -> Fields {
    let mut plain = fields.clone();
    for attribute in attributes::all() {
        plain.remove(&attribute.field());
    }
    plain
}
