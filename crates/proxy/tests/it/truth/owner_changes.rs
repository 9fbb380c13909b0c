//! An owner change of each seeded domain, with both owners asked where they are.

use super::scene::{SEEDED, Scene, cited, to_be_asked};
use crate::harness::{NewOwner, until};
use registrant_model::Timestamp;
use registrant_model::api::OutlookView;
use registrant_model::consequences::Consequence;
use registrant_model::domain::Domain;
use registrant_model::mask;
use registrant_model::owner_change::{Block, OwnerChangeView, PartyRole, PaymentChoice, State, WaitsOn};
use serde_json::{Value, json};

pub(super) const GAINING: &str = "zoe.lacroix@example.org";
const HOUR: i64 = 3_600;

#[tokio::test]
async fn an_owner_change_at_ovhcloud_does_what_was_said() {
    every_domain_of("ovhcloud").await;
}

#[tokio::test]
async fn an_owner_change_at_logicboxes_does_what_was_said() {
    every_domain_of("logicboxes").await;
}

#[tokio::test]
async fn an_owner_change_at_hostcontrol_does_what_was_said() {
    every_domain_of("hostcontrol").await;
}

async fn every_domain_of(connection: &str) {
    for (connection, domain) in SEEDED.into_iter().filter(|(known, _)| *known == connection) {
        Given::prepared(Scene::of(connection, domain).await, GAINING, false).await.hold().await;
    }
}

/// Where the lock can be declined beforehand and is, none follows; an agent takes that choice away.
#[tokio::test]
async fn an_owner_change_without_the_lock_does_what_was_said() {
    let mut declined = Vec::new();
    for (connection, domain) in SEEDED {
        let given = Given::prepared(Scene::of(connection, domain).await, GAINING, true).await;
        if given.says(&Consequence::LockDeclined) {
            declined.push(domain);
            given.hold().await;
        }
    }
    assert_eq!(declined, ["example.net", "example.org", "example.scot"]);
}

/// Whoever acts for owners leads to what was said, whether the registrar honours it or not.
#[tokio::test]
async fn an_owner_change_by_an_agent_does_what_was_said() {
    let hostcontrol = ("hostcontrol", "example.info", "hostcontrol.agent");
    let logicboxes = ("logicboxes", "example.net", "logicboxes.designated_agent");
    let cases = ["losing", "gaining", "both"].map(|agent| (hostcontrol, agent, ["both", "unpermitted"]));
    for ((connection, domain, switch), agent, variants) in
        cases.into_iter().chain([(logicboxes, "both", ["success", "gaining"])])
    {
        for variant in variants {
            let scene = Scene::of(connection, domain).await;
            scene.stage.control.variant(switch, variant).await;
            let given = Given::prepared_by(scene, GAINING, true, agent).await;
            assert!(!given.says(&Consequence::LockDeclined), "an agent takes that away: {}", given.about());
            given.hold().await;
        }
    }
}

/// Both owners read the same mailbox: that is said, and two mails arrive there.
#[tokio::test]
async fn the_same_address_on_both_sides_is_said_and_asked_twice() {
    for (connection, domain) in
        [("ovhcloud", "example.com"), ("logicboxes", "example.net"), ("hostcontrol", "example.info")]
    {
        let scene = Scene::of(connection, domain).await;
        let losing = losing_address(&scene).await;
        let given = Given::prepared(scene, &losing, false).await;
        assert!(given.said.contains(&Consequence::SameAddress), "{domain}: {:?}", given.said);
        given.hold().await;
    }
}

