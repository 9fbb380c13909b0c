//! A domain, and all that can be seen of what happens to it.

use crate::harness::{Browser, Stage, http};
use registrant_model::consequences::{Consequence, Consequences, Statement};
use registrant_model::domain::Domain;
use registrant_model::owner_change::PartyRole;
use registrant_model::{ContactId, Timestamp};
use serde_json::Value;

/// Every seeded domain, with the connection that holds it.
pub(super) const SEEDED: [(&str, &str); 14] = [
    ("ovhcloud", "example.com"),
    ("ovhcloud", "example.fr"),
    ("ovhcloud", "example.es"),
    ("ovhcloud", "example.pl"),
    ("ovhcloud", "example.be"),
    ("ovhcloud", "example.berlin"),
    ("logicboxes", "example.net"),
    ("logicboxes", "example.org"),
    ("logicboxes", "example.us"),
    ("logicboxes", "example.ca"),
    ("logicboxes", "example.scot"),
    ("hostcontrol", "example.nl"),
    ("hostcontrol", "example.info"),
    ("hostcontrol", "example.se"),
];

/// Seconds of an hour.
const HOUR: i64 = 3_600;

/// One seeded domain in a world of its own.
pub(super) struct Scene {
    pub(super) stage: Stage,
    pub(super) browser: Browser,
    pub(super) connection: &'static str,
    pub(super) domain: &'static str,
    /// How many mails there were at the beginning.
    mails: usize,
}

impl Scene {
    pub(super) async fn of(connection: &'static str, domain: &'static str) -> Self {
        Self::on(Stage::new().await, connection, domain).await
    }

    /// The same on a stage that is otherwise.
    pub(super) async fn on(stage: Stage, connection: &'static str, domain: &'static str) -> Self {
        let browser = stage.sign_in("reseller").await;
        let mails = stage.control.all_mails().await.len();
        Self { stage, browser, connection, domain, mails }
    }

    /// The domain as its page shows it.
    pub(super) async fn page(&self) -> Domain {
        let page = self.browser.get(&format!("/domains/{}/{}", self.connection, self.domain)).await.ok();
        serde_json::from_value(page).unwrap()
    }

    pub(super) async fn owner(&self) -> ContactId {
        self.page().await.owner_contact().unwrap()
    }

    /// The mails since the beginning.
    async fn mails(&self) -> Vec<Value> {
        self.stage.control.all_mails().await.split_off(self.mails)
    }

    /// Who has got a mail with such a link, in alphabetical order.
    pub(super) async fn asked(&self, rel: &str) -> Vec<String> {
        let with = |mail: &&Value| mail["links"].as_array().unwrap().iter().any(|link| link["rel"] == rel);
        let to = |mail: &Value| mail["to"].as_str().unwrap().to_owned();
        let mut asked: Vec<String> = self.mails().await.iter().filter(with).map(to).collect();
        asked.sort();
        asked
    }

    /// Who has got a mail that needs no answer.
    pub(super) async fn told(&self) -> Vec<String> {
        let plain = |mail: &&Value| mail["links"].as_array().unwrap().is_empty();
        let to = |mail: &Value| mail["to"].as_str().unwrap().to_owned();
        self.mails().await.iter().filter(plain).map(to).collect()
    }

    /// The text of all mails to somebody.
    pub(super) async fn letters_to(&self, address: &str) -> String {
        let mails = self.mails().await;
        let texts =
            mails.iter().filter(|mail| mail["to"] == address).map(|mail| mail["text"].as_str().unwrap());
        texts.collect::<Vec<_>>().join("\n")
    }

    /// Everybody who was asked accepts. The same address may be asked twice.
    pub(super) async fn all_accept(&self) {
        for mail in self.mails().await {
            for link in mail["links"].as_array().unwrap() {
                if link["rel"] == "accept" {
                    self.stage.control.follow(link["url"].as_str().unwrap()).await;
                }
            }
        }
        self.stage.control.advance(60).await;
    }

    /// Whether the registrar keeps the domain from leaving because its owner was changed. Asked of the registrar
    /// itself: the product must not be its own witness.
    pub(super) async fn is_locked(&self) -> bool {
        let origin = &self.stage.control.origin;
        match self.connection {
            "logicboxes" => self.logicboxes_details().await.contains("sixtydaylock"),
            "hostcontrol" => {
                self.stage.control.variant("hostcontrol.domain_statuses", "extended").await;
                let url = format!("{origin}/hostcontrol/api/v1/domain?extended=1&name={}", self.domain);
                let call = http().get(url).basic_auth("sandbox-reseller", Some("SandboxHostControlKey"));
                let text = call.send().await.unwrap().text().await.unwrap();
                let answer: Value = serde_json::from_str(&text).unwrap();
                let rows = answer["result"].as_array().unwrap();
                let row = rows.iter().find(|row| row["name"] == self.domain).unwrap();
                row.to_string().contains("IRTPC_TRANSFER_PROHIBITED")
            }
            _ => self.ovhcloud(&format!("/domain/{}", self.domain)).await["transferLockStatus"] == "locked",
        }
    }

