//! The gaining owner's contact: that it holds what was agreed to, when it is ordered and when it is looked for.

use super::key;
use super::look::absent_as_none;
use crate::error::{CallError, Effect, ErrorKind};
use crate::fingerprint;
use crate::ovhcloud::OvhCloud;
use crate::ovhcloud::wire::contact::WireContact;
use registrant_model::Fields;
use registrant_model::owner_change::{OwnerChange, ReferencePatch};

/// The contact that was made or found, with what it was sent and what it holds.
pub(super) fn contact_references(id: &str, print: &str, sent: &Fields, held: &Fields) -> ReferencePatch {
    written_references(print, sent, held).set(key::CONTACT, id)
}

/// What the contact was sent and holds, after it was written.
pub(super) fn written_references(print: &str, sent: &Fields, held: &Fields) -> ReferencePatch {
    let patch = ReferencePatch::none().set(key::CONTACT_PRINT, print);
    match held_print(sent, held) {
        Some(held) => patch.set(key::CONTACT_HELD, held),
        // The answer does not tell: what was sent is what it has to hold.
        None => patch.unset(key::CONTACT_HELD),
    }
}

/// The fingerprint of what a contact holds in the fields that were sent, which the registrar may have tidied; nothing
/// where it lacks one of them.
fn held_print(sent: &Fields, held: &Fields) -> Option<String> {
    let mut same = Fields::new();
    for (field, _) in sent.iter().filter(|(field, _)| sent.get(field).is_some()) {
        same.set(field.clone(), held.get(field)?.to_owned());
    }
    Some(fingerprint::of(&same))
}

/// Whether a contact holds what was sent, apart from capitals, spaces and signs, which the registrar may have tidied.
/// What it holds besides may be its own.
pub(super) fn holds_alike(sent: &Fields, held: &Fields) -> bool {
    let tidy = |value: &str| -> String {
        value.chars().filter(|sign| sign.is_alphanumeric()).flat_map(char::to_lowercase).collect()
    };
    let mut told = sent.iter().filter_map(|(field, _)| Some((field, sent.get(field)?)));
    told.all(|(field, value)| held.get(field).is_some_and(|held| tidy(held) == tidy(value)))
}

impl OvhCloud {
    /// What is not so any more of the contact that an order would name: it is gone, or somebody has changed what was
    /// sent, and it has to be written once more. Nothing where it is as it was.
    pub(super) async fn contact_changed(
        &self,
        change: &OwnerChange,
    ) -> Result<Option<ReferencePatch>, CallError> {
        let Some(id) = change.references.get(key::CONTACT) else { return Ok(None) };
        let read = self.api.get::<WireContact>(&["domain", "contact", id], &[]).await;
        let Some(contact) = absent_as_none(read)? else {
            let gone = self.what_is_gone(change).await?;
            if gone.is_empty() {
                let message = "a contact that is there is not found";
                return Err(CallError::new(ErrorKind::Unavailable, Effect::None, message));
            }
            return Ok(Some(gone));
        };
        let sent = change.gaining_fields();
        let (now, as_sent) = (held_print(sent, &contact.fields()), fingerprint::of(sent));
        let then = change.references.get(key::CONTACT_HELD).unwrap_or(&as_sent);
        if now.as_deref() == Some(then) {
            return Ok(None);
        }
        Ok(Some(ReferencePatch::none().unset(key::CONTACT_PRINT).unset(key::CONTACT_HELD)))
    }
}

#[cfg(test)]
mod tests {
    use super::{held_print, holds_alike};
    use registrant_model::Fields;

    fn fields(of: &[(&str, &str)]) -> Fields {
        of.iter().copied().collect()
    }

    #[test]
    fn only_what_was_sent_counts() {
        let sent = fields(&[("lastName", "Lacroix"), ("fax", " ")]);
        let held = |of: &[(&str, &str)]| held_print(&sent, &fields(of));
        let as_sent = held(&[("lastName", "Lacroix")]);
        assert_eq!(held(&[("lastName", "Lacroix"), ("gender", "female"), ("fax", "1")]), as_sent);
        assert_ne!(held(&[("lastName", "Marchand")]), as_sent);
        assert_eq!(held(&[("gender", "female")]), None);
    }

    #[test]
    fn a_tidied_value_is_the_same_and_another_one_is_not() {
        let sent = fields(&[("address.city", "Saint-Étienne"), ("phone", "+33.465719876")]);
        let alike = |city: &str, phone: &str| {
            holds_alike(&sent, &fields(&[("address.city", city), ("phone", phone), ("nationality", "FR")]))
        };
        assert!(alike("SAINT ÉTIENNE", "+33 465 719 876"));
        assert!(!alike("Saint-Denis", "+33.465719876"));
        assert!(!holds_alike(&sent, &fields(&[("phone", "+33.465719876")])));
    }
}
