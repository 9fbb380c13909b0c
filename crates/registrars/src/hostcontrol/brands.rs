//! The brands of an account: under which name its mails go out. A new contact names one where there are several. No
//! call lists them, so they are those that whoever runs the connection names, or those that contacts tell.

use super::HostControl;
use super::pages::MOST;
use super::wire::{WireContact, has_brand_form};
use crate::error::CallError;
use registrant_model::problem::{FieldCode, FieldProblem};
use registrant_model::{Field, Fields};
use std::collections::BTreeSet;
use std::sync::{Mutex, PoisonError};

/// Where a contact's brand stands among its fields.
pub(super) fn field() -> Field {
    Field::new("brand")
}

/// The brands that are known.
#[derive(Default)]
pub(super) struct Brands {
    /// Whether they were named, so that there are no others.
    named: bool,
    known: Mutex<Known>,
}

#[derive(Default)]
struct Known {
    brands: BTreeSet<String>,
    /// Whether contacts were read to find them.
    looked: bool,
}

impl Brands {
    /// Those that whoever runs the connection names.
    pub(super) fn named(brands: Vec<String>) -> Self {
        let named = !brands.is_empty();
        let known = Known { brands: brands.into_iter().collect(), looked: named };
        Self { named, known: Mutex::new(known) }
    }

    /// Those that are known so far, in alphabetical order.
    pub(super) fn known(&self) -> Vec<String> {
        self.lock().brands.iter().cloned().collect()
    }

    /// Takes in the brand that a contact tells.
    pub(super) fn note(&self, contact: &WireContact) {
        if !self.named
            && let Some(brand) = contact.brand()
        {
            self.lock().brands.insert(brand);
        }
    }

    fn lock(&self) -> std::sync::MutexGuard<'_, Known> {
        self.known.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl HostControl {
    /// The brands that contacts tell; the first page of them is read once. None are known where contacts do not tell
    /// their brand.
    pub(super) async fn brands(&self) -> Result<Vec<String>, CallError> {
        if !self.brands.lock().looked {
            let part = self.page(&["domain-contact"], &[], None, MOST).await?;
            part.page
                .items
                .into_iter()
                .filter_map(WireContact::of)
                .for_each(|contact| self.brands.note(&contact));
            self.brands.lock().looked = true;
        }
        Ok(self.brands.known())
    }

    /// What is wrong with the brand of a new contact. One that no contact of the first page has may stand at another
    /// one, so that all are read before it is refused.
    pub(super) async fn wrong_brand(&self, fields: &Fields) -> Result<Option<FieldProblem>, CallError> {
        let wrong = |code| Ok(Some(FieldProblem::new(field(), code)));
        let brands = self.brands().await?;
        let Some(brand) = fields.get(&field()).map(str::trim) else {
            return if brands.len() > 1 { wrong(FieldCode::Required) } else { Ok(None) };
        };
        if !has_brand_form(brand) {
            return wrong(FieldCode::Format);
        }
        let is_known = |brands: &[String]| brands.is_empty() || brands.iter().any(|known| known == brand);
        if is_known(&brands) {
            return Ok(None);
        }
        if !self.brands.named {
            let whole = self.whole(&["domain-contact"], &[]).await?;
            whole
                .items
                .into_iter()
                .filter_map(WireContact::of)
                .for_each(|contact| self.brands.note(&contact));
            if is_known(&self.brands.known()) || !whole.complete {
                return Ok(None);
            }
        }
        wrong(FieldCode::NotAllowed)
    }
}

#[cfg(test)]
mod tests {
    use super::Brands;
    use crate::hostcontrol::wire::WireContact;
    use serde_json::json;

    #[test]
    fn named_brands_are_all_there_are() {
        let contact = WireContact::of(json!({"id": 1, "brand": "other"})).unwrap();
        let named = Brands::named(vec!["shop".to_owned(), "default".to_owned()]);
        named.note(&contact);
        assert_eq!(named.known(), ["default", "shop"]);
        let seen = Brands::named(Vec::new());
        seen.note(&contact);
        assert_eq!(seen.known(), ["other"]);
    }
}
