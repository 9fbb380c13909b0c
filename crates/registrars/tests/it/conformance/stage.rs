//! What the suite has to know of a registrar, and nothing else: who is asked where, which domain, how calls are named
//! in faults.

use super::{hostcontrol, logicboxes, ovhcloud};
use crate::support::{Came, Control, Journal, sandbox};
use registrant_model::contact::Contact;
use registrant_model::owner_change::{Draft, State};
use registrant_model::{DomainName, Field, Fields};
use registrant_registrars::Registrar;
use registrant_sandbox::Running;
use std::sync::Arc;

/// A call with an effect.
pub(crate) struct Step {
    /// As the client names it.
    pub(crate) name: &'static str,
    /// As faults name it: method and path.
    pub(crate) call: (&'static str, &'static str),
    /// What the ledger says when it was carried out, where it says anything.
    pub(crate) operation: Option<&'static str>,
}

/// Which keys a client is made with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Keys {
    Right,
    Wrong,
}

/// Fields with their values.
pub(crate) type Values = &'static [(&'static str, &'static str)];

/// What differs between registrars.
pub(crate) struct Facts {
    /// The sandbox's name for it.
    pub(crate) name: &'static str,
    /// A client of it.
    pub(crate) connect: fn(&Running, Keys) -> Arc<dyn Registrar>,
    /// A domain whose owner change asks both owners.
    pub(crate) domain: &'static str,
    /// The calls of its owner change, in order.
    pub(crate) steps: &'static [Step],
    /// What the ledger says when both have agreed and the registry has carried it out.
    pub(crate) applied: &'static str,
    /// What a new owner looks like, apart from the mail address.
    pub(crate) new_owner: Values,
    /// What else a contact is made with that is not about the person: whose it is.
    pub(crate) create_with: Values,
    /// Fields that the registrar fills in by itself.
    pub(crate) told_alone: &'static [&'static str],
    /// A contact whose values are as long and as odd as the registrar takes them.
    pub(crate) longest_contact: fn() -> Fields,
    /// A value of the owner that can be edited without asking anybody.
    pub(crate) plain_edit: (&'static str, &'static str),
    /// A value that makes the owner another one.
    pub(crate) material_edit: (&'static str, &'static str),
    /// A value that the registrar refuses.
    pub(crate) refused_edit: (&'static str, &'static str),
    /// The calls of the plain edit, in order.
    pub(crate) edit_steps: &'static [Step],
    /// Events that stand against an owner change of the domain, and the name of what is told then.
    pub(crate) obstacles: &'static [(&'static str, &'static str)],
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
    /// How the sandbox's switches stand, where not as they always do.
    switches: Vec<(String, String)>,
    /// Stops the sandbox when it goes.
    pub(crate) running: Running,
}

/// The address of the new owner.
pub(crate) const GAINING: &str = "zoe.lacroix@example.org";

fn owned(switches: &[(&str, &str)]) -> Vec<(String, String)> {
    switches.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect()
}

impl Stage {
    /// The account `aa00000-ovh`.
    pub(crate) async fn ovhcloud() -> Self {
        Self::ovhcloud_with(&[]).await
    }

    /// The same, with switches set.
    pub(crate) async fn ovhcloud_with(switches: &[(&str, &str)]) -> Self {
        Self::of(&ovhcloud::FACTS, &owned(switches)).await
    }

    /// The reseller 999999.
    pub(crate) async fn logicboxes() -> Self {
        Self::logicboxes_with(&[]).await
    }

    /// The same, with switches set.
    pub(crate) async fn logicboxes_with(switches: &[(&str, &str)]) -> Self {
        Self::of(&logicboxes::FACTS, &owned(switches)).await
    }

    /// The account `sandbox-reseller`, at the registrar that tells least.
    pub(crate) async fn hostcontrol() -> Self {
        Self::hostcontrol_with(&[]).await
    }

    /// The same, with switches set.
    pub(crate) async fn hostcontrol_with(switches: &[(&str, &str)]) -> Self {
        Self::of(&hostcontrol::FACTS, &owned(switches)).await
    }

    async fn of(facts: &'static Facts, switches: &[(String, String)]) -> Self {
        let running = sandbox().await;
        let control = Control::new(running.url());
        for (name, value) in switches {
            control.choose(name, value).await;
        }
        let registrar = (facts.connect)(&running, Keys::Right);
        Self { facts, control, registrar, switches: switches.to_vec(), running }
    }

    /// The same registrar in a sandbox of its own, with the same switches.
    pub(crate) async fn anew(&self) -> Self {
        Self::of(self.facts, &self.switches).await
    }

    /// A client whose keys the registrar does not know.
    pub(crate) fn with_wrong_keys(&self) -> Arc<dyn Registrar> {
        (self.facts.connect)(&self.running, Keys::Wrong)
    }

    /// A client of the same account at OVHcloud, which calls with a token.
    pub(crate) fn by_token(&self) -> Arc<dyn Registrar> {
        ovhcloud::by_token(&self.running)
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

    /// A new owner as a contact that is made by itself.
    pub(crate) fn new_contact(&self) -> Fields {
        self.new_owner().overlaid_with(&self.facts.create_with.iter().copied().collect())
    }

    /// A contact with long and odd values.
    pub(crate) fn longest_contact(&self) -> Fields {
        (self.facts.longest_contact)().overlaid_with(&self.facts.create_with.iter().copied().collect())
    }

    /// The owner of the domain as it stands now.
    pub(crate) async fn owner_contact(&self) -> Contact {
        let domain = self.registrar.domain(&self.domain()).await.unwrap();
        self.registrar.contact(&domain.owner_contact().unwrap()).await.unwrap()
    }

    /// The owner's address.
    pub(crate) async fn owner(&self) -> String {
        self.owner_contact().await.fields.get(&Field::EMAIL).unwrap().to_owned()
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

    /// Whether the registrar tells who has answered, until when, and that something waits at all.
    pub(crate) fn tells(&self) -> bool {
        self.registrar.capabilities().owner_change.tells_answers
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
