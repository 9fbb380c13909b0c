//! A task that stands still.

use super::{End, Person};
use crate::wait::until;
use anyhow::Result;
use serde_json::json;

impl Person<'_> {
    /// The registry does not take the new owner's number: it is typed otherwise and agreed to once more, and the owners
    /// go on being asked.
    pub(super) async fn mend(&mut self) -> Result<Option<End>> {
        let domain = self.flow.domain;
        self.stack
            .control
            .event(&json!({"registrar": self.flow.registrar, "kind": "task.error", "domain": domain}))
            .await?;
        let what = format!("{domain} to stand still");
        until(&what, async || {
            let Some((view, _)) = self.look().await? else { return Ok(None) };
            Ok((view["state"] == "needs_correction").then_some(()))
        })
        .await?;
        self.type_phone("+33.465719878").await?;
        let path = self.at("/quote")?;
        self.press(&path, &json!({})).await?;
        self.agree().await?;
        let what = format!("{domain} to go on");
        self.watch(&what, async |_, view, _| Ok(view["state"] == "awaiting_both")).await
    }
}
