//! Starting an owner change.

use super::cancel::put_away;
use super::desk::Desk;
use super::standing::is_standing;
use crate::contacts::check_size;
use crate::contacts::trade_form;
use crate::domains::{self, open_change};
use crate::error::RouteError;
use crate::people::{Person, may_see_contact};
use crate::state::App;
use registrant_model::api::NewOwnerChange;
use registrant_model::domain::Domain;
use registrant_model::owner_change::{
    Draft, Entry, Event, OwnerChange, OwnerChangeId, OwnerSnapshot, Source, State,
};
use registrant_model::{ConnectionId, ContactId, Field, Fields};
use registrant_rules::{Action, NoPatterns, Subjects, evaluate};

/// Fields of a contact that say something about this contact alone and are not copied to a new owner.
const NOT_COPIED: [Field; 3] = [Field::BIRTH_DAY, Field::NATIONAL_NUMBER, Field::TRADEMARK_ID];

/// Starts a draft, or hands out the one that this person has of the domain already (`false`).
pub(crate) async fn start(
    app: &App,
    person: &Person,
    asked: &NewOwnerChange,
) -> Result<(OwnerChange, bool), RouteError> {
    check_size(&asked.fields)?;
    let connection = &asked.connection;
    let domain = domains::domain(app, person, connection, &asked.domain).await?;
    let mut typed = Draft::default();
    if let Some(open) = open_change(app, person, connection, &asked.domain).await? {
        let id: OwnerChangeId = open.id.parse().map_err(|_| RouteError::NotFound)?;
        match again(app, person, asked, id, &domain).await? {
            Again::Same(change) => return Ok((*change, false)),
            Again::PutAway(draft) => typed = *draft,
        }
    }
    let connected = domains::connected(app, person, connection)?;
    let failed = |error| RouteError::registrar(connection, error);
    let outlook = connected.registrar.outlook(&asked.domain).await.map_err(failed)?;
    if !outlook.blocks.is_empty() {
        return Err(RouteError::NotEligible(outlook.blocks));
    }
    let contact = domain.owner_contact();
    let fields = match &contact {
        Some(id) => connected.registrar.bare_contact(id).await.map_err(failed)?.fields,
        None => Fields::new(),
    };
    let id: OwnerChangeId = app.random.uuid().parse().map_err(|_| RouteError::NotFound)?;
    let lock = app.locks.lock(&id).await;
    let first = Entry {
        sequence: 1,
        at: connected.time(app.clock.as_ref()).await,
        event: Event::Started {
            connection: connection.clone(),
            domain: asked.domain.clone(),
            by: person.subject.clone(),
            losing: OwnerSnapshot { contact, fields },
            terms: Box::new(outlook.terms),
        },
    };
    let change = OwnerChange::started(id, &first).ok_or(RouteError::NotFound)?;
    app.store.append(&change, &first, None).await?;
    let mut desk = Desk::laid(app, lock, change).await?;
    prefill(&mut desk, person, asked, typed).await?;
    Ok((desk.change, true))
}

/// What became of the draft that was there already.
enum Again {
    /// It goes on.
    Same(Box<OwnerChange>),
    /// It was begun under another owner and is put away; this is what was typed into it.
    PutAway(Box<Draft>),
}

/// The draft that is there already, with what was brought along put into it.
async fn again(
    app: &App,
    person: &Person,
    asked: &NewOwnerChange,
    id: OwnerChangeId,
    domain: &Domain,
) -> Result<Again, RouteError> {
    let mut desk = Desk::open(app, person, &id).await?;
    if desk.change.state != State::Draft {
        return Err(RouteError::OwnerChangeOpen(Some(id)));
    }
    if !is_standing(&desk.change, domain) {
        put_away(&mut desk).await?;
        let Draft { source, fields, .. } = desk.change.draft;
        return Ok(Again::PutAway(Box::new(Draft { source, fields, ..Draft::default() })));
    }
    let draft = desk.change.draft.clone();
    prefill(&mut desk, person, asked, draft).await?;
    Ok(Again::Same(Box::new(desk.change)))
}

async fn prefill(
    desk: &mut Desk<'_>,
    person: &Person,
    asked: &NewOwnerChange,
    mut draft: Draft,
) -> Result<(), RouteError> {
    if let Some(contact) = &asked.copy_from {
        draft.fields = copied(desk, person, (&asked.connection, contact)).await?;
        draft.source = Some(Source::Copy { connection: None, contact: contact.clone() });
    }
    if !asked.fields.is_empty() {
        draft.fields = draft.fields.overlaid_with(&asked.fields);
        draft.source = draft.source.or(Some(Source::New));
    }
    if draft != desk.change.draft {
        desk.write(Event::Edited { draft }).await?;
    }
    Ok(())
}

/// The values of a contact that the person may see, as a beginning for another contact: in the form in which the
/// domain's registrar holds names.
pub(super) async fn copied(
    desk: &Desk<'_>,
    person: &Person,
    (connection, id): (&ConnectionId, &ContactId),
) -> Result<Fields, RouteError> {
    let app = desk.app;
    let connected = domains::connected(app, person, connection)?;
    let contact = connected.registrar.bare_contact(id).await;
    let mut contact = contact.map_err(|error| RouteError::hiding(connection, error))?;
    if !may_see_contact(app, person, &mut contact).await? {
        return Err(RouteError::NotFound);
    }
    let mut fields = contact.fields;
    for field in &NOT_COPIED {
        fields.remove(field);
    }
    if connection == &desk.change.connection {
        return Ok(fields);
    }
    let form = trade_form(desk.connected, &desk.change.connection, &desk.change.domain).await?;
    let nobody = Subjects::owner(Fields::new());
    let asked = |document| evaluate(document, &nobody, &nobody, Action::Trade, &NoPatterns).fields;
    let asked: Vec<Field> =
        form.rules.iter().flat_map(|it| asked(&it.rule)).map(|state| state.field).collect();
    Ok(fields.in_form_of(&asked))
}
