//! The receipt of an owner change.

use super::declarations::{declaration, stand_in};
use super::desk::read;
use crate::error::RouteError;
use crate::people::Person;
use crate::state::App;
use registrant_model::mask;
use registrant_model::owner_change::{
    Moments, OwnerChange, OwnerChangeId, Party, PartyRecord, Receipt, difference,
};
use registrant_store::StoreError;

/// The receipt, for whoever may see the owner change.
pub(crate) async fn receipt(app: &App, person: &Person, id: &OwnerChangeId) -> Result<Receipt, RouteError> {
    read(app, person, id).await?;
    let journal = app.store.journal(id).await?;
    // Both from one reading: a line that is written meanwhile is in both or in neither.
    let change = OwnerChange::replay(id.clone(), &journal).ok_or(StoreError::Unreadable)?;
    let moments = Moments::of(id, &journal);
    let nothing = || RouteError::WrongState("nothing has been agreed to yet");
    let agreement = change.agreement.as_ref().ok_or_else(nothing)?;
    let submitted_at = moments.submitted_at.ok_or_else(nothing)?;
    let connected = app.connections.get(&change.connection).ok_or(RouteError::NotFound)?;
    let record = |party: &Party| PartyRecord {
        role: party.role,
        name: party.name.clone(),
        address_masked: mask::email(&party.address),
        answer: party.answer,
        answered_at: moments.answered_at(party.role),
        until: party.until,
    };
    let agreed = agreement.consents.iter().map(|(kind, consent)| declaration(&change, *kind, consent));
    let consents = agreed.chain(moments.stood_in.iter().map(stand_in)).collect();
    Ok(Receipt {
        id: change.id.clone(),
        version: change.version,
        issued_at: connected.roughly(app.clock.as_ref()).await,
        connection: change.connection.clone(),
        registrar: connected.about.registrar,
        domain: change.domain.clone(),
        state: change.state,
        given_up: change.is_given_up(),
        started_at: change.started_at,
        submitted_at,
        submitted_by: agreement.by.clone(),
        updated_at: change.updated_at,
        applied_at: change.applied_at,
        applied_seen: change.applied_seen,
        lock_until: change.lock_until,
        difference: difference(&change.losing.fields, change.gaining_fields()),
        consents,
        price_ceiling: agreement.ceiling.clone(),
        quote: change.quote.clone(),
        price_not_told: change.terms.price_not_told,
        payment: change.terms.ordered.then_some(agreement.payment),
        agent: change.draft.agent.unwrap_or_default(),
        parties: change.parties.iter().map(record).collect(),
        references: change.references.shown(),
        losing_contact: change.losing.contact.clone(),
        gaining_contact: change.new_owner.clone(),
        calls: moments.calls(&change),
        source: change.terms.source.clone(),
        source_url: change.terms.source_url.clone(),
    })
}
