//! Calling off.

use super::{End, Person};
use crate::browser::fresh_key;
use crate::wait::until;
use anyhow::{Result, bail};
use serde_json::json;

impl Person<'_> {
    /// Waits until the contact is made and the last call is turned away.
    pub(super) async fn wait_for_its_contact(&mut self) -> Result<Option<End>> {
        let what = format!("the call for {} to be turned away", self.flow.domain);
        self.watch(&what, async |_, view, _| {
            Ok(view["references"]["contact"].is_string() && view["problem"]["code"] == "registrar_busy")
        })
        .await
    }

    /// Presses the button until it is called off. What was pressed and got no answer may have been told.
    pub(super) async fn call_off(&mut self) -> Result<Option<End>> {
        let path = self.at("/cancel")?;
        let mut key = fresh_key();
        self.calls_off = true;
        until("it to be called off", async || {
            if let Some((view, _)) = self.look().await?
                && view["state"] == "cancelled"
            {
                return Ok(Some(()));
            }
            let Some(answer) = self.browser.press(&path, &key, &json!({})).await else { return Ok(None) };
            // Refused while its driver makes a call.
            let busy = answer.status == 409;
            if !answer.is_success() && !busy && answer.status < 500 {
                bail!("it is refused: {} {}", answer.status, answer.body);
            }
            if answer.code() != "idempotency_key_running" {
                self.notice(answer.code());
                key = fresh_key();
            }
            Ok(None)
        })
        .await?;
        Ok(Some(End::CalledOff))
    }
}