/// Somebody at the registrar looks at an order by hand and asks for papers: that this may come was said.
#[tokio::test]
async fn papers_are_asked_for_where_that_was_said() {
    for (connection, domain) in SEEDED.into_iter().filter(|(connection, _)| *connection == "ovhcloud") {
        let given = Given::prepared(Scene::of(connection, domain).await, GAINING, false).await;
        assert!(given.says(&Consequence::ByHand), "{}", given.about());
        given.scene.stage.control.event(&json!({"kind": "order.documents", "domain": domain})).await;
        given.submit().await;
        let view = until(&format!("papers to be asked for {domain}"), async || {
            given.scene.stage.control.advance(5).await;
            Some(given.now().await).filter(|view| view.state == State::NeedsCorrection)
        })
        .await;
        assert!(view.problem.is_some() && given.scene.asked("accept").await.is_empty(), "{domain}");
    }
}

/// A price may stand for days before it is agreed to: "if it is made now" means the day on which it is read.
#[tokio::test]
async fn what_would_follow_is_reckoned_from_the_day_on_which_it_is_read() {
    const DAYS: i64 = 5;
    for (connection, domain) in [("logicboxes", "example.net"), ("ovhcloud", "example.com")] {
        let given = Given::prepared(Scene::of(connection, domain).await, GAINING, false).await;
        let ends = |view: &OwnerChangeView| -> Vec<Timestamp> {
            let end = |says| match says {
                Consequence::Lock { until, .. }
                | Consequence::Deadline { until, .. }
                | Consequence::Verified { until, .. } => until,
                _ => None,
            };
            view.consequences().statements.into_iter().filter_map(|it| end(it.says)).collect()
        };
        let before = ends(&given.view);
        assert!(!before.is_empty(), "{}", given.about());
        given.scene.stage.control.advance(DAYS * 24 * HOUR).await;
        given.scene.read_clock().await;
        let after = ends(&given.now().await);
        assert_eq!(before.len(), after.len());
        for (before, after) in before.into_iter().zip(after) {
            let apart = after.seconds_since(before) - DAYS * 24 * HOUR;
            assert!((0..HOUR).contains(&apart), "{domain}: {before} then, {after} now");
        }
    }
}

async fn losing_address(scene: &Scene) -> String {
    let owner = scene.owner().await;
    let contact = scene.browser.get(&format!("/contacts/{}/{owner}", scene.connection)).await.ok();
    contact["fields"]["email"].as_str().unwrap().to_owned()
}

/// The new owner's details, as the registry of this domain takes them.
fn details(connection: &str, domain: &str, email: &str) -> Value {
    if connection == "ovhcloud" {
        return NewOwner::of(domain).with(&json!({ "email": email })).fields;
    }
    let mut fields = json!({
        "name": "Zoé Lacroix", "email": email, "phone": "+33.465719876", "address.line1": "3 place du Marché",
        "address.zip": "31000", "address.city": "Toulouse", "address.country": "FR",
    });
    let more = match domain {
        "example.us" => json!({"us.purpose": "P3", "us.category": "C11"}),
        "example.ca" => json!({"ca.cpr": "RES"}),
        _ => json!({}),
    };
    for (field, value) in more.as_object().unwrap() {
        fields[field] = value.clone();
    }
    fields
}

/// An owner change with its price, and what was said of it.
pub(super) struct Given {
    scene: Scene,
    id: String,
    losing: String,
    gaining: String,
    before: Domain,
    view: OwnerChangeView,
    said: Vec<Consequence>,
}

impl Given {
    pub(super) async fn prepared(scene: Scene, gaining: &str, declines: bool) -> Self {
        Self::prepared_by(scene, gaining, declines, "none").await
    }

