//! What an act leads to, said before it is done: one list of statements for edits of contacts and for owner changes.
//!
//! The statements are data. Whoever shows them puts each into words; whoever doubts them compares each with what
//! happened. Whatever a registrar does not tell is a statement of its own ("not told"), never a guess.

mod edit;
mod owner_change;

pub use edit::EditAct;

use crate::contact::ContactUse;
use crate::contact_edit::WhilePending;
use crate::owner_change::{Agent, PartyRole, PaymentChoice, Terms, TermsSource};
use crate::policy::Topic;
use crate::{DomainName, Field, Money, Timestamp};

/// All that an act leads to, in the order in which a person reads it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Consequences {
    /// One after the other.
    pub statements: Vec<Statement>,
}

/// One statement, and where it is written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Statement {
    /// What it says.
    pub says: Consequence,
    /// The document, where there is one.
    pub source: Option<TermsSource>,
}

/// What can be said of an act.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Consequence {
    /// Nothing stands behind it: no domain has the contact in any role, so nobody is asked.
    NoDomain,
    /// These domains get the new details, all of them.
    Touches {
        /// Those that the contact owns.
        domains: Vec<DomainName>,
        /// Those in which it has another role.
        used_by: Vec<ContactUse>,
        /// There may be others, which were not looked at.
        more: bool,
    },
    /// Each of these can be given details of its own instead, by an owner change.
    Apart {
        /// Which ones.
        domains: Vec<DomainName>,
    },
    /// A change waits already.
    Pending {
        /// For these domains.
        domains: Vec<DomainName>,
        /// What becomes of this act.
        then: WhilePending,
    },
    /// Of these domains nobody looked whether a change waits.
    PendingNotLooked {
        /// Which ones.
        domains: Vec<DomainName>,
    },
    /// It counts as a change of owner.
    Material {
        /// Because of these fields.
        fields: Vec<Field>,
    },
    /// Who is asked, until when, and the lock: all that concerns some of the domains alone.
    Concerns {
        /// Those.
        domains: Vec<DomainName>,
        /// The others.
        others: Vec<DomainName>,
    },
    /// It does not count as a change of owner.
    Plain,
    /// The registrar makes a new contact and puts it in the place of the old one.
    Replaces,
    /// Nothing is to be paid.
    Free,
    /// This is to be paid, in all.
    Price {
        /// How much.
        price: Money,
        /// The tax in it, where the registrar tells.
        tax: Option<Money>,
    },
    /// It may cost something, and the registrar has not told yet what.
    PriceNotTold,
    /// The registrar tells nowhere whether it costs anything.
    CostNotTold,
    /// How it is paid.
    Payment {
        /// As was chosen.
        how: PaymentChoice,
    },
    /// The right of retraction is given up.
    Retraction {
        /// Its days, where they are told.
        days: Option<u32>,
    },
    /// It begins a new registration period.
    Renews,
    /// Nobody is asked: it is carried out as soon as it is sent.
    AtOnce,
    /// This owner has to confirm.
    Asks {
        /// Which one.
        role: PartyRole,
        /// Where the question goes: masked where it is the other party's.
        address: String,
    },
    /// Both questions go to the same address, and both have to be answered.
    SameAddress,
    /// Somebody confirms in an owner's place.
    ActsFor {
        /// For whom.
        agent: Agent,
    },
    /// The registrar may ask those owners all the same, and does not tell whether it honours the agent.
    AgentMayBeIgnored {
        /// For whom somebody acts.
        agent: Agent,
    },
    /// How long whoever is asked has to answer. Without an answer nothing changes.
    Deadline {
        /// The days.
        days: u32,
        /// The end, if they are asked now; missing where it is not known what "now" is.
        until: Option<Timestamp>,
    },
    /// The registrar does not tell how long they have.
    DeadlineNotTold,
    /// The registrar does not show that a change waits.
    WaitingNotShown,
    /// If the losing owner cannot read that address any more, nobody can confirm.
    DeadMailbox,
    /// If the losing owner cannot read that address any more, a designated agent can confirm in their place.
    DeadMailboxAgent,
    /// The same, where it is not promised that the agent counts.
    DeadMailboxPerhaps,
    /// Both owners are told of the change.
    Notified,
    /// Somebody may look at it by hand and ask for papers.
    ByHand,
    /// The domain cannot leave its registrar.
    Lock {
        /// For these days.
        days: u32,
        /// Until then, if it is carried out now; later if it takes longer.
        until: Option<Timestamp>,
    },
    /// No lock follows.
    NoLock,
    /// Whether a lock follows is not told.
    LockNotTold,
    /// A lock would follow, and was declined.
    LockDeclined,
    /// The losing owner can decline it when they answer.
    LockDeclinedByAnswer,
    /// The owner cannot be changed again.
    Pause {
        /// For these days after it.
        days: u32,
    },
    /// Whoever reads the new address has to confirm the details, by another mail.
    Verified {
        /// Where that mail goes, where it is known.
        address: Option<String>,
        /// Days to answer; missing when it is not told.
        days: Option<u32>,
        /// The end, if it is carried out now.
        until: Option<Timestamp>,
    },
    /// What the registrar has had confirmed before, it does not ask about again.
    VerifiedBefore,
    /// Somebody may be asked to confirm the details, as the registrar sees fit.
    MayVerify {
        /// Days to answer then; missing when it is not told.
        days: Option<u32>,
    },
    /// It cannot be taken back: going back would be another change of owner, with the same questions.
    OnlyBackTheSameWay,
    /// The gaining owner owns the domain before the law.
    ChangesHands,
}

