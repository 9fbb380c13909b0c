//! An owner change, step by step, as a person goes through it.

use super::{Answer, Browser, Control, until};
use serde_json::{Value, json};

/// Whoever becomes the owner: somebody whom every generic rule takes.
#[derive(Clone)]
pub(crate) struct NewOwner {
    pub(crate) fields: Value,
}

impl NewOwner {
    /// Somebody whose mails go to this address.
    pub(crate) fn at(email: &str) -> Self {
        Self {
            fields: json!({
                "legalForm": "individual", "firstName": "Zoé", "lastName": "Lacroix", "email": email,
                "phone": "04 65 71 98 76", "language": "fr_FR", "address.line1": "3 place du Marché",
                "address.zip": "31000", "address.city": "Toulouse", "address.country": "FR",
            }),
        }
    }
}

impl Default for NewOwner {
    fn default() -> Self {
        Self::at("zoe.lacroix@example.org")
    }
}

impl NewOwner {
    /// Somebody whom the registry of this domain takes.
    pub(crate) fn of(domain: &str) -> Self {
        let more = match domain {
            "example.es" => json!({"nationalIdentificationNumber": "00000000T"}),
            "example.berlin" => {
                json!({"address.city": "Berlin", "address.zip": "10115", "address.country": "DE"})
            }
            _ => json!({}),
        };
        Self::default().with(&more)
    }

    /// The same with other values.
    pub(crate) fn with(mut self, more: &Value) -> Self {
        for (field, value) in more.as_object().unwrap() {
            self.fields[field] = value.clone();
        }
        self
    }
}

/// An owner change on its way.
pub(crate) struct Journey {
    pub(crate) browser: Browser,
    pub(crate) control: Control,
    pub(crate) domain: String,
    pub(crate) id: String,
    /// The addresses the two owners are asked at.
    pub(crate) losing: String,
    pub(crate) gaining: String,
}

impl Journey {
    /// A draft of a domain's owner change, with nothing filled in.
    pub(crate) async fn begin(browser: &Browser, control: &Control, domain: &str) -> Self {
        let asked = json!({"connection": "ovhcloud", "domain": domain});
        let change = browser.post("/owner-changes", &asked).await.ok();
        Self::of(browser, control, domain, &change)
    }

    /// An owner change that was begun elsewhere.
    pub(crate) fn of(browser: &Browser, control: &Control, domain: &str, change: &Value) -> Self {
        let losing = match domain {
            "example.com" => "nora.fields@example.org",
            "example.fr" => "camille.durand@example.org",
            "example.es" => "lucia.ortega@example.org",
            "example.pl" => "piotr.zielinski@example.org",
            "example.be" => "emma.peeters@example.org",
            "example.berlin" => "juergen.vogel@example.org",
            other => panic!("{other} is not seeded"),
        };
        Self {
            browser: browser.clone(),
            control: control.clone(),
            domain: domain.to_owned(),
            id: change["id"].as_str().unwrap().to_owned(),
            losing: losing.to_owned(),
            gaining: NewOwner::default().fields["email"].as_str().unwrap().to_owned(),
        }
    }

    /// A draft with a new owner and the declarations made.
    pub(crate) async fn filled(browser: &Browser, control: &Control, domain: &str) -> Self {
        let mut journey = Self::begin(browser, control, domain).await;
        journey.fill(&NewOwner::of(domain)).await;
        journey
    }

    /// The same, with its price asked.
    pub(crate) async fn quoted(browser: &Browser, control: &Control, domain: &str) -> Self {
        let journey = Self::filled(browser, control, domain).await;
        journey.quote().await.ok();
        journey
    }

    /// The same, agreed to up to this price.
    pub(crate) async fn submitted(browser: &Browser, control: &Control, domain: &str, ceiling: &str) -> Self {
        let journey = Self::quoted(browser, control, domain).await;
        journey.submit(ceiling).await.ok();
        journey
    }

    /// The same, as far as both owners being asked.
    pub(crate) async fn asked(browser: &Browser, control: &Control, domain: &str) -> Self {
        let journey = Self::submitted(browser, control, domain, "20.00").await;
        journey.until_asked().await;
        journey
    }

