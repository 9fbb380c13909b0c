//! What holds for owner changes at HostControl: of the layer below, which carries them out.

use super::HostControl;
use super::wire::WireTld;
use crate::error::ErrorKind;
use crate::policies::in_force;
use futures_util::{StreamExt, stream};
use registrant_model::connection::RegistrarKind;
use registrant_model::contact_edit::{EditTerms, ValidationCategory};
use registrant_model::owner_change::{Agent, Terms};
use registrant_model::policy::{Policy, registry};
use registrant_model::{DomainName, Field, Timestamp};

/// So many domains of a contact are asked whether a change waits for them: each costs a call.
const LOOKED_AT: usize = 5;

/// So many of these calls at once.
const AT_ONCE: usize = 5;

/// The status of the layer below that says so.
const PENDING: &str = "PENDING_UPDATE";

/// The policy of every generic extension without terms of its own is found under this one.
const ANY_GENERIC: &str = "com";

/// What holds for an extension at this time, where the registrar does not tell otherwise.
pub(super) fn policy(extension: &str, on: Timestamp) -> &'static Policy {
    in_force(RegistrarKind::HostControl, extension, on)
}

/// When the lock ends that follows a change carried out then; nothing where no length is told.
pub(super) fn lock_end(domain: &DomainName, done: Timestamp) -> Option<Timestamp> {
    lock_length(domain.extension(), done).map(|days| done.plus_days(i64::from(days)))
}

/// Days of a lock that follows: as the extension's policy says, or as all generic ones have it where the registrar
/// tells of a lock that the policy does not know.
fn lock_length(extension: &str, on: Timestamp) -> Option<u32> {
    let days = |extension| policy(extension, on).lock_days.filter(|days| *days > 0);
    days(extension).or_else(|| days(""))
}

/// Whether both owners are asked: as the registrar tells, or as the policy says where it does not.
pub(super) fn asks(extension: &str, tld: &WireTld, on: Timestamp) -> bool {
    let policy = policy(extension, on);
    tld.asks.unwrap_or(policy.confirm_losing || policy.confirm_gaining)
}

/// The terms of an owner change of a domain of this extension.
pub(super) fn terms(extension: &str, tld: &WireTld, on: Timestamp) -> Terms {
    let asks = asks(extension, tld, on);
    let policy = policy(extension, on);
    let told = Terms::of(policy);
    let lock_days = lock_days(asks, tld, extension, on);
    let validated = validated(extension, tld, on);
    let agents = if asks { agents(tld.agent, policy) } else { Vec::new() };
    Terms {
        asks_losing: asks,
        asks_gaining: asks,
        lock_days,
        lock_declined_by_answer: asks && told.lock_declined_by_answer && lock_days != Some(0),
        verifies: validated.is_some_and(|policy| !policy.verified.is_empty()),
        verification_days: validated.and_then(|policy| policy.verification_days),
        agent_may_be_ignored: told.agent_may_be_ignored && !agents.is_empty(),
        agents,
        ..told
    }
}

/// The articles say that a lock follows; published metadata of .com say that none does. Where the two differ, nothing
/// is promised.
fn lock_days(asks: bool, tld: &WireTld, extension: &str, on: Timestamp) -> Option<u32> {
    match (asks, tld.locks) {
        (true, Some(false)) => None,
        (_, Some(true)) | (true, None) => lock_length(extension, on),
        (false, _) => Some(0),
    }
}

/// For whom one may act. Where it is not told, all that the policy names can be sent: what is not allowed is ignored
/// without a word.
fn agents(allowed: Option<Agent>, policy: &Policy) -> Vec<Agent> {
    match allowed {
        Some(Agent::None) => Vec::new(),
        Some(Agent::Losing) => vec![Agent::None, Agent::Losing],
        Some(Agent::Gaining) => vec![Agent::None, Agent::Gaining],
        Some(Agent::Both) => vec![Agent::None, Agent::Losing, Agent::Gaining, Agent::Both],
        None => Terms::of(policy).agents,
    }
}

/// `designated_agent`
pub(super) fn word(agent: Agent) -> &'static str {
    match agent {
        Agent::None => "NONE",
        Agent::Losing => "OLD",
        Agent::Gaining => "NEW",
        Agent::Both => "BOTH",
    }
}

