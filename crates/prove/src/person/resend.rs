//! The mails once more.

use super::Person;
use crate::browser::fresh_key;
use crate::wait::until;
use anyhow::{Result, bail};
use serde_json::json;

impl Person<'_> {
    /// Presses the button that sends the mails again, until it works or is not there any more: then they may have been
    /// sent.
    pub(super) async fn resend(&mut self) -> Result<()> {
        let path = self.at("/resend")?;
        let mut key = fresh_key();
        until("the mails to be sent again", async || {
            let Some(answer) = self.browser.press(&path, &key, &json!({})).await else { return Ok(None) };
            if answer.is_success() {
                return Ok(Some(()));
            }
            match answer.code() {
                "idempotency_key_running" => return Ok(None),
                "too_many_requests" | "unknown_outcome" => {}
                _ if answer.status < 500 => bail!("it is refused: {} {}", answer.status, answer.body),
                _ => {}
            }
            self.notice(answer.code());
            key = fresh_key();
            let Some((view, _)) = self.look().await? else { return Ok(None) };
            let told = view["resend_from"].is_string() && view["can_resend"] == false;
            Ok(told.then_some(()))
        })
        .await
    }
}