    /// The same where somebody acts for one of the owners, or for both.
    async fn prepared_by(scene: Scene, gaining: &str, declines: bool, agent: &str) -> Self {
        let (before, losing) = (scene.page().await, losing_address(&scene).await);
        let asked = json!({"connection": scene.connection, "domain": scene.domain});
        let change = scene.browser.post("/owner-changes", &asked).await.ok();
        let id = change["id"].as_str().unwrap().to_owned();
        let path = format!("/owner-changes/{id}");
        let fields = details(scene.connection, scene.domain, gaining);
        let filled = json!({"step": "details", "source": {"kind": "new"}, "fields": fields});
        let change = scene.browser.patch(&path, &change["version"], &filled).await.ok();
        let terms = &change["terms"];
        let mut choices = json!({"step": "check"});
        if terms["ordered"] == true {
            choices["payment"] = json!("preferred");
        }
        if terms["agents"].as_array().is_some_and(|agents| !agents.is_empty()) {
            choices["agent"] = json!(agent);
        }
        if terms["lock_opt_out"] == true {
            choices["lock_opt_out"] = json!(declines);
        }
        let required = change["required_consents"].as_array().unwrap().iter();
        let mut consents: serde_json::Map<String, Value> =
            required.map(|consent| (consent["kind"].as_str().unwrap().to_owned(), json!(true))).collect();
        if agent != "none" {
            consents.insert("designated_agent".to_owned(), json!(true));
        }
        choices["consents"] = Value::Object(consents);
        scene.browser.patch(&path, &change["version"], &choices).await.ok();
        let quoted = scene.browser.press(&format!("{path}/quote")).await.ok();
        let view: OwnerChangeView = serde_json::from_value(quoted).unwrap();
        let said = cited(view.consequences());
        Self { scene, id, losing, gaining: gaining.to_owned(), before, view, said }
    }

    pub(super) fn says(&self, what: &Consequence) -> bool {
        self.said.contains(what)
    }

    pub(super) fn about(&self) -> String {
        format!("{}: {:?}", self.scene.domain, self.said)
    }

    async fn now(&self) -> OwnerChangeView {
        let view = self.scene.browser.get(&format!("/owner-changes/{}", self.id)).await.ok();
        serde_json::from_value(view).unwrap()
    }

    async fn submit(&self) {
        let quote = self.view.quote.clone().unwrap();
        let kinds: Vec<_> = self.view.required_consents.iter().map(|consent| consent.kind).collect();
        let agreed = json!({"price_ceiling": quote.price, "consents": kinds});
        self.scene.browser.post(&format!("/owner-changes/{}/submit", self.id), &agreed).await.ok();
    }

    /// Submits it, and holds each statement against what comes of it.
    pub(super) async fn hold(self) {
        let about = self.about();
        self.submit().await;
        let questions = to_be_asked(&self.said);
        self.hold_addresses(&questions);
        let perhaps = self.said.iter().any(|says| matches!(says, Consequence::AgentMayBeIgnored { .. }));
        if perhaps {
            self.hold_perhaps(&questions).await;
        } else if questions.is_empty() {
            assert!(self.says(&Consequence::AtOnce), "{about}");
        } else {
            self.hold_questions().await;
        }
        let applied = self.until_applied().await;
        if !perhaps {
            assert_eq!(questions.is_empty(), self.scene.asked("accept").await.is_empty(), "{about}");
        }
        self.hold_cost().await;
        let owner = losing_address(&self.scene).await;
        assert_eq!(
            (owner.as_str(), self.says(&Consequence::ChangesHands)),
            (self.gaining.as_str(), true),
            "{about}"
        );
        if self.says(&Consequence::Notified) {
            let told = self.scene.told().await;
            assert!(told.contains(&self.losing) && told.contains(&self.gaining), "{about}: {told:?}");
        }
        self.hold_pause(applied).await;
        self.hold_verification(applied).await;
        self.scene.hold_lock(&self.said, applied).await;
    }

