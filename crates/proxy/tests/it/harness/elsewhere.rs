//! An owner change at the two registrars that take no order.

use super::{Browser, until};
use serde_json::{Value, json};

/// An owner change at LogicBoxes or HostControl.
pub(crate) struct Elsewhere {
    pub(crate) browser: Browser,
    /// Its address below `/api/v1`.
    pub(crate) at: String,
    currency: &'static str,
}

impl Elsewhere {
    /// A draft of a domain such as `logicboxes/example.net`, filled in and with its price asked.
    pub(crate) async fn quoted(browser: &Browser, domain: &str) -> Self {
        let (connection, name) = domain.split_once('/').unwrap();
        let begun = json!({"connection": connection, "domain": name});
        let begun = browser.post("/owner-changes", &begun).await.ok();
        let at = format!("/owner-changes/{}", begun["id"].as_str().unwrap());
        let patch = json!({
            "step": "check", "source": {"kind": "new"}, "agent": "none", "consents": {"owner_change": true},
            "fields": {"name": "Zoé Lacroix", "email": "zoe.lacroix@example.org", "phone": "04 65 71 98 76",
                "address.line1": "3 place du Marché", "address.zip": "31000", "address.city": "Toulouse",
                "address.province": "Occitanie", "address.country": "FR"},
        });
        browser.patch(&at, &begun["version"], &patch).await.ok();
        browser.press(&format!("{at}/quote")).await.ok();
        let currency = if connection == "logicboxes" { "USD" } else { "EUR" };
        Self { browser: browser.clone(), at, currency }
    }

    pub(crate) async fn submit(&self) -> super::Answer {
        let agreed = json!({"price_ceiling": {"amount": "0.00", "currency": self.currency}});
        self.browser.post(&format!("{}/submit", self.at), &agreed).await
    }

    pub(crate) async fn view(&self) -> Value {
        self.browser.get(&self.at).await.ok()
    }

    /// Waits until it stands in this state, and answers how it is then.
    pub(crate) async fn until_state(&self, state: &str) -> Value {
        until(&format!("{} to be {state}", self.at), async || {
            let view = self.view().await;
            (view["state"] == state).then_some(view)
        })
        .await
    }
}