/// Under which heading a statement belongs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Group {
    /// What is changed.
    Subject,
    /// What it costs.
    Cost,
    /// Who is asked.
    Consent,
    /// What holds afterwards.
    Afterwards,
    /// What cannot be undone.
    Hands,
}

impl Group {
    /// All of them, in their order.
    pub const ALL: [Self; 5] = [Self::Subject, Self::Cost, Self::Consent, Self::Afterwards, Self::Hands];
}

impl Consequence {
    /// Under which heading it belongs.
    pub fn group(&self) -> Group {
        match self {
            Self::NoDomain
            | Self::Touches { .. }
            | Self::Apart { .. }
            | Self::Pending { .. }
            | Self::PendingNotLooked { .. }
            | Self::Material { .. }
            | Self::Concerns { .. }
            | Self::Plain
            | Self::Replaces => Group::Subject,
            Self::Free
            | Self::Price { .. }
            | Self::PriceNotTold
            | Self::CostNotTold
            | Self::Payment { .. }
            | Self::Retraction { .. }
            | Self::Renews => Group::Cost,
            Self::AtOnce
            | Self::Asks { .. }
            | Self::SameAddress
            | Self::ActsFor { .. }
            | Self::AgentMayBeIgnored { .. }
            | Self::Deadline { .. }
            | Self::DeadlineNotTold
            | Self::WaitingNotShown
            | Self::DeadMailbox
            | Self::DeadMailboxAgent
            | Self::DeadMailboxPerhaps
            | Self::Notified
            | Self::ByHand
            | Self::MayVerify { .. }
            | Self::VerifiedBefore
            | Self::Verified { .. } => Group::Consent,
            Self::Lock { .. }
            | Self::NoLock
            | Self::LockNotTold
            | Self::LockDeclined
            | Self::LockDeclinedByAnswer
            | Self::Pause { .. } => Group::Afterwards,
            Self::OnlyBackTheSameWay | Self::ChangesHands => Group::Hands,
        }
    }
}

impl Consequences {
    /// Whether something of this kind is said.
    pub fn says(&self, is: impl Fn(&Consequence) -> bool) -> bool {
        self.statements.iter().any(|statement| is(&statement.says))
    }

    fn say(&mut self, terms: &Terms, topic: Topic, says: Consequence) {
        self.statements.push(Statement { says, source: terms.source_of(topic) });
    }

