//! Tasks over all connections: what the registrars run, and what this product knows by itself: its owner changes, and the
//! edits of which nobody knows what became of them.

use crate::connections::Connected;
use crate::contacts::{Sight, tasks_in_doubt};
use crate::error::RouteError;
use crate::parts::{Ask, Part, Told, each};
use crate::people::{self, Person, Share, may_see_domain, visible_domains};
use crate::state::{App, AppState};
use crate::task_mails::note_sent;
use registrant_model::owner_change::{OwnerChange, PartyRole, State, WaitsOn};
use registrant_model::task::{Task, TaskId, TaskKind, TaskState};
use registrant_model::{ConnectionId, ContactId, DomainName, Timestamp};
use registrant_registrars::{CallError, ErrorKind};
use serde::{Deserialize, Serialize};

/// Owner changes shown in one list: however many have ended, what waits for somebody stays in it.
const CHANGES: [Share; 3] = [
    Share { of: |state| state.is_running() && state.waits_on() == WaitsOn::You, newest: 500 },
    Share { of: |state| state.is_running() && state.waits_on() != WaitsOn::You, newest: 500 },
    Share { of: State::is_final, newest: 200 },
];

/// Every task that a person may see, those that wait first, then by deadline, then newest first.
pub(crate) async fn list(app: &AppState, ask: &Ask) -> Result<(Vec<Task>, Told), RouteError> {
    let mut told = Told::default();
    let (mut tasks, sight) = registrars_tasks(app, ask, &mut told).await?;
    tasks.extend(tasks_in_doubt(app, ask, &sight).await?);
    let mut changes = visible_changes(app, &ask.person).await?;
    changes.retain(|change| ask.includes(&change.connection));
    merge_changes(&mut tasks, &changes);
    note_sent(app, &mut tasks);
    tasks.sort_by_key(|task| {
        let rank = match task.waits_on {
            WaitsOn::You => 0,
            WaitsOn::OtherPerson => 1,
            WaitsOn::Registry | WaitsOn::Registrar => 2,
            WaitsOn::Nobody => 3,
        };
        let deadline = task.deadline.map_or(i64::MAX, Timestamp::seconds);
        (rank, deadline, std::cmp::Reverse(task.updated_at))
    });
    Ok((tasks, told))
}

/// One task that a person may see.
pub(crate) async fn task(
    app: &AppState,
    person: &Person,
    connection: &ConnectionId,
    id: &TaskId,
) -> Result<Task, RouteError> {
    let (tasks, told) = list(app, &Ask::of(person, connection)).await?;
    let found = tasks.into_iter().find(|task| &task.connection == connection && &task.id == id);
    match (found, told.missing.into_iter().find(|part| &part.connection == connection)) {
        (Some(task), _) => Ok(task),
        (None, Some(part)) => Err(RouteError::Told(Box::new(part.problem))),
        (None, None) => Err(RouteError::NotFound),
    }
}

/// What a registrar tells.
#[derive(Default, Serialize, Deserialize)]
struct Read {
    tasks: Vec<Task>,
    /// The owners of the domains that a person has by name and may see.
    owners: Vec<ContactId>,
}

async fn registrars_tasks(
    app: &AppState,
    ask: &Ask,
    told: &mut Told,
) -> Result<(Vec<Task>, Sight), RouteError> {
    let parts = each(ask, "tasks", ask.connections(app), told, |of| async move {
        match visible_domains(&of.person) {
            None => {
                let read = of.connected.registrar.list_tasks(None).await;
                Ok(read.map(|tasks| Read { tasks, ..Read::default() }))
            }
            Some(names) => {
                let names = names.iter().filter(|(own, _)| own == &of.id).map(|(_, name)| name);
                tasks_of_domains(&of.app, &of.person, &of.connected, names).await
            }
        }
    });
    let (mut tasks, mut sight) = (Vec::new(), Sight::default());
    for (connection, read) in parts.await? {
        tasks.extend(read.tasks);
        sight.owners.insert(connection, read.owners);
    }
    sight.missing.extend(told.missing.iter().map(|part| part.connection.clone()));
    Ok((tasks, sight))
}

async fn tasks_of_domains<'a>(
    app: &App,
    person: &Person,
    connected: &Connected,
    names: impl Iterator<Item = &'a DomainName>,
) -> Part<Read> {
    let mut all = Read::default();
    for name in names {
        let read = async {
            let domain = connected.registrar.domain(name).await?;
            Ok((domain, connected.registrar.list_tasks(Some(name)).await?))
        };
        match read.await {
            Ok((domain, read)) if may_see_domain(app, person, &domain).await? => {
                // The registrar's filter may compare loosely.
                all.owners.extend(domain.owner_contact());
                all.tasks.extend(read.into_iter().filter(|task| task.domain.as_ref() == Some(name)));
            }
            Ok(_) | Err(CallError { kind: ErrorKind::NotFound, .. }) => {}
            Err(error) => return Ok(Err(error)),
        }
    }
    Ok(Ok(all))
}

/// The owner changes a person may see, but for drafts: a draft waits on nobody else and has its own place.
async fn visible_changes(app: &App, person: &Person) -> Result<Vec<OwnerChange>, RouteError> {
    let mut changes = people::visible_changes(app, person, &CHANGES).await?;
    changes.retain(|change| change.agreement.is_some());
    Ok(changes)
}

/// An owner change of ours and the registrar's task for it are one line.
fn merge_changes(tasks: &mut Vec<Task>, changes: &[OwnerChange]) {
    for change in changes {
        let known = tasks.iter_mut().find(|task| is_for(task, change));
        let Some(ours) = change_task(change) else { continue };
        match known {
            Some(task) => {
                *task = Task {
                    id: task.id.clone(),
                    operation: task.operation.clone(),
                    remark: task.remark.clone(),
                    ..ours
                };
            }
            None => tasks.push(ours),
        }
    }
}

/// Whether the registrar's task is that of this owner change: by its number, and where the registrar has not told one,
/// because a domain has one change of its owner at a time.
fn is_for(task: &Task, change: &OwnerChange) -> bool {
    let same = || {
        let is_open = !matches!(task.state, TaskState::Done | TaskState::Ended);
        let is_change = task.kind == TaskKind::OwnerChange && task.domain.as_ref() == Some(&change.domain);
        is_change && is_open && change.has_committed() && !change.state.is_final()
    };
    let number = change.references.get("task");
    task.connection == change.connection && number.map_or_else(same, |number| task.id.as_str() == number)
}

fn change_task(change: &OwnerChange) -> Option<Task> {
    let state = match change.state {
        State::Applied => TaskState::Done,
        State::Refused | State::Expired | State::Cancelled | State::Failed => TaskState::Ended,
        State::NeedsCorrection | State::UnknownOutcome => TaskState::Stuck,
        State::Submitted | State::AwaitingRegistry => TaskState::Running,
        _ => TaskState::Waiting,
    };
    let until = change.party(PartyRole::Losing).and_then(|party| party.until);
    Some(Task {
        connection: change.connection.clone(),
        id: change.id.as_str().parse().ok()?,
        kind: TaskKind::OwnerChange,
        operation: "owner_change".to_owned(),
        domain: Some(change.domain.clone()),
        state,
        waits_on: change.state.waits_on(),
        started_at: change.started_at,
        updated_at: change.updated_at,
        deadline: until.filter(|_| !change.state.is_final()),
        remark: None,
        owner_change: Some(change.id.to_string()),
        can_resend: false,
        resend_from: None,
        in_doubt: None,
        account: None,
    })
}
