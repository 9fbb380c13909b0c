//! Sending the mail of a registrar's task again: the one that verifies the address of a new owner, or that asks accounts
//! whether roles may pass from one to the other.
//!
//! Mirrors what is done for the owners of an owner change (`owner_changes/resend.rs`), with one difference: a task is the
//! registrar's and has no journal here, so when its mail was last sent stands in memory
//! (decision 281).

use crate::connections::Connected;
use crate::domains::connected;
use crate::error::RouteError;
use crate::owner_changes::verification_task;
use crate::people::{self, Person, Share};
use crate::state::{App, AppState};
use crate::tasks;
use registrant_model::owner_change::State;
use registrant_model::task::{Task, TaskId};
use registrant_model::{ConnectionId, Timestamp};
use registrant_registrars::{Effect, ErrorKind};
use std::collections::HashMap;
use std::sync::{Mutex, PoisonError};

/// Seconds between two sendings, as between those to the owners of an owner change (`resend_minutes` of the policy): whoever
/// reads them is a stranger to whoever presses the button.
const COOL_DOWN: i64 = 15 * 60;

/// Owner changes that are looked through.
const CHANGES: [Share; 1] = [Share { of: State::is_final, newest: 500 }];

/// When which mail was last sent again, by its registrar's clock.
#[derive(Default)]
pub(crate) struct TaskMails(Mutex<HashMap<(ConnectionId, TaskId), Timestamp>>);

impl TaskMails {
    /// From when a mail can be sent again; nothing where that is now.
    pub(crate) fn resend_from(
        &self,
        connection: &ConnectionId,
        id: &TaskId,
        now: Timestamp,
    ) -> Option<Timestamp> {
        let sent = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        free_from(&sent, &(connection.clone(), id.clone()), now)
    }

    /// Notes that a mail is sent now, unless it just was.
    fn claim(&self, connection: &ConnectionId, id: &TaskId, now: Timestamp) -> Result<(), RouteError> {
        let mut sent = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        // What lies further back holds nothing up any more.
        sent.retain(|_, at| at.plus_seconds(COOL_DOWN) > now);
        let key = (connection.clone(), id.clone());
        if let Some(from) = free_from(&sent, &key, now) {
            return Err(RouteError::TooSoon { from, seconds: from.seconds_since(now) });
        }
        sent.insert(key, now);
        Ok(())
    }

    /// It was certainly not sent.
    fn release(&self, connection: &ConnectionId, id: &TaskId) {
        let mut sent = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        sent.remove(&(connection.clone(), id.clone()));
    }
}

fn free_from(
    sent: &HashMap<(ConnectionId, TaskId), Timestamp>,
    key: &(ConnectionId, TaskId),
    now: Timestamp,
) -> Option<Timestamp> {
    sent.get(key).map(|at| at.plus_seconds(COOL_DOWN)).filter(|from| *from > now)
}

/// Tells of each task whose mail was just sent from when it can be sent again.
pub(crate) fn note_sent(app: &App, tasks: &mut [Task]) {
    for task in tasks.iter_mut().filter(|task| task.can_resend) {
        let Some(connected) = app.connections.get(&task.connection) else { continue };
        let now = connected.last_known_time(app.clock.as_ref());
        task.resend_from = app.task_mails.resend_from(&task.connection, &task.id, now);
    }
}

/// Sends the mail of a task again. Answers from when it can be sent once more.
pub(crate) async fn resend(
    app: &AppState,
    person: &Person,
    connection: &ConnectionId,
    id: &TaskId,
) -> Result<Timestamp, RouteError> {
    let connected = connected(app, person, connection)?;
    let now = connected.time(app.clock.as_ref()).await;
    if !follows(app, person, connected, connection, id, now).await?
        && !tasks::task(app, person, connection, id).await?.can_resend
    {
        return Err(RouteError::NotSupported("the registrar cannot send the mail of this task again"));
    }
    app.task_mails.claim(connection, id, now)?;
    let _writing = app.kept.writing(connection);
    match connected.registrar.resend_mail(id).await {
        Ok(()) => Ok(now.plus_seconds(COOL_DOWN)),
        Err(error) => {
            // A lost answer may have sent it.
            if error.effect == Effect::None {
                app.task_mails.release(connection, id);
            }
            Err(match error.kind {
                ErrorKind::Conflict => RouteError::WrongState("nobody has to confirm anything any more"),
                _ => RouteError::registrar(connection, error),
            })
        }
    }
}

/// Whether it is the mail that follows an owner change of this person's. Whoever has given a domain away does not see its
/// tasks any more, and follows the change to its end all the same.
async fn follows(
    app: &App,
    person: &Person,
    connected: &Connected,
    connection: &ConnectionId,
    id: &TaskId,
    now: Timestamp,
) -> Result<bool, RouteError> {
    let changes = people::visible_changes(app, person, &CHANGES).await?;
    let is_its = |task: TaskId| &task == id;
    let mut own = changes.iter().filter(|change| &change.connection == connection);
    Ok(own.any(|change| verification_task(connected, change, now).is_some_and(is_its)))
}

#[cfg(test)]
mod tests {
    use super::{COOL_DOWN, TaskMails};
    use crate::error::RouteError;
    use registrant_model::{ConnectionId, Timestamp};

    #[test]
    fn a_mail_is_sent_once_in_a_quarter_of_an_hour_and_what_was_not_sent_does_not_count() {
        let (mails, connection) = (TaskMails::default(), ConnectionId::known("here"));
        let (id, other) = ("raa-1".parse().unwrap(), "raa-2".parse().unwrap());
        let now = Timestamp::from_seconds(1_000_000);
        assert!(mails.claim(&connection, &id, now).is_ok());
        let early = mails.claim(&connection, &id, now.plus_seconds(1));
        assert!(matches!(early, Err(RouteError::TooSoon { seconds: 899, .. })));
        assert_eq!(mails.resend_from(&connection, &id, now), Some(now.plus_seconds(COOL_DOWN)));
        assert!(mails.claim(&connection, &other, now).is_ok());
        mails.release(&connection, &other);
        assert_eq!(mails.resend_from(&connection, &other, now), None);
        assert!(mails.claim(&connection, &id, now.plus_seconds(COOL_DOWN)).is_ok());
    }
}
