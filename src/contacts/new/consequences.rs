//! What making a contact leads to.

use crate::consequences::RegistryTerms;
use crate::messages as m;
use crate::ui::error_summary::ErrorEntry;
use leptos::prelude::*;
use registrant_model::api::Consents;
use registrant_model::capabilities::ContactCapabilities;
use registrant_model::contact_edit::NewContactTerms;
use registrant_model::owner_change::ConsentKind;

/// The panel above the button, and the registry's terms where it has some.
#[derive(Clone, Copy)]
pub struct NewContactConsequences {
    terms: StoredValue<NewContactTerms>,
    can: StoredValue<ContactCapabilities>,
    place: StoredValue<String>,
    extension: StoredValue<String>,
    registry: RegistryTerms,
}

impl NewContactConsequences {
    /// What follows at the connection that people call `place`, for domains of `extension` or, if empty, for any.
    pub fn new(terms: NewContactTerms, can: ContactCapabilities, place: String, extension: String) -> Self {
        Self {
            terms: StoredValue::new(terms),
            can: StoredValue::new(can),
            place: StoredValue::new(place),
            extension: StoredValue::new(extension),
            registry: RegistryTerms::new(m::new_contact_terms_label, m::new_contact_terms_missing),
        }
    }

    /// What has to be answered before it can be made.
    pub fn missing(self) -> Option<ErrorEntry> {
        self.asks_terms().then(|| self.registry.missing()).flatten()
    }

    /// The declarations that go with it.
    pub fn consents(self) -> Consents {
        Consents::List(if self.asks_terms() { vec![ConsentKind::RegistryTerms] } else { Vec::new() })
    }

    fn asks_terms(self) -> bool {
        self.terms.with_value(|terms| terms.registry_terms)
    }

    /// The panel and the terms.
    pub fn view(self) -> AnyView {
        let text = self.terms.with_value(|terms| terms.registry_terms_text.clone());
        let registry = self.asks_terms().then(|| self.registry.view(text.as_deref()));
        view! {
            <section class="panel stack stack--tight" aria-labelledby="new-contact-leads-to" id="new-contact-consequences">
                <h2 id="new-contact-leads-to">{m::new_contact_leads_to}</h2>
                <ul>
                    {move || self.sentences().into_iter().map(|sentence| view! { <li>{sentence}</li> }).collect_view()}
                </ul>
            </section>
            {registry}
        }
        .into_any()
    }

    fn sentences(self) -> Vec<String> {
        let mut told = vec![self.place.with_value(|place| m::new_contact_made_at(place))];
        told.push(m::new_contact_touches_nothing());
        self.extension.with_value(|extension| {
            if !extension.is_empty() {
                told.push(m::new_contact_made_for(&format!(".{extension}")));
            }
        });
        self.can.with_value(|can| {
            if can.brands.len() > 1 {
                told.push(m::new_contact_brand_stays());
            }
            told.push(if can.delete { m::new_contact_can_go() } else { m::new_contact_stays() });
        });
        told
    }
}