    /// The mail that asks for the details goes where it was said, to nobody else and unless that address is known;
    /// nobody follows it, and there is the time that was said, here and on the page that follows the change.
    async fn hold_verification(&self, applied: Timestamp) {
        let about = self.about();
        let asked = self.scene.asked("verify").await;
        let said = self.said.iter().find_map(|says| match says {
            Consequence::Verified { address, until, .. } => Some((address.clone().unwrap(), *until)),
            _ => None,
        });
        let may = self.said.iter().any(|says| matches!(says, Consequence::MayVerify { .. }));
        assert_eq!(said.is_some(), self.says(&Consequence::VerifiedBefore), "{about}");
        let shown = self.now().await.verification;
        assert_eq!(shown.is_some(), said.is_some() || may, "{about}: {shown:?}");
        let Some((address, until)) = said else {
            assert!(may || asked.is_empty(), "{about}: nobody spoke of a mail to {asked:?}");
            return;
        };
        assert_eq!(address, self.gaining, "{about}");
        // Whoever owned the domain before may be known by that address.
        if self.gaining == self.losing && asked.is_empty() {
            return;
        }
        assert_eq!(asked, std::slice::from_ref(&address), "{about}");
        let shown = shown.unwrap();
        assert_eq!((shown.may, shown.until.is_some()), (false, until.is_some()), "{about}");
        let Some(until) = until else { return };
        let apart = shown.until.unwrap().seconds_since(until);
        assert!((0..HOUR).contains(&apart), "{about}: {shown:?} {applied}");
        self.scene.hold_verification(&address, until).await;
        self.scene.read_clock().await;
        assert_eq!(self.now().await.verification, None, "{about}: there is no time any more");
    }

    /// The losing owner's address can be recognised and not be read; the gaining one's was typed here.
    fn hold_addresses(&self, questions: &[(PartyRole, String)]) {
        for (role, address) in questions {
            let expected = match role {
                PartyRole::Losing => mask::email(&self.losing),
                PartyRole::Gaining => self.gaining.clone(),
            };
            assert_eq!(*address, expected, "{}", self.about());
        }
    }

    /// Whoever was said to be asked is asked; those for whom somebody acts may be, and nobody else.
    async fn hold_perhaps(&self, questions: &[(PartyRole, String)]) {
        let about = self.about();
        assert!(!self.says(&Consequence::AtOnce), "{about}");
        until(&format!("{} to be asked about or carried out", self.scene.domain), async || {
            self.scene.stage.control.advance(5).await;
            let state = self.now().await.state;
            (state == State::Applied || state.waits_on() == WaitsOn::OtherPerson).then_some(())
        })
        .await;
        let asked = self.scene.asked("accept").await;
        for (role, _) in questions {
            let address = if *role == PartyRole::Losing { &self.losing } else { &self.gaining };
            assert!(asked.contains(address), "{about}: {asked:?}");
        }
        let may = [&self.losing, &self.gaining];
        assert!(asked.iter().all(|address| may.contains(&address)), "{about}: {asked:?}");
        self.scene.all_accept().await;
    }

    /// Whoever was said to be asked is asked, nobody else, and has the time that was said.
    async fn hold_questions(&self) {
        let about = self.about();
        let mut wanted = vec![self.losing.clone(), self.gaining.clone()];
        wanted.sort();
        until(&format!("the questions of {}", self.scene.domain), async || {
            self.scene.stage.control.advance(5).await;
            (self.scene.asked("accept").await.len() >= 2).then_some(())
        })
        .await;
        assert_eq!(self.scene.asked("accept").await, wanted, "{about}");
        assert_eq!(self.says(&Consequence::SameAddress), self.losing == self.gaining, "{about}");
        let view = until(&format!("{} to wait", self.scene.domain), async || {
            let view = self.now().await;
            view.state.as_str().starts_with("awaiting_both").then_some(view)
        })
        .await;
        self.hold_dead_mailbox(&view).await;
        let told = view.parties.iter().find_map(|party| party.until);
        for says in &self.said {
            if let Consequence::Deadline { until: Some(until), .. } = says {
                let apart = told.unwrap().seconds_since(*until);
                assert!((-HOUR..HOUR).contains(&apart), "{about}: {told:?}");
            }
        }
        self.scene.all_accept().await;
    }

