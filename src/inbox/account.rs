//! What a task of the registrar's account is about.

use crate::language::listed;
use crate::messages::{self as m, Text};
use crate::ui::summary_list::SummaryRow;
use crate::words::states;
use leptos::prelude::*;
use registrant_model::account_task::AccountTask;

/// Its rows on the page of the task.
pub(super) fn account_rows(about: AccountTask) -> Vec<SummaryRow> {
    match about {
        AccountTask::Roles { roles, from, to, asking, .. } => {
            let names = move || listed(&roles.iter().map(|role| states::role(*role).0).collect::<Vec<_>>());
            let mut rows = vec![SummaryRow::new(Signal::derive(m::task_roles), Signal::derive(names))];
            rows.extend([named(m::task_from_account, from), named(m::task_to_account, to)]);
            rows.extend(asking.map(|asking| named(m::task_asking_account, asking)));
            rows
        }
        AccountTask::Email { address } => vec![named(m::task_new_email, address)],
    }
}

/// An account or an address, which no language turns around.
fn named(label: Text, name: String) -> SummaryRow {
    let name = move || view! { <bdi translate="no">{name.clone()}</bdi> }.into_any();
    SummaryRow::view(Signal::derive(label), ViewFn::from(name))
}
