//! What both databases make of their rows.

use crate::drafts::Leftover;
use crate::error::StoreError;
use crate::links::LinkRow;
use crate::owner_changes::{ChangeFilter, ChangeRow, Stage};
use crate::requests::Begun;
use crate::seal::Sealer;
use crate::sent_edits::SentEditRow;
use registrant_model::Timestamp;
use registrant_model::owner_change::{Entry, Event, OwnerChangeId, PartyRole};
use sqlx::{Database, Encode, QueryBuilder, Type};
use std::str::FromStr;

/// `id, connection, domain, subject, stage, checked_at`.
pub(crate) type ChangeColumns = (String, String, String, String, String, Option<i64>);

/// `sequence, at, sealed`.
pub(crate) type JournalColumns = (i64, i64, Vec<u8>);

/// `fingerprint, sealed`.
pub(crate) type RequestColumns = (Vec<u8>, Option<Vec<u8>>);

/// `connection, domain, kind, name, since, subject`.
pub(crate) type LeftoverColumns = (String, String, String, String, i64, Option<String>);

pub(crate) fn change_row(columns: ChangeColumns) -> Result<ChangeRow, StoreError> {
    let (id, connection, domain, subject, stage, checked_at) = columns;
    let stages = [Stage::Draft, Stage::Running, Stage::Ended];
    Ok(ChangeRow {
        id: parsed(&id)?,
        connection: parsed(&connection)?,
        domain: parsed(&domain)?,
        subject,
        stage: stages.into_iter().find(|it| it.as_str() == stage).ok_or(StoreError::Unreadable)?,
        checked_at: checked_at.map(Timestamp::from_seconds),
    })
}

pub(crate) fn entry(
    sealer: &Sealer,
    id: &OwnerChangeId,
    (sequence, at, sealed): JournalColumns,
) -> Result<Entry, StoreError> {
    let event: Event = sealer.open(&line(id, sequence), &sealed)?;
    let sequence = u64::try_from(sequence).map_err(|_| StoreError::Unreadable)?;
    Ok(Entry { sequence, at: Timestamp::from_seconds(at), event })
}

pub(crate) fn begun(
    sealer: &Sealer,
    (subject, key): (&str, &str),
    fingerprint: &[u8],
    (kept, sealed): RequestColumns,
) -> Result<Begun, StoreError> {
    if kept != fingerprint {
        return Ok(Begun::OtherRequest);
    }
    match sealed {
        Some(sealed) => Ok(Begun::Done(sealer.open(&request(subject, key), &sealed)?)),
        None => Ok(Begun::Running),
    }
}

pub(crate) fn leftover(columns: LeftoverColumns) -> Result<Leftover, StoreError> {
    let (connection, domain, kind, name, since, subject) = columns;
    Ok(Leftover {
        connection: parsed(&connection)?,
        domain: parsed(&domain)?,
        kind,
        name,
        since: Timestamp::from_seconds(since),
        subject,
    })
}

/// `id, owner_change, party, subject, made_at, until`.
pub(crate) type LinkColumns = (String, String, String, String, i64, i64);

pub(crate) fn link(
    (id, owner_change, party, subject, made_at, until): LinkColumns,
) -> Result<LinkRow, StoreError> {
    let roles = [PartyRole::Losing, PartyRole::Gaining];
    Ok(LinkRow {
        id,
        owner_change: parsed(&owner_change)?,
        party: roles.into_iter().find(|role| role.as_str() == party).ok_or(StoreError::Unreadable)?,
        subject,
        made_at: Timestamp::from_seconds(made_at),
        until: Timestamp::from_seconds(until),
    })
}

/// `id, connection, contact, subject, sealed`.
pub(crate) type SentEditColumns = (String, String, String, String, Vec<u8>);

pub(crate) fn sent_edit(
    sealer: &Sealer,
    (id, connection, contact, subject, sealed): SentEditColumns,
) -> Result<SentEditRow, StoreError> {
    Ok(SentEditRow {
        connection: parsed(&connection)?,
        contact: parsed(&contact)?,
        subject,
        edit: sealer.open(&sent_edit_place(&id), &sealed)?,
    })
}

/// The query for a list of owner changes.
pub(crate) fn list<DB: Database>(filter: &ChangeFilter) -> QueryBuilder<DB>
where
    String: for<'q> Encode<'q, DB> + Type<DB>,
    i64: for<'q> Encode<'q, DB> + Type<DB>,
{
    let mut query = QueryBuilder::new(
        "SELECT id, connection, domain, subject, stage, checked_at FROM owner_changes WHERE 1 = 1",
    );
    if let Some(connection) = &filter.connection {
        query.push(" AND connection = ").push_bind(connection.to_string());
    }
    if let Some(domain) = &filter.domain {
        query.push(" AND domain = ").push_bind(domain.to_string());
    }
    if let Some(subject) = &filter.subject {
        query.push(" AND subject = ").push_bind(subject.clone());
    }
    one_of(&mut query, " AND stage IN (", filter.stages.iter().map(|stage| stage.as_str()));
    one_of(&mut query, " AND state IN (", filter.states.iter().map(|state| state.as_str()));
    query.push(" ORDER BY updated_at DESC, id LIMIT ").push_bind(i64::from(filter.limit));
    query
}

/// One of these words; any where there are none.
fn one_of<DB: Database>(
    query: &mut QueryBuilder<DB>,
    column: &str,
    words: impl ExactSizeIterator<Item = &'static str>,
) where
    String: for<'q> Encode<'q, DB> + Type<DB>,
{
    if words.len() == 0 {
        return;
    }
    query.push(column);
    let mut list = query.separated(", ");
    for word in words {
        list.push_bind(word.to_owned());
    }
    query.push(")");
}

/// A name that was checked before it was kept.
pub(crate) fn parsed<T: FromStr>(text: &str) -> Result<T, StoreError> {
    text.parse().map_err(|_| StoreError::Unreadable)
}

/// The number of a journal's line as the databases count.
pub(crate) fn number(sequence: u64) -> i64 {
    i64::try_from(sequence).unwrap_or(i64::MAX)
}

/// The place that a line of a journal is sealed for.
pub(crate) fn line(id: &OwnerChangeId, sequence: i64) -> String {
    format!("journal/{id}/{sequence}")
}

/// The place that a request's answer is sealed for.
pub(crate) fn request(subject: &str, key: &str) -> String {
    format!("requests/{subject}/{key}")
}

/// The place that a sent edit is sealed for.
pub(crate) fn sent_edit_place(id: &str) -> String {
    format!("sent_edits/{id}")
}

/// Whether a database refused a second row of what there is one of.
pub(crate) fn is_unique(error: &sqlx::Error) -> bool {
    error.as_database_error().is_some_and(sqlx::error::DatabaseError::is_unique_violation)
}
