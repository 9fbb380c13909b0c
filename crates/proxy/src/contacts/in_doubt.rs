//! Edits of which nobody knows what became of them, as lines of the inbox.

use super::sent::is_at_work;
use crate::connections::Connected;
use crate::error::RouteError;
use crate::parts::Ask;
use crate::people::{may_see_connection, visible_domains};
use crate::state::App;
use registrant_model::owner_change::WaitsOn;
use registrant_model::task::{EditedContact, Task, TaskKind, TaskState};
use registrant_model::{ConnectionId, ContactId};
use registrant_store::SentEditRow;
use std::collections::BTreeMap;

/// What is known of the contacts that somebody may see who has domains by name.
#[derive(Default)]
pub(crate) struct Sight {
    /// The owners of those domains, by connection, as their registrars tell them.
    pub(crate) owners: BTreeMap<ConnectionId, Vec<ContactId>>,
    /// The connections whose registrars do not tell.
    pub(crate) missing: Vec<ConnectionId>,
}

/// The edits in doubt of contacts that a person may see. What is just being sent or decided is not in doubt yet.
pub(crate) async fn tasks_in_doubt(app: &App, ask: &Ask, sight: &Sight) -> Result<Vec<Task>, RouteError> {
    let mut tasks = Vec::new();
    for row in app.store.edits_in_doubt().await? {
        let Some(connected) = app.connections.get(&row.connection) else { continue };
        if ask.includes(&row.connection)
            && !is_at_work(app, &row.connection, &row.contact)
            && may_see(app, ask, sight, &row).await?
        {
            tasks.extend(task(connected, row));
        }
    }
    Ok(tasks)
}

/// Who has domains by name sees the edits of their owners and of contacts that they made. While a registrar does not tell
/// the owners, they see what they sent themselves; where none was asked, nothing.
async fn may_see(app: &App, ask: &Ask, sight: &Sight, row: &SentEditRow) -> Result<bool, RouteError> {
    let (person, connection) = (&ask.person, &row.connection);
    if visible_domains(person).is_none() {
        return Ok(may_see_connection(person, connection));
    }
    match sight.owners.get(connection) {
        Some(owners) if owners.contains(&row.contact) => Ok(true),
        Some(_) => Ok(app.store.made_contact(&person.subject, connection, &row.contact).await?),
        None => Ok(sight.missing.contains(connection) && row.subject == person.subject),
    }
}

fn task(connected: &Connected, row: SentEditRow) -> Option<Task> {
    let SentEditRow { connection, contact, edit, .. } = row;
    let at = connected.in_registrars_time(edit.at);
    let name = if edit.name.is_empty() { contact.to_string() } else { edit.name };
    Some(Task {
        connection,
        id: edit.id.parse().ok()?,
        kind: TaskKind::ContactUpdate,
        operation: "contact_edit".to_owned(),
        domain: None,
        state: TaskState::Waiting,
        waits_on: WaitsOn::You,
        started_at: at,
        updated_at: at,
        deadline: None,
        remark: None,
        owner_change: None,
        can_resend: false,
        resend_from: None,
        in_doubt: Some(EditedContact { id: contact, name }),
        account: None,
    })
}
