//! Something is typed otherwise.

use super::Person;
use anyhow::Result;
use serde_json::json;

impl Person<'_> {
    /// Types another number after the price was asked, and asks it once more.
    pub(super) async fn edit(&mut self) -> Result<()> {
        self.type_phone("+33.465719877").await?;
        let path = self.at("/quote")?;
        self.press(&path, &json!({})).await.map(drop)
    }

    pub(super) async fn type_phone(&mut self, phone: &str) -> Result<()> {
        // Until it is written, the draft holds the one as well as the other.
        self.filled = false;
        self.write(&json!({"fields": {"phone": phone}})).await?;
        self.typed["phone"] = json!(phone);
        self.filled = true;
        Ok(())
    }
}
