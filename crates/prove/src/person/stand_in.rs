//! Answering in the owners' place.

use super::Person;
use crate::browser::fresh_key;
use crate::wait::until;
use anyhow::{Context as _, Result, bail};
use serde_json::json;

impl Person<'_> {
    /// Accepts whatever question stands open, until none does.
    pub(super) async fn stand_in(&mut self) -> Result<()> {
        let path = self.at("/questions")?;
        until("both questions to be answered", async || {
            let Some((view, _)) = self.look().await? else { return Ok(None) };
            if view["can_stand_in"] == false {
                // Nobody is asked any more.
                return Ok(Some(()));
            }
            let Some(answer) = self.browser.get(&path).await else { return Ok(None) };
            if answer.status >= 500 {
                self.notice(answer.code());
                return Ok(None);
            }
            let asked = answer.ok()?;
            let asked = asked.as_array().context("the questions are no list")?;
            let Some(open) = asked.iter().find(|question| question["answer"] == "waiting") else {
                return Ok((!asked.is_empty()).then_some(()));
            };
            let id = open["id"].as_str().context("a question without its name")?;
            let body = json!({"choice": "accept", "consents": ["designated_agent"], "language": "en"});
            let pressed = self.browser.press(&format!("{path}/{id}"), &fresh_key(), &body).await;
            let Some(answer) = pressed else { return Ok(None) };
            // One that arrived after all is refused as answered.
            if !answer.is_success() && answer.status < 500 && answer.status != 409 {
                bail!("it is refused: {} {}", answer.status, answer.body);
            }
            self.notice(answer.code());
            Ok(None)
        })
        .await
    }
}
