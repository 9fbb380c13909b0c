//! Edits that were sent, kept from before the call until a read proves what became of them or a person decides.

use crate::connections::Connected;
use crate::error::RouteError;
use crate::people::Person;
use crate::state::App;
use registrant_model::api::ContactEdit;
use registrant_model::contact::Contact;
use registrant_model::contact_edit::{EditOutcome, EditTerms};
use registrant_model::problem::Problem;
use registrant_model::sent_edit::{EditDecision, SentEdit};
use registrant_model::{ConnectionId, ContactId, Fields};
use registrant_store::SentEditRow;
use tokio::sync::OwnedMutexGuard;

/// Waits until nobody else sends or decides an edit of this contact: what is in doubt is decided before anything else is
/// sent, and not while it is on its way.
pub(crate) async fn alone(app: &App, connection: &ConnectionId, id: &ContactId) -> OwnedMutexGuard<()> {
    app.edits.lock_named(&format!("{connection}/{id}")).await
}

/// Keeps an edit that is about to be sent. Whatever happens from here on, somebody finds it again: unless told
/// otherwise, nobody knows what became of it.
pub(crate) async fn keep(
    app: &App,
    person: &Person,
    contact: &Contact,
    edit: &ContactEdit,
) -> Result<SentEdit, RouteError> {
    let held =
        |(field, _): (&registrant_model::Field, &str)| (field.clone(), contact.fields.raw(field).to_owned());
    let before: Fields = edit.fields.iter().map(held).collect();
    let edit = SentEdit {
        id: app.random.uuid(),
        at: app.now(),
        name: contact.fields.display_name(),
        fields: edit.fields.clone(),
        before,
        agent: edit.agent,
        outcome: EditOutcome::Unknown,
        problem: None,
    };
    let row = SentEditRow {
        connection: contact.connection.clone(),
        contact: contact.id.clone(),
        subject: person.subject.clone(),
        edit,
    };
    app.store.add_sent_edit(&row).await?;
    Ok(row.edit)
}

/// Notes what is known of an edit after it was sent, and answers it as people see it; nothing where it is settled, or
/// where its registrar makes a new contact of it and tells by itself what waits.
pub(crate) async fn note(
    app: &App,
    connected: &Connected,
    edit: SentEdit,
    outcome: EditOutcome,
    problem: Option<Problem>,
) -> Option<SentEdit> {
    let waits_elsewhere =
        outcome == EditOutcome::AwaitsConsent && connected.about.capabilities.contacts.edit_replaces;
    if outcome == EditOutcome::Applied || waits_elsewhere {
        forget(app, &edit).await;
        return None;
    }
    let edit = SentEdit { outcome, problem, ..edit };
    if let Err(error) = app.store.update_sent_edit(&edit).await {
        tracing::error!(edit = edit.id, %error, "what became of an edit cannot be kept: it stays in doubt");
    }
    Some(seen(connected, edit))
}

/// Forgets an edit that certainly had no effect, or whose effect shows. Should that fail, the next read settles it.
pub(crate) async fn forget(app: &App, edit: &SentEdit) {
    if let Err(error) = app.store.forget_sent_edit(&edit.id).await {
        tracing::error!(edit = edit.id, %error, "a settled edit cannot be forgotten");
    }
}

/// The edits of a contact that are not settled, beside what was just read of it. Those that this proves to have taken
/// effect are among them for the last time.
pub(crate) async fn settle(
    app: &App,
    connected: &Connected,
    contact: &Contact,
    terms: Option<&EditTerms>,
) -> Result<Vec<SentEdit>, RouteError> {
    let mut open = Vec::new();
    for SentEditRow { edit, .. } in app.store.sent_edits(&contact.connection, &contact.id).await? {
        let outcome = edit.outcome_beside(&contact.fields, terms);
        if outcome == EditOutcome::Applied {
            forget(app, &edit).await;
        }
        open.push(seen(connected, SentEdit { outcome, ..edit }));
    }
    Ok(open)
}

/// A person decides what became of an edit. Nothing is sent.
///
/// # Errors
/// When there is no such edit of this contact, because it is settled already.
pub(crate) async fn decide(
    app: &App,
    person: &Person,
    (connection, contact): (&ConnectionId, &ContactId),
    edit: &str,
    decision: EditDecision,
) -> Result<(), RouteError> {
    let _alone = alone(app, connection, contact).await;
    let rows = app.store.sent_edits(connection, contact).await?;
    let row = rows.into_iter().find(|row| row.edit.id == edit).ok_or(RouteError::NotFound)?;
    app.store.forget_sent_edit(&row.edit.id).await?;
    tracing::info!(
        %connection, %contact, edit, ?decision, sent_by = row.subject, decided_by = person.subject,
        "a person decided what became of an edit"
    );
    Ok(())
}

/// Whether an edit of this contact is just being sent or decided.
pub(super) fn is_at_work(app: &App, connection: &ConnectionId, id: &ContactId) -> bool {
    app.edits.is_locked(&format!("{connection}/{id}"))
}

/// An edit with its time by the registrar's clock.
fn seen(connected: &Connected, edit: SentEdit) -> SentEdit {
    SentEdit { at: connected.in_registrars_time(edit.at), ..edit }
}
