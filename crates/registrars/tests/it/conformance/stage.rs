//! What the suite has to know of a registrar, and nothing else: who is asked where, which domain, how calls are named
//! in faults.

use crate::support::{Came, Control, Journal, address, backoff, http, sandbox};
use registrant_model::owner_change::{Draft, State};
use registrant_model::{ConnectionId, DomainName, Field, Fields};
use registrant_registrars::logicboxes::{self, LogicBoxes};
use registrant_registrars::ovhcloud::{self, Credentials, OvhCloud, SignatureKeys};
use registrant_registrars::{Registrar, SystemClock};
use registrant_sandbox::Running;
use std::sync::Arc;

/// A call with an effect that an owner change needs.
pub(crate) struct Step {
    /// As the client names it.
    pub(crate) name: &'static str,
    /// As faults name it: method and path.
    pub(crate) call: (&'static str, &'static str),
    /// What the ledger says when it was carried out, where it says anything.
    pub(crate) operation: Option<&'static str>,
}

/// What differs between registrars.
pub(crate) struct Facts {
    /// The sandbox's name for it.
    pub(crate) name: &'static str,
    /// A domain whose owner change asks both owners.
    pub(crate) domain: &'static str,
    /// The calls of its owner change, in order.
    pub(crate) steps: &'static [Step],
    /// What the ledger says when both have agreed and the registry has carried it out.
    pub(crate) applied: &'static str,
    /// What a new owner looks like.
    pub(crate) new_owner: &'static [(&'static str, &'static str)],
    /// A domain that is not there.
    pub(crate) unknown_domain: &'static str,
    /// The number of a task that is not there.
    pub(crate) unknown_task: &'static str,
    /// The number of a contact that is not there.
    pub(crate) unknown_contact: &'static str,
}

/// A sandbox with a client of one registrar.
pub(crate) struct Stage {
    pub(crate) facts: &'static Facts,
    pub(crate) control: Control,
    pub(crate) registrar: Arc<dyn Registrar>,
    /// Stops the sandbox when it goes.
    _running: Running,
}

const OVHCLOUD: Facts = Facts {
    name: "ovhcloud",
    domain: "example.com",
    steps: &[
        Step { name: "contact.create", call: ("POST", "/domain/contact"), operation: Some("contact.create") },
        Step { name: "order.cart", call: ("POST", "/order/cart"), operation: None },
        Step { name: "order.assign", call: ("POST", "/order/cart/*/assign"), operation: None },
        Step {
            name: "order.item",
            call: ("POST", "/order/cartServiceOption/domain/*"),
            operation: Some("order.cart"),
        },
        Step {
            name: "order.configuration",
            call: ("POST", "/order/cart/*/item/*/configuration"),
            operation: None,
        },
        Step {
            name: "order.checkout",
            call: ("POST", "/order/cart/*/checkout"),
            operation: Some("order.checkout"),
        },
        Step {
            name: "order.pay",
            call: ("POST", "/me/order/*/payWithRegisteredPaymentMean"),
            operation: Some("order.pay"),
        },
    ],
    applied: "trade.apply",
    new_owner: &[
        ("legalForm", "individual"),
        ("firstName", "Zoé"),
        ("lastName", "Lacroix"),
        ("phone", "+33.465719876"),
        ("language", "fr_FR"),
        ("address.line1", "3 place du Marché"),
        ("address.zip", "31000"),
        ("address.city", "Toulouse"),
        ("address.country", "FR"),
    ],
    unknown_domain: "nobody-has-this.com",
    unknown_task: "999999999",
    unknown_contact: "999999999",
};

const LOGICBOXES: Facts = Facts {
    name: "logicboxes",
    domain: "example.net",
    steps: &[
        Step { name: "contacts.add", call: ("POST", "/contacts/add.json"), operation: Some("contacts.add") },
        Step {
            name: "domains.modify-contact",
            call: ("POST", "/domains/modify-contact.json"),
            operation: Some("domains.modify-contact"),
        },
    ],
    applied: "irtp.apply",
    new_owner: &[
        ("name", "Zoé Lacroix"),
        ("phone", "+33.465719876"),
        ("address.line1", "3 place du Marché"),
        ("address.zip", "31000"),
        ("address.city", "Toulouse"),
        ("address.country", "FR"),
    ],
    unknown_domain: "nobody-has-this.net",
    unknown_task: "999999999",
    unknown_contact: "999999999",
};

