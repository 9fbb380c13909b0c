//! .ca

use super::build::{If, Leaf};
use super::owner::{self, LONGEST, Owner};
use super::{Provenance, Source};
use crate::action::Action;
use serde_json::Value;

pub(super) fn source(_: Action) -> Source {
    (Provenance::Composed, "ovh/manager EditHolderFormField.spec.tsx, .ca (update; the other actions alike)")
}

/// The registry's own category of the owner, and the country limited for citizens (CCT) alone.
pub(super) fn document(action: Action) -> Value {
    let category = Leaf::new("legalFormCategory", "On what the owner's presence in Canada rests.", "CCT");
    let citizen = If::is("legalFormCategory", "CCT");
    Owner::generic(action)
        .field(category.required().one_of("CCT RES ABO"))
        .field(owner::country().required().one_of_if("CA US MX", &citizen).at_most(LONGEST))
        .document()
}
