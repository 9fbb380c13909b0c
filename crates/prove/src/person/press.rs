//! Buttons.

use super::Person;
use crate::browser::fresh_key;
use crate::wait::until;
use anyhow::{Context as _, Result, bail};
use serde_json::{Value, json};

impl Person<'_> {
    /// Presses a button until it works. A press that was cut off is made once more as it was, one that was answered by
    /// a failure anew.
    pub(super) async fn press(&mut self, path: &str, body: &Value) -> Result<Value> {
        let mut key = fresh_key();
        until(path, async || {
            let Some(answer) = self.browser.press(path, &key, body).await else { return Ok(None) };
            if answer.is_success() {
                return Ok(Some(answer.body));
            }
            if answer.code() == "idempotency_key_running" {
                return Ok(None);
            }
            if answer.status < 500 {
                bail!("whoever is told this cannot go on: {} {}", answer.status, answer.body);
            }
            self.notice(answer.code());
            key = fresh_key();
            if self.path.is_some() {
                self.look().await?;
            }
            Ok(None)
        })
        .await
    }

    /// Agrees to the price that was asked last.
    pub(super) async fn agree(&mut self) -> Result<()> {
        let shown = self.at("")?;
        let view = until("the price", async || match self.browser.get(&shown).await {
            Some(answer) => answer.ok().map(Some),
            None => Ok(None),
        })
        .await?;
        let price = view["quote"]["price"].as_object().context("no price was told")?;
        let path = self.at("/submit")?;
        let consents: Vec<&Value> = view["required_consents"]
            .as_array()
            .into_iter()
            .flatten()
            .map(|consent| &consent["kind"])
            .collect();
        self.press(&path, &json!({"price_ceiling": price, "consents": consents})).await.map(drop)
    }
}