/// The address of the new owner.
pub(crate) const GAINING: &str = "zoe.lacroix@example.org";

impl Stage {
    /// The account `aa00000-ovh`.
    pub(crate) async fn ovhcloud() -> Self {
        let running = sandbox().await;
        let settings = ovhcloud::Settings {
            connection: ConnectionId::known("test"),
            endpoint: address(&running, "/ovhcloud/1.0").as_str().parse().unwrap(),
            credentials: Credentials::Signature(SignatureKeys {
                application_key: "SandboxAppKey000".to_owned(),
                application_secret: "SandboxAppSecret0000000000000000".into(),
                consumer_key: "SandboxConsumer00000000000000000".into(),
            }),
            backoff: backoff(),
            calls_per_minute: None,
        };
        let registrar = OvhCloud::new(settings, http(&running), Arc::new(SystemClock));
        Self::of(running, &OVHCLOUD, Arc::new(registrar))
    }

    /// The reseller 999999.
    pub(crate) async fn logicboxes() -> Self {
        let running = sandbox().await;
        let settings = logicboxes::Settings {
            connection: ConnectionId::known("test"),
            base: address(&running, "/logicboxes/api"),
            user: "999999".to_owned(),
            key: "SandboxLogicBoxesKey".into(),
            backoff: backoff(),
            calls_per_minute: None,
        };
        let registrar = LogicBoxes::new(settings, http(&running), Arc::new(SystemClock));
        Self::of(running, &LOGICBOXES, Arc::new(registrar))
    }

    fn of(running: Running, facts: &'static Facts, registrar: Arc<dyn Registrar>) -> Self {
        let control = Control::new(running.url());
        Self { facts, control, registrar, _running: running }
    }

    /// The domain whose owner change asks both owners.
    pub(crate) fn domain(&self) -> DomainName {
        self.facts.domain.parse().unwrap()
    }

    /// A new owner whom the registry takes.
    pub(crate) fn new_owner(&self) -> Fields {
        let fields: Fields = self.facts.new_owner.iter().copied().collect();
        fields.with(Field::EMAIL, GAINING)
    }

    /// The owner's address as the domain shows it now.
    pub(crate) async fn owner(&self) -> String {
        let domain = self.registrar.domain(&self.domain()).await.unwrap();
        let owner = domain.owner_contact().unwrap();
        let contact = self.registrar.contact(&owner).await.unwrap();
        contact.fields.get(&Field::EMAIL).unwrap().to_owned()
    }

    /// A draft that is filled in, with its price; `choose` makes its choices.
    pub(crate) async fn drafted_with(&self, choose: impl FnOnce(&mut Draft)) -> Journal {
        let mut journal = Journal::begin(&self.registrar, self.facts.domain).await;
        assert_eq!(journal.outlook.blocks, []);
        journal.fill(self.new_owner(), choose).await;
        journal.quote().await.unwrap();
        journal
    }

    /// A draft that is filled in and makes no choice.
    pub(crate) async fn drafted(&self) -> Journal {
        self.drafted_with(|_| ()).await
    }

    /// An owner change that was submitted and asks both owners.
    pub(crate) async fn asking(&self) -> Journal {
        let mut journal = self.drafted().await;
        journal.submit().await;
        assert_eq!(journal.settle(&self.control).await, State::AwaitingBoth);
        journal
    }

    /// Looks once.
    pub(crate) async fn look(&self, journal: &mut Journal) -> State {
        let came = journal.go_on().await;
        assert!(matches!(came, Came::On), "{came:?}");
        journal.change.state
    }

    /// Each call of an owner change was carried out this often.
    pub(crate) async fn assert_each_step_made(&self, times: usize) {
        for step in self.facts.steps {
            let Some(operation) = step.operation else { continue };
            assert_eq!(self.control.count(operation).await, times, "{operation}");
        }
    }
}