    /// What was read at the registrar for this act needs no document.
    fn tell(&mut self, says: Consequence) {
        self.statements.push(Statement { says, source: None });
    }
}

/// Who would be asked where, and as of when.
struct Asking<'a> {
    terms: &'a Terms,
    agent: Agent,
    /// The addresses as they may be shown.
    losing: Option<String>,
    gaining: Option<String>,
    same_address: bool,
    tells_waiting: bool,
    lock_declined: bool,
    now: Option<Timestamp>,
}

impl Asking<'_> {
    fn asks(&self, role: PartyRole) -> bool {
        self.terms.asks(role, self.agent)
    }

    /// Who is asked, at which address, until when.
    fn consent(&self, out: &mut Consequences) {
        let terms = self.terms;
        let (losing, gaining) = (self.asks(PartyRole::Losing), self.asks(PartyRole::Gaining));
        if self.agent != Agent::None {
            out.say(terms, Topic::Agent, Consequence::ActsFor { agent: self.agent });
        }
        let may_ignore = terms.may_ignore(self.agent);
        if may_ignore {
            out.say(terms, Topic::Agent, Consequence::AgentMayBeIgnored { agent: self.agent });
        }
        for (role, address) in [(PartyRole::Losing, &self.losing), (PartyRole::Gaining, &self.gaining)] {
            if self.asks(role) {
                let address = address.clone().unwrap_or_default();
                out.say(terms, Topic::Consent, Consequence::Asks { role, address });
            }
        }
        if losing && gaining && self.same_address {
            out.say(terms, Topic::Consent, Consequence::SameAddress);
        }
        if losing || gaining || may_ignore {
            let until = |days: u32| self.now.map(|now| now.plus_days(i64::from(days)));
            out.say(
                terms,
                Topic::Consent,
                terms.consent_days.map_or(Consequence::DeadlineNotTold, |days| Consequence::Deadline {
                    days,
                    until: until(days),
                }),
            );
            if !self.tells_waiting {
                out.say(terms, Topic::Consent, Consequence::WaitingNotShown);
            }
        } else {
            out.say(terms, Topic::Consent, Consequence::AtOnce);
        }
        if losing {
            let (topic, says) = self.dead_mailbox();
            out.say(terms, topic, says);
        }
        if terms.notified {
            out.say(terms, Topic::Consent, Consequence::Notified);
        }
        if terms.manual_validation {
            out.say(terms, Topic::Validation, Consequence::ByHand);
        }
    }

    /// What is left to a losing owner who cannot read the question, and what it follows from.
    fn dead_mailbox(&self) -> (Topic, Consequence) {
        let spares = |agent: &Agent| !agent.leaves_to(PartyRole::Losing);
        let agent = self.terms.agents.iter().any(spares);
        match (agent, self.terms.agent_may_be_ignored, self.terms.stand_in) {
            (true, false, _) => (Topic::Agent, Consequence::DeadMailboxAgent),
            (true, true, _) | (false, _, true) => (Topic::Agent, Consequence::DeadMailboxPerhaps),
            (false, _, false) => (Topic::Consent, Consequence::DeadMailbox),
        }
    }

    /// The lock, and when the owner can be changed again.
    fn afterwards(&self, out: &mut Consequences) {
        let terms = self.terms;
        let until = |days: u32| self.now.map(|now| now.plus_days(i64::from(days)));
        let lock = match terms.lock_days {
            Some(0) => Consequence::NoLock,
            Some(_) if self.lock_declined => Consequence::LockDeclined,
            Some(days) => Consequence::Lock { days, until: until(days) },
            None => Consequence::LockNotTold,
        };
        let may_follow = matches!(lock, Consequence::Lock { .. } | Consequence::LockNotTold);
        out.say(terms, Topic::Lock, lock);
        if may_follow && terms.lock_declined_by_answer && self.asks(PartyRole::Losing) {
            out.say(terms, Topic::Lock, Consequence::LockDeclinedByAnswer);
        }
        if let Some(days) = terms.pause_days {
            out.say(terms, Topic::Consent, Consequence::Pause { days });
        }
    }
}
