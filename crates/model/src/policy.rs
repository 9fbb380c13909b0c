//! What registrars and registries do about a change of owner, as dated data.
//!
//! The data stand in `policy/*.toml`, each entry with the day from which it holds and the document in which it is
//! written; they are judged when this crate is built. There is no clock here: whoever asks says of which day.

mod country;
mod registry;

pub use country::is_country;
pub use registry::{Registry, TermsFor, registry, validated_by};

use crate::connection::RegistrarKind;
use crate::contact_edit::ValidationCategory;
use crate::owner_change::Agent;
use crate::{Field, Timestamp};
use registry::Asked;
use serde::{Deserialize, Serialize};

/// What holds for changes of owner of some extensions at one registrar from a day on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Policy {
    /// From when on it holds.
    pub from: Timestamp,
    /// From when on it holds no more, where the file says so.
    pub until: Option<Timestamp>,
    /// Fields whose change is a change of owner ("material").
    pub material: &'static [Field],
    /// Whether the losing owner is asked.
    pub confirm_losing: bool,
    /// Whether the gaining owner is asked.
    pub confirm_gaining: bool,
    /// Days to answer; missing when it is not told.
    pub answer_days: Option<u32>,
    /// Days after which nobody can be waited for any more, whatever the registrar chose.
    pub longest_answer_days: Option<u32>,
    /// Days the domain cannot leave its registrar afterwards; 0 for no lock, missing when it is not told.
    pub lock_days: Option<u32>,
    /// Whether that lock can be declined, and by what.
    pub lock_opt_out: OptOut,
    /// Days between two owner changes, where there is such a rule.
    pub pause_days: Option<u32>,
    /// For whom one may act as designated agent; empty where there is no such thing.
    pub agents: &'static [Agent],
    /// Whether the registrar may ask an owner for whom somebody acts all the same, without telling.
    pub agent_may_be_ignored: bool,
    /// Whether the lock can be declined where somebody acts as such an agent.
    pub agent_may_decline_lock: bool,
    /// Whether somebody may be able to answer in an owner's place once the owners are asked.
    pub stand_in: bool,
    /// Minutes between two sendings of the mails to the owners; missing where they can follow at once.
    pub resend_minutes: Option<u32>,
    /// Whether both owners are told of the change, whoever was asked.
    pub notified: bool,
    /// Whether it begins a new registration period.
    pub renews: bool,
    /// Whether somebody may look at it by hand and ask for papers.
    pub manual_validation: bool,
    /// Fields that somebody has to confirm after they were changed.
    pub verified: &'static [Field],
    /// Days to confirm them; missing when it is not told.
    pub verification_days: Option<u32>,
    /// Whether somebody is only asked at times, as the registrar sees fit.
    pub verification_may: bool,
    /// Whether there is a right of retraction that has to be waived.
    pub retraction_waiver: bool,
    /// Its days; missing when it is not told.
    pub retraction_days: Option<u32>,
    /// Days after which a payment that has not arrived was most likely declined, where something is paid.
    pub payment_days: Option<u32>,
    /// Whether no call tells if it costs anything, neither beforehand nor afterwards.
    pub price_not_told: bool,
    source: Cited,
    sources: &'static [(Topic, Cited)],
}

/// When a transfer lock can be declined.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub enum OptOut {
    /// Never.
    #[default]
    Never,
    /// With the request, before anybody is asked.
    Request,
    /// By the losing owner, when they answer.
    Answer,
}

/// What a document speaks of.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub enum Topic {
    /// What makes another owner.
    Material,
    /// Who is asked, and until when.
    Consent,
    /// The transfer lock.
    Lock,
    /// Designated agents.
    Agent,
    /// A new registration period.
    Renewal,
    /// Validation by hand.
    Validation,
    /// The confirmation of changed details.
    Verification,
    /// The right of retraction.
    Retraction,
    /// How contacts are changed at all.
    Contacts,
    /// What it costs, and how that is paid.
    Price,
    /// Who owns the domain.
    Rights,
}

impl Topic {
    /// All of them.
    pub const ALL: [Self; 11] = [
        Self::Material,
        Self::Consent,
        Self::Lock,
        Self::Agent,
        Self::Renewal,
        Self::Validation,
        Self::Verification,
        Self::Retraction,
        Self::Contacts,
        Self::Price,
        Self::Rights,
    ];
}

/// A document in which a policy is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Cited {
    /// Who wrote it, and what it is called.
    pub title: &'static str,
    /// Where it can be read.
    pub link: &'static str,
}

/// For which extensions an entry holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Scope {
    /// This one.
    Named(&'static str),
    /// Those that are no country's: ICANN's rules hold for them.
    Generic,
    /// Those of countries, and what is registered below them.
    Country,
    /// Whatever is not named.
    Any,
}

struct Entry {
    scope: Scope,
    policy: Policy,
}

include!(concat!(env!("OUT_DIR"), "/policy.rs"));

impl Policy {
    /// What holds where nothing is known: somebody may be asked, and nothing else is promised.
    pub const NOT_TOLD: Self = Self {
        from: Timestamp::from_seconds(0),
        until: None,
        material: &[],
        confirm_losing: true,
        confirm_gaining: true,
        answer_days: None,
        longest_answer_days: None,
        lock_days: None,
        lock_opt_out: OptOut::Never,
        pause_days: None,
        agents: &[],
        agent_may_be_ignored: false,
        agent_may_decline_lock: false,
        stand_in: false,
        resend_minutes: None,
        notified: false,
        renews: false,
        manual_validation: false,
        verified: &[],
        verification_days: None,
        verification_may: false,
        retraction_waiver: false,
        retraction_days: None,
        payment_days: None,
        price_not_told: false,
        source: Cited { title: "", link: "" },
        sources: &[],
    };