/// What editing a contact leads to that owns domains of these extensions.
pub(super) fn edit(extensions: &[(String, WireTld)], tells_waiting: bool, on: Timestamp) -> EditTerms {
    let asking = extensions.iter().find(|(extension, tld)| asks(extension, tld, on));
    // Where nobody is asked, what makes another owner is told all the same where a policy names it.
    let strictest = asking
        .or_else(|| extensions.iter().find(|(extension, _)| !policy(extension, on).material.is_empty()));
    let owner_change = match strictest.or_else(|| extensions.first()) {
        Some((extension, tld)) => terms(extension, tld, on),
        None => Terms::without_change(policy(ANY_GENERIC, on)),
    };
    let mut verified: Vec<Field> = Vec::new();
    let mut days: Option<u32> = None;
    for (extension, tld) in extensions {
        let Some(policy) = validated(extension, tld, on) else { continue };
        verified.extend(
            policy.verified.iter().filter(|field| !verified.contains(field)).cloned().collect::<Vec<_>>(),
        );
        days = days.or(policy.verification_days);
    }
    EditTerms {
        material: strictest.map(|(extension, _)| material(extension, on)).unwrap_or_default(),
        owner_change,
        verified,
        verification_days: days,
        tells_waiting,
        at: Some(on),
        ..EditTerms::default()
    }
}

/// What identifies an owner. A registry of a country that asks although no policy knows of it means the same.
fn material(extension: &str, on: Timestamp) -> Vec<Field> {
    let own = policy(extension, on).material;
    if own.is_empty() { policy("", on).material.to_vec() } else { own.to_vec() }
}

/// What says which details of a registrant are validated, and until when; nothing where none are.
fn validated(extension: &str, tld: &WireTld, on: Timestamp) -> Option<&'static Policy> {
    let general = ValidationCategory::General;
    let is_general = match &tld.category {
        Some(told) => told == super::wire::word(general),
        None => registry(RegistrarKind::HostControl, extension, on).validation? == general,
    };
    // The general validation is ICANN's, whatever the extension.
    Some(policy(if is_general { "" } else { extension }, on))
}

impl HostControl {
    /// What the registrar tells of an extension; nothing where it does not sell it, or tells nothing.
    pub(super) async fn tld(&self, domain: &DomainName) -> WireTld {
        match self.api.get(&["domain-tld", domain.extension()], &[]).await {
            Ok(envelope) => WireTld::of(&envelope.result),
            Err(error) if error.kind == ErrorKind::NotFound => WireTld::default(),
            Err(error) => {
                tracing::warn!(extension = domain.extension(), %error, "the extension's terms are not told");
                WireTld::default()
            }
        }
    }

    /// What editing a contact leads to that owns these domains. Where there may be `more` than are known, a generic
    /// one is taken to be among them.
    pub(super) async fn edit_terms_of(&self, domains: &[DomainName], more: bool) -> EditTerms {
        let on = self.api.now();
        let mut extensions: Vec<(String, WireTld)> = Vec::new();
        for domain in domains {
            if !extensions.iter().any(|(known, _)| known == domain.extension()) {
                extensions.push((domain.extension().to_owned(), self.tld(domain).await));
            }
        }
        let asks = |domain: &&DomainName| {
            let told = extensions.iter().find(|(known, _)| known == domain.extension());
            told.is_some_and(|(extension, tld)| asks(extension, tld, on))
        };
        let concerns: Vec<DomainName> = domains.iter().filter(asks).cloned().collect();
        let waiting = self.waiting(&concerns).await;
        if more {
            extensions.push((ANY_GENERIC.to_owned(), WireTld::default()));
        }
        EditTerms {
            concerns,
            pending: waiting.pending,
            not_looked: waiting.not_looked,
            apart: domains.to_vec(),
            ..edit(&extensions, waiting.is_told, on)
        }
    }

