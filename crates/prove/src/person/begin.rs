//! A draft is begun and filled in.

use super::Person;
use crate::wait::until;
use anyhow::{Context as _, Result, ensure};
use serde_json::{Map, Value, json};

impl Person<'_> {
    pub(super) async fn begin(&mut self) -> Result<()> {
        let asked = json!({"connection": self.flow.registrar, "domain": self.flow.domain});
        let change = self.press("/owner-changes", &asked).await?;
        let id = change["id"].as_str().context("an owner change without its number")?;
        self.path = Some(format!("/owner-changes/{id}"));
        let details = json!({"step": "details", "source": {"kind": "new"}, "fields": self.typed});
        self.write(&details).await?;
        self.filled = true;
        let consents = change["required_consents"].as_array().cloned().unwrap_or_default();
        let consents: Map<String, Value> = consents
            .iter()
            .filter_map(|consent| Some((consent["kind"].as_str()?.to_owned(), json!(true))))
            .collect();
        let mut choices = json!({"step": "check", "consents": consents});
        if change["terms"]["ordered"] == true {
            choices["payment"] = json!("preferred");
        }
        self.write(&choices).await
    }

    /// Changes the draft, whatever its version is, until that is answered.
    pub(super) async fn write(&mut self, patch: &Value) -> Result<()> {
        let path = self.at("")?;
        until("the draft to be written", async || {
            let Some(before) = self.browser.get(&path).await else { return Ok(None) };
            let version = before.ok()?["version"].clone();
            let Some(answer) = self.browser.patch(&path, &version, patch).await else { return Ok(None) };
            ensure!(
                answer.is_success() || answer.status == 412 || answer.status >= 500,
                "the draft is refused: {} {}",
                answer.status,
                answer.body
            );
            self.notice(answer.code());
            Ok(answer.is_success().then_some(()))
        })
        .await
    }

    /// Everything that was typed stands in the draft.
    pub(super) fn nothing_typed_is_lost(&self, view: &Value) -> Result<()> {
        let typed = self.typed.as_object().filter(|_| self.filled);
        for (field, value) in typed.into_iter().flatten() {
            let kept = &view["draft"]["fields"][field];
            ensure!(kept == value, "{field} was typed as {value} and stands there as {kept}");
        }
        Ok(())
    }
}