    /// What OVHcloud itself answers, to a service account that may only read.
    pub(super) async fn ovhcloud(&self, path: &str) -> Value {
        let origin = &self.stage.control.origin;
        let form = "grant_type=client_credentials&client_id=EU.1111111111111111\
                    &client_secret=SandboxServiceSecret111111111111&scope=all";
        let asked = http()
            .post(format!("{origin}/ovhcloud/auth/oauth2/token"))
            .header("content-type", "application/x-www-form-urlencoded")
            .body(form);
        let granted: Value =
            serde_json::from_str(&asked.send().await.unwrap().text().await.unwrap()).unwrap();
        let token = granted["access_token"].as_str().unwrap();
        let call = http().get(format!("{origin}/ovhcloud/1.0{path}")).bearer_auth(token);
        serde_json::from_str(&call.send().await.unwrap().text().await.unwrap()).unwrap()
    }

    /// What is said of the lock, once the change is through.
    pub(super) async fn hold_lock(&self, said: &[Consequence], applied: Timestamp) {
        let domain = self.domain;
        for says in said {
            match says {
                Consequence::NoLock | Consequence::LockDeclined => {
                    assert!(!self.is_locked().await, "{domain}: {says:?}");
                }
                Consequence::Lock { days, until: Some(until) } => {
                    assert!(self.is_locked().await, "{domain}: {says:?}");
                    let end = applied.plus_days(i64::from(*days));
                    let apart = end.seconds_since(*until);
                    assert!((0..HOUR).contains(&apart), "{domain}: {until} was said, {end} would be right");
                    let now = self.now().await;
                    self.stage.control.advance(until.seconds_since(now) - HOUR).await;
                    assert!(self.is_locked().await, "{domain}: it opened before {until}");
                    self.stage.control.advance(2 * HOUR).await;
                    assert!(!self.is_locked().await, "{domain}: it is locked after {until}");
                }
                _ => {}
            }
        }
    }

    /// Whether the time to confirm the details has run out at the registrar: it says so of the address, or closes the
    /// link.
    async fn is_unverified(&self, address: &str) -> bool {
        if self.connection == "logicboxes" {
            return self.logicboxes_details().await.contains(r#""raaVerificationStatus":"Suspended""#);
        }
        let link = self.stage.control.links(address, "verify").await.pop().unwrap();
        http().get(link).send().await.unwrap().status() == reqwest::StatusCode::GONE
    }

    /// Nobody confirms the details: the time to do so runs until the end that was said. The clock is further on
    /// afterwards.
    pub(super) async fn hold_verification(&self, address: &str, until: Timestamp) {
        let about = format!("{}: {address} until {until}", self.domain);
        self.stage.control.advance(until.seconds_since(self.now().await) - HOUR).await;
        assert!(!self.is_unverified(address).await, "{about}: it was over before");
        self.stage.control.advance(2 * HOUR).await;
        assert!(self.is_unverified(address).await, "{about}: it is not over");
    }

    async fn logicboxes_details(&self) -> String {
        let origin = &self.stage.control.origin;
        let url = format!(
            "{origin}/logicboxes/api/domains/details-by-name.json?auth-userid=999999&api-key=SandboxLogicBoxesKey\
             &domain-name={}&options=All",
            self.domain
        );
        http().get(url).send().await.unwrap().text().await.unwrap()
    }

    /// Lets the product learn what time it is at the registrar, as any price there does: by a price for another domain.
    /// (Clocks out there do not jump.)
    pub(super) async fn read_clock(&self) {
        let other = SEEDED.into_iter().find(|(at, name)| *at == self.connection && *name != self.domain);
        let asked = serde_json::json!({"connection": self.connection, "domain": other.unwrap().1});
        let change = self.browser.post("/owner-changes", &asked).await.ok();
        let path = format!("/owner-changes/{}", change["id"].as_str().unwrap());
        // Nothing is filled in: the price is refused, and the clock was read before.
        self.browser.press(&format!("{path}/quote")).await;
    }

    pub(super) async fn now(&self) -> Timestamp {
        self.stage.control.now().await.parse().unwrap()
    }

    /// The registrars' ledger has no line that costs something.
    pub(super) async fn nothing_was_ordered(&self) -> bool {
        let ledger = self.stage.control.ledger().await;
        !ledger.iter().any(|row| row["operation"].as_str().unwrap().starts_with("order."))
    }
}

/// What was said, once every statement has been found to name a document that can be opened: only what was read at the
/// registrar for this very act has none.
pub(super) fn cited(consequences: Consequences) -> Vec<Consequence> {
    let cited = |Statement { says, source }| {
        let is_read = matches!(
            says,
            Consequence::NoDomain | Consequence::Touches { .. } | Consequence::PendingNotLooked { .. }
        );
        let url = source.and_then(|source| source.url);
        assert_eq!(url.is_none(), is_read, "{says:?}");
        assert!(url.is_none_or(|url| url.starts_with("https://")), "{says:?}");
        says
    };
    consequences.statements.into_iter().map(cited).collect()
}

/// The addresses that were said to be asked.
pub(super) fn to_be_asked(said: &[Consequence]) -> Vec<(PartyRole, String)> {
    let asks = |says: &Consequence| match says {
        Consequence::Asks { role, address } => Some((*role, address.clone())),
        _ => None,
    };
    said.iter().filter_map(asks).collect()
}