    /// Where it was said that nobody could confirm in an owner's place, nobody can; where an agent can, it was said.
    async fn hold_dead_mailbox(&self, view: &OwnerChangeView) {
        let path = format!("/owner-changes/{}/questions", self.id);
        let questions = self.scene.browser.get(&path).await.ok();
        let can_answer = !questions.as_array().unwrap().is_empty();
        let spared = view.terms.agents.iter().any(|agent| !agent.leaves_to(PartyRole::Losing));
        let (agent, perhaps) =
            (self.says(&Consequence::DeadMailboxAgent), self.says(&Consequence::DeadMailboxPerhaps));
        assert_eq!(self.says(&Consequence::DeadMailbox), !agent && !perhaps, "{}", self.about());
        assert!(!agent || (spared && !view.terms.agent_may_be_ignored), "{}", self.about());
        assert!(perhaps || !can_answer, "{}: {questions}", self.about());
        if self.scene.connection == "ovhcloud" {
            let (_, extension) = self.scene.domain.split_once('.').unwrap();
            assert_eq!(can_answer, ["com", "berlin"].contains(&extension), "{questions}");
        }
    }

    async fn until_applied(&self) -> Timestamp {
        until(&format!("{} to be applied", self.scene.domain), async || {
            let view = self.now().await;
            let over = ["failed", "refused", "cancelled", "expired", "needs_correction"];
            assert!(!over.contains(&view.state.as_str()), "{}: {:?}", self.about(), view.problem);
            if view.state.as_str() != "applied" {
                self.scene.stage.control.advance(5).await;
            }
            view.applied_at
        })
        .await
    }

    /// The price, how it is paid, and whether the domain is renewed.
    async fn hold_cost(&self) {
        let about = self.about();
        let ledger = self.scene.stage.control.ledger().await;
        let paid = ledger.iter().any(|row| row["operation"] == "order.pay");
        let pays = self.says(&Consequence::Payment { how: PaymentChoice::Preferred });
        assert_eq!(pays, paid, "{about}: {ledger:?}");
        let untold = self.says(&Consequence::CostNotTold);
        let costs = self.said.iter().any(|says| matches!(says, Consequence::Price { .. }));
        assert_eq!(
            (costs, !costs),
            (self.scene.domain == "example.be", self.says(&Consequence::Free) || untold),
            "{about}"
        );
        let retraction = self.said.iter().any(|says| matches!(says, Consequence::Retraction { .. }));
        let order = ledger.iter().find(|row| row["operation"] == "order.checkout");
        assert_eq!(retraction, order.is_some(), "{about}: only an order can be retracted");
        if let Some(order) = order {
            let order = self.scene.ovhcloud(&format!("/me/order/{}", order["id"].as_str().unwrap())).await;
            assert_eq!(order.get("retractionDate"), Some(&Value::Null), "{about}: the right is given up");
        }
        // Where no source tells a price, nobody says that there is none.
        assert_eq!(untold, self.scene.connection == "hostcontrol", "{about}");
        assert!(!untold || !self.says(&Consequence::Free), "{about}");
        let after = self.scene.page().await;
        let renewed = after.expires_at > self.before.expires_at;
        assert_eq!(self.says(&Consequence::Renews), renewed, "{about}: {:?}", after.expires_at);
    }

    /// Whether the owner can be changed again.
    async fn hold_pause(&self, applied: Timestamp) {
        let path = format!("/domains/{}/{}/outlook", self.scene.connection, self.scene.domain);
        let outlook = self.scene.browser.get(&path).await.ok();
        let outlook: OutlookView = serde_json::from_value(outlook).unwrap();
        let free = outlook.outlook.blocks.iter().find_map(|block| match block {
            Block::RecentChange { until } => Some(*until),
            _ => None,
        });
        let said = self.said.iter().find_map(|says| match says {
            Consequence::Pause { days } => Some(applied.plus_days(i64::from(*days))),
            _ => None,
        });
        assert_eq!(free, said, "{}", self.about());
        // The tracker says the same, and of a lock that it runs.
        let view = self.now().await;
        assert_eq!((view.free_from(), view.lock_is_over()), (free, false), "{}", self.about());
    }
}