    /// The same, to its end.
    pub(crate) async fn applied(browser: &Browser, control: &Control, domain: &str) -> Self {
        let journey = Self::asked(browser, control, domain).await;
        journey.both_accept().await;
        journey.until_state("applied").await;
        journey
    }

    /// Its address below `/api/v1`, or one below it.
    pub(crate) fn at(&self, below: &str) -> String {
        format!("/owner-changes/{}{below}", self.id)
    }

    /// How it stands.
    pub(crate) async fn view(&self) -> Value {
        self.browser.get(&self.at("")).await.ok()
    }

    /// All that stays as it is while nothing happens: everything but what time it is.
    pub(crate) async fn lasting(&self) -> Value {
        let mut view = self.view().await;
        view.as_object_mut().unwrap().remove("as_of");
        view
    }

    /// Changes the draft, whatever its version is.
    pub(crate) async fn patch(&self, patch: &Value) -> Answer {
        let version = self.view().await["version"].clone();
        self.browser.patch(&self.at(""), &version, patch).await
    }

    /// Fills in a new owner and makes the declarations.
    pub(crate) async fn fill(&mut self, owner: &NewOwner) {
        owner.fields["email"].as_str().unwrap().clone_into(&mut self.gaining);
        let patch = json!({"step": "details", "source": {"kind": "new"}, "fields": owner.fields});
        self.patch(&patch).await.ok();
        let consents = json!({"retraction_waiver": true, "owner_change": true});
        self.patch(&json!({"step": "check", "payment": "preferred", "consents": consents})).await.ok();
    }

    pub(crate) async fn quote(&self) -> Answer {
        self.browser.press(&self.at("/quote")).await
    }

    pub(crate) async fn submit(&self, ceiling: &str) -> Answer {
        self.browser.post(&self.at("/submit"), &agreement(ceiling)).await
    }

    pub(crate) async fn cancel(&self) -> Answer {
        self.browser.press(&self.at("/cancel")).await
    }

    /// Waits until it stands in this state, and answers how it is then.
    pub(crate) async fn until_state(&self, state: &str) -> Value {
        let mut last = Value::Null;
        let what = format!("{} to be {state}", self.domain);
        until(&what, async || {
            last = self.view().await;
            let ended = ["applied", "refused", "expired", "cancelled", "failed"];
            let over = last["state"].as_str().is_some_and(|it| it != state && ended.contains(&it));
            assert!(!over, "{what} in vain: {last}");
            (last["state"] == state).then(|| last.clone())
        })
        .await
    }

    /// Lets the registrar work, as soon as the order is paid, until both owners are asked.
    pub(crate) async fn until_asked(&self) -> Value {
        self.until_paid().await;
        self.control.advance(10).await;
        self.until_state("awaiting_both").await
    }

    /// Waits until the order is paid.
    pub(crate) async fn until_paid(&self) {
        until("the payment", async || {
            let ledger = self.control.ledger().await;
            let paid =
                |row: &Value| row["operation"] == "order.pay" && row["subject"] == self.domain.as_str();
            ledger.iter().any(paid).then_some(())
        })
        .await;
    }

    /// Both owners accept, and the registry has its time.
    pub(crate) async fn both_accept(&self) {
        self.control.answer(&self.losing, "accept").await;
        self.control.answer(&self.gaining, "accept").await;
        self.control.advance(10).await;
    }

    /// What an owner has answered.
    pub(crate) fn answer_of(view: &Value, role: &str) -> String {
        let parties = view["parties"].as_array().unwrap();
        let party = parties.iter().find(|party| party["role"] == role).unwrap();
        party["answer"].as_str().unwrap().to_owned()
    }
}

/// What agreeing up to a price says.
pub(crate) fn agreement(ceiling: &str) -> Value {
    json!({
        "price_ceiling": {"amount": ceiling, "currency": "EUR"},
        "consents": ["retraction_waiver", "owner_change"],
    })
}