    /// On which of these domains a change waits. Each costs a call: the first few are looked at.
    pub(super) async fn waiting(&self, domains: &[DomainName]) -> Waiting {
        let (near, far) = domains.split_at(domains.len().min(LOOKED_AT));
        let look = |domain: DomainName| async move { (self.named(&domain).await, domain) };
        let seen: Vec<_> = stream::iter(near.to_vec()).map(look).buffered(AT_ONCE).collect().await;
        let mut waiting = Waiting { not_looked: far.to_vec(), ..Waiting::default() };
        for (told, domain) in seen {
            match told.map(|it| it.has_status(PENDING)) {
                Ok(Some(pending)) => {
                    waiting.is_told = true;
                    waiting.pending.extend(pending.then_some(domain));
                }
                // Of what it never tells nothing is said domain by domain.
                Ok(None) => {}
                Err(error) => {
                    tracing::warn!(%domain, %error, "whether a change waits is not told");
                    waiting.not_looked.push(domain);
                }
            }
        }
        if !waiting.is_told {
            waiting.not_looked.clear();
        }
        waiting
    }
}

/// What is seen of changes that wait.
#[derive(Default)]
pub(super) struct Waiting {
    /// Whether the registrar shows them at all.
    is_told: bool,
    /// Where one does.
    pub(super) pending: Vec<DomainName>,
    /// Where nobody knows.
    not_looked: Vec<DomainName>,
}

#[cfg(test)]
mod tests {
    use super::{WireTld, edit, terms};
    use registrant_model::owner_change::{Agent, Terms};
    use registrant_model::{Field, Timestamp};

    fn today() -> Timestamp {
        "2026-11-22T12:00:00Z".parse().unwrap()
    }

    fn of(extension: &str, tld: &WireTld) -> Terms {
        terms(extension, tld, today())
    }

    #[test]
    fn what_is_told_counts_and_the_policy_where_nothing_is() {
        let untold = WireTld::default();
        let info = of("info", &untold);
        assert!(info.asks_losing && info.asks_gaining && info.agents.len() == 4);
        assert_eq!((info.lock_days, info.consent_days), (Some(60), None));
        assert!(info.may_ignore(Agent::Both) && !info.may_ignore(Agent::None));
        let nl = of("nl", &untold);
        assert!(!nl.asks_losing && !nl.asks_gaining && nl.agents.is_empty());
        assert!(!nl.agent_may_be_ignored);
        assert_eq!(nl.lock_days, Some(0));
        let told =
            WireTld { asks: Some(true), locks: Some(false), agent: Some(Agent::Losing), category: None };
        let told = of("info", &told);
        assert_eq!((told.lock_days, told.agents), (None, vec![Agent::None, Agent::Losing]));
        assert!(!of("info", &WireTld { asks: Some(false), ..WireTld::default() }).asks_losing);
    }

    #[test]
    fn an_edit_is_judged_by_the_strictest_of_the_domains() {
        let of = |extensions: &[&str]| {
            let told: Vec<_> = extensions.iter().map(|it| ((*it).to_owned(), WireTld::default())).collect();
            edit(&told, false, today())
        };
        let nothing = of(&[]);
        assert!(
            nothing.material.is_empty() && nothing.verified.is_empty() && !nothing.owner_change.asks_losing
        );
        assert!(nothing.owner_change.price_not_told);
        assert!(of(&["nl"]).verified.is_empty());
        let swedish = of(&["nl", "se"]);
        assert!(swedish.material.is_empty() && swedish.verification_days.is_none());
        assert_eq!(swedish.verified, [Field::NAME, Field::ORGANISATION_NAME]);
        let generic = of(&["nl", "info"]);
        assert!(generic.owner_change.asks_losing && generic.material == generic.verified);
        assert_eq!((generic.material.len(), generic.verification_days), (3, Some(15)));
    }

    #[test]
    fn after_icanns_coming_rule_nobody_is_asked_and_what_the_registrar_tells_still_counts_more() {
        let later = "2030-01-01T00:00:00Z".parse().unwrap();
        let info = terms("info", &WireTld::default(), later);
        assert!(!info.asks_losing && !info.asks_gaining && info.notified && info.agents.is_empty());
        assert_eq!(info.lock_days, Some(0));
        let edit = edit(&[("info".to_owned(), WireTld::default())], false, later);
        assert_eq!(edit.material, [Field::NAME, Field::ORGANISATION_NAME, Field::EMAIL]);
        let told = WireTld { asks: Some(true), agent: Some(Agent::Both), ..WireTld::default() };
        let info = terms("info", &told, later);
        assert!(info.asks_losing && info.asks_gaining && info.agents.len() == 4);
    }
}
