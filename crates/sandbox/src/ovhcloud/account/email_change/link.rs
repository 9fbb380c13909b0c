//! What the link in the mail asks, and what its answer does.

use super::EmailChangeId;
use super::row::State;
use crate::ledger::Operation;
use crate::links::{LinkState, Question};
use crate::mail::{Draft, Rel};
use crate::registrar::Registrar;
use crate::world::World;

/// The question of the task.
pub(crate) fn question(world: &World, id: EmailChangeId) -> Option<Question> {
    let task = world.ovhcloud.email_changes.get(&id)?;
    Some(Question {
        title: format!("New mail address of {}", task.account),
        paragraphs: vec![format!("The account {} asks to use {} from now on.", task.account, task.new_email)],
        answers: vec![
            (Rel::Accept, "Use this address".to_owned()),
            (Rel::Refuse, "Do not use this address".to_owned()),
        ],
        opt_out: None,
        state: match (task.answer(), task.state) {
            (Some((rel, at)), _) => LinkState::Answered { rel, at },
            (None, State::Todo) => LinkState::Open,
            (None, _) => LinkState::Closed("This request is over.".to_owned()),
        },
    })
}

/// Answers the task, if it is open.
pub(crate) fn answer(world: &mut World, id: EmailChangeId, rel: Rel) {
    let now = world.now;
    let task = world.ovhcloud.email_changes.get_mut(&id);
    let Some(task) = task.filter(|task| task.state == State::Todo) else { return };
    task.done = Some(now);
    task.state = if rel == Rel::Accept { State::Done } else { State::Refused };
    if rel == Rel::Accept {
        let (account, email) = (task.account.clone(), task.new_email.clone());
        let Some(row) = world.ovhcloud.accounts.get_mut(&account) else { return };
        let old = std::mem::replace(&mut row.email, email.clone());
        world.record(Registrar::Ovhcloud, Operation::AccountUpdate, &account, &id);
        world.send(Draft {
            registrar: Registrar::Ovhcloud,
            to: old,
            subject: format!("{account}: your mail address has changed"),
            text: format!("The account {account} uses {email} from now on."),
            links: Vec::new(),
            account: Some(account.0),
        });
    }
}