    /// The document that says most of it.
    pub fn document(&self) -> Cited {
        self.source
    }

    /// The document that says it; what is not written in a document of its own stands in the general one.
    pub fn source(&self, topic: Topic) -> Cited {
        let own = self.sources.iter().find(|(of, _)| *of == topic);
        own.map_or(self.source, |(_, cited)| *cited)
    }
}

impl Scope {
    fn covers(self, extension: &str) -> bool {
        match self {
            Self::Named(name) => name == extension,
            Self::Generic => !is_country(extension),
            Self::Country => is_country(extension),
            Self::Any => true,
        }
    }
}

/// What holds at a registrar for an extension (`be`, `co.uk`) at this time; nothing before the first entry begins.
pub fn policy(registrar: RegistrarKind, extension: &str, on: Timestamp) -> Option<&'static Policy> {
    let entries = match registrar {
        RegistrarKind::OvhCloud => OVHCLOUD,
        RegistrarKind::LogicBoxes => LOGICBOXES,
        RegistrarKind::HostControl => HOSTCONTROL,
    };
    let holds = |policy: &Policy| policy.from <= on && policy.until.is_none_or(|until| on < until);
    // What counts more comes first, and of two that begin one after the other the later one counts.
    let mut best: Option<&'static Entry> = None;
    for entry in entries.iter().filter(|entry| entry.scope.covers(extension) && holds(&entry.policy)) {
        match best {
            Some(found) if found.scope != entry.scope => break,
            _ => best = Some(entry),
        }
    }
    best.map(|entry| &entry.policy)
}

#[cfg(test)]
mod tests {
    use super::{OptOut, Policy, Topic, policy};
    use crate::Timestamp;
    use crate::connection::RegistrarKind::{self, HostControl, LogicBoxes, OvhCloud};

    fn on(registrar: RegistrarKind, extension: &str, day: &str) -> &'static Policy {
        policy(registrar, extension, day.parse().unwrap()).unwrap()
    }

    const TODAY: &str = "2026-11-22T12:00:00Z";

    #[test]
    fn a_name_counts_more_than_its_kind() {
        assert!(on(OvhCloud, "be", TODAY).renews);
        assert!(!on(OvhCloud, "com", TODAY).renews && !on(OvhCloud, "berlin", TODAY).renews);
        assert_eq!(on(LogicBoxes, "ca", TODAY).lock_days, Some(0));
        assert_eq!(on(LogicBoxes, "scot", TODAY).lock_days, Some(60));
        assert!(on(HostControl, "co.uk", TODAY).manual_validation);
        assert!(on(HostControl, "gov.uk", TODAY).verified.is_empty());
    }

    #[test]
    fn icanns_coming_rule_takes_effect_by_its_day_to_the_second() {
        for registrar in [OvhCloud, LogicBoxes, HostControl] {
            let before = on(registrar, "com", "2029-12-31T23:59:59Z");
            assert!(before.confirm_losing && before.confirm_gaining);
            assert_eq!(before.agents.is_empty(), before.stand_in, "{registrar}");
            assert_eq!(before.lock_days, Some(60));
            assert_eq!(before.lock_opt_out == OptOut::Never, registrar == OvhCloud);
            for after in ["2030-01-01T00:00:00Z", "2029-12-31T19:00:00-05:00", "2045-07-01T00:00:00Z"] {
                let after = on(registrar, "com", after);
                assert!(!after.confirm_losing && !after.confirm_gaining && after.notified, "{registrar}");
                assert_eq!(
                    (after.lock_days, after.agents, after.lock_opt_out),
                    (Some(0), &[][..], OptOut::Never)
                );
                assert!(!after.stand_in && after.pause_days.is_none(), "{registrar}");
                assert_eq!(after.material, before.material);
            }
            // In Paris the new year has begun; the policy has not.
            let paris = on(registrar, "com", "2030-01-01T00:30:00+01:00");
            assert_eq!(paris.lock_days, Some(60));
            for country in ["nl", "xn--90a3ac"] {
                assert_eq!(on(registrar, country, TODAY), on(registrar, country, "2035-01-01T00:00:00Z"));
            }
        }
    }

    #[test]
    fn before_the_first_entry_nothing_is_claimed() {
        assert_eq!(policy(LogicBoxes, "com", "2016-11-30T23:59:59Z".parse().unwrap()), None);
        assert!(policy(LogicBoxes, "com", "2016-12-01T00:00:00Z".parse().unwrap()).is_some());
        assert_eq!(policy(OvhCloud, "com", Timestamp::default()), None);
        let untold = Policy::NOT_TOLD;
        assert_eq!((untold.lock_days, untold.answer_days), (None, None));
    }

    #[test]
    fn every_statement_has_its_document() {
        for registrar in [OvhCloud, LogicBoxes, HostControl] {
            for extension in ["com", "be", "fr", "info", "se", "co.uk"] {
                for topic in Topic::ALL {
                    let cited = on(registrar, extension, TODAY).source(topic);
                    assert!(!cited.title.is_empty() && cited.link.starts_with("https://"), "{cited:?}");
                }
            }
        }
        let renewal = on(OvhCloud, "be", TODAY).source(Topic::Renewal);
        assert!(renewal.title.starts_with("DNS Belgium"));
    }
}
