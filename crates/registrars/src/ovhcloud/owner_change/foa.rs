//! The forms of authorisation of an owner change, which the administrator of the domain may answer as designated agent.
//!
//! Seen in OVHcloud's web manager (`web-ongoing-operations/src/data/api/foa`): routes of the second branch of the API
//! that the documents of the first do not hold. A form does not tell which owner it asks.

use crate::error::{CallError, Effect, ErrorKind};
use crate::ovhcloud::OvhCloud;
use crate::ovhcloud::wire::task::TRADE;
use registrant_model::DomainName;
use registrant_model::owner_change::{Answer, Choice, OwnerChange, Question};
use serde::{Deserialize, Serialize};

/// The status of an owner change that waits for its owners.
const WAITING: &str = "SCHEDULED";

#[derive(Deserialize)]
struct Task {
    id: String,
    #[serde(default, rename = "type")]
    kind: Option<String>,
    #[serde(default)]
    status: Option<String>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Form {
    id: String,
    #[serde(default)]
    current_state: FormState,
}

#[derive(Default, Deserialize)]
struct FormState {
    #[serde(default)]
    choice: Option<String>,
}

#[derive(Serialize)]
struct Validate {
    choice: &'static str,
}

impl OvhCloud {
    /// The forms of the owner change that waits; none where there is no such change, its registry knows no designated
    /// agent, or the account does not administer the domain.
    pub(super) async fn forms(&self, change: &OwnerChange) -> Result<Vec<Question>, CallError> {
        match self.forms_of(&change.domain).await {
            Ok(found) => {
                Ok(found.map(|(_, forms)| forms.into_iter().map(question).collect()).unwrap_or_default())
            }
            Err(error) if matches!(error.kind, ErrorKind::NotFound | ErrorKind::NotGranted) => Ok(Vec::new()),
            Err(error) => Err(error),
        }
    }

    /// Answers a form. Sent once.
    pub(super) async fn answer_form(
        &self,
        change: &OwnerChange,
        form: &str,
        choice: Choice,
    ) -> Result<(), CallError> {
        let found = self.forms_of(&change.domain).await.map_err(CallError::of_read)?;
        let gone =
            || CallError::new(ErrorKind::Conflict, Effect::None, "this question is not asked any more");
        let (task, _) = found.ok_or_else(gone)?;
        let path = ["domain", "name", change.domain.as_str(), "task", &task, "foa", form, "validate"];
        let choice = match choice {
            Choice::Accept => "ACCEPT",
            Choice::Refuse => "REJECT",
        };
        self.api.post_second::<serde_json::Value>(&path, &Validate { choice }).await.map(drop)
    }

    /// The task that waits for the owners of a domain, with its forms.
    async fn forms_of(&self, domain: &DomainName) -> Result<Option<(String, Vec<Form>)>, CallError> {
        let path = ["domain", "name", domain.as_str(), "task"];
        let query = [("type", TRADE), ("status", WAITING)];
        let tasks: Vec<Task> = self.api.get_second(&path, &query).await?;
        // Filters are looked at once more: a server that does not know them answers everything.
        let waits = |task: &Task| {
            task.kind.as_deref().is_none_or(|kind| kind == TRADE)
                && task.status.as_deref().is_none_or(|status| status == WAITING)
        };
        let Some(task) = tasks.into_iter().find(waits) else { return Ok(None) };
        let path = ["domain", "name", domain.as_str(), "task", &task.id, "foa"];
        let forms: Vec<Form> = self.api.get_second(&path, &[]).await?;
        Ok(Some((task.id, forms)))
    }
}

fn question(form: Form) -> Question {
    let answer = match form.current_state.choice.as_deref() {
        None => Answer::Waiting,
        Some("ACCEPT") => Answer::Accepted,
        Some("REJECT") => Answer::Refused,
        Some(_) => Answer::NotTold,
    };
    Question { id: form.id, answer }
}
