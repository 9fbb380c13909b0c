//! What holds for owner changes at HostControl: of the layer below, which carries them out.

use super::HostControl;
use super::wire::WireTld;
use crate::error::ErrorKind;
use registrant_model::contact_edit::EditTerms;
use registrant_model::owner_change::{Agent, Terms};
use registrant_model::{DomainName, Field};

/// Where all this is written.
const SOURCE: &str =
    "Realtime Register, knowledge base, articles 47 and 48; ICANN Transfer Policy (2016), section II";
const SOURCE_URL: &str = "https://www.icann.org/resources/pages/transfer-policy-2016-06-01-en";

/// Days a generic domain cannot leave after a change of registrant, unless the old one declines that when they are
/// asked (Transfer Policy, section II.C.2).
pub(super) const LOCK_DAYS: u32 = 60;

/// The most days that a registrar may leave the owners to answer (Transfer Policy, section II.C.1); how many this one
/// leaves is not told.
pub(super) const MOST_CONSENT_DAYS: i64 = 60;

/// Days to confirm a contact's details before its domains may be suspended (ICANN, WHOIS Accuracy Program
/// Specification).
const VALIDATION_DAYS: u32 = 15;

/// What identifies an owner: changing one of these is a change of registrant (Transfer Policy, section II.A.1; phone,
/// address and country are not material).
const MATERIAL: [Field; 3] = [Field::NAME, Field::ORGANISATION_NAME, Field::EMAIL];

/// Whether ICANN's policies hold: extensions of two letters are countries'.
fn is_generic(extension: &str) -> bool {
    extension.rsplit('.').next().unwrap_or_default().len() > 2
}

/// Whether both owners are asked: as the registrar tells, or as the policy says where it does not.
pub(super) fn asks(extension: &str, tld: &WireTld) -> bool {
    tld.asks.unwrap_or_else(|| is_generic(extension))
}

/// The terms of an owner change of a domain of this extension.
pub(super) fn terms(extension: &str, tld: &WireTld) -> Terms {
    let asks = asks(extension, tld);
    Terms {
        // The registrar tells no deadline, neither beforehand nor while it waits.
        consent_days: None,
        asks_losing: asks,
        asks_gaining: asks,
        lock_days: lock_days(asks, tld),
        renews: false,
        ordered: false,
        retraction_waiver: false,
        agents: if asks { agents(tld.agent) } else { Vec::new() },
        lock_opt_out: false,
        registry_terms: false,
        registry_terms_text: None,
        registry_terms_version: None,
        source: SOURCE.to_owned(),
        source_url: Some(SOURCE_URL.to_owned()),
    }
}

/// The articles say that a lock follows; published metadata of .com say that none does. Where the two differ, nothing
/// is promised.
fn lock_days(asks: bool, tld: &WireTld) -> Option<u32> {
    match (asks, tld.locks) {
        (true, Some(false)) => None,
        (true, _) | (false, Some(true)) => Some(LOCK_DAYS),
        (false, _) => Some(0),
    }
}

/// For whom one may act. Where it is not told, all can be sent: what is not allowed is ignored without a word.
fn agents(allowed: Option<Agent>) -> Vec<Agent> {
    match allowed {
        Some(Agent::None) => Vec::new(),
        Some(Agent::Losing) => vec![Agent::None, Agent::Losing],
        Some(Agent::Gaining) => vec![Agent::None, Agent::Gaining],
        Some(Agent::Both) | None => vec![Agent::None, Agent::Losing, Agent::Gaining, Agent::Both],
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
pub(super) fn edit(extensions: &[(String, WireTld)], tells_waiting: bool) -> EditTerms {
    let asking = extensions.iter().find(|(extension, tld)| asks(extension, tld));
    let owner_change = match asking.or_else(|| extensions.first()) {
        Some((extension, tld)) => terms(extension, tld),
        None => terms("", &WireTld { asks: Some(false), ..WireTld::default() }),
    };
    let categories: Vec<&str> =
        extensions.iter().filter_map(|(extension, tld)| category(extension, tld)).collect();
    let general = categories.contains(&"General");
    // The mail address is part of the general validation alone; name and organisation of all of them.
    let verified = if general { &MATERIAL[..] } else { &MATERIAL[..2] };
    EditTerms {
        material: if asking.is_some() { MATERIAL.to_vec() } else { Vec::new() },
        owner_change,
        verified: if categories.is_empty() { Vec::new() } else { verified.to_vec() },
        verification_days: general.then_some(VALIDATION_DAYS),
        tells_waiting,
    }
}

/// The validation that registrants of an extension need.
fn category<'a>(extension: &str, tld: &'a WireTld) -> Option<&'a str> {
    if let Some(told) = &tld.category {
        return Some(told);
    }
    match extension.rsplit('.').next().unwrap_or_default() {
        "nu" => Some("IisNu"),
        "se" => Some("IisSe"),
        "es" => Some("Esnic"),
        "uk" => Some("Nominet"),
        last => (last.len() > 2).then_some("General"),
    }
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

    /// What editing a contact leads to that owns these domains.
    pub(super) async fn edit_terms_of(&self, domains: &[DomainName]) -> EditTerms {
        let mut extensions: Vec<(String, WireTld)> = Vec::new();
        let mut tells_waiting = false;
        for domain in domains {
            let extension = domain.extension().to_owned();
            if extensions.iter().any(|(known, _)| *known == extension) {
                continue;
            }
            let tld = self.tld(domain).await;
            if asks(&extension, &tld) && !tells_waiting {
                let told = self.named(domain).await;
                tells_waiting = told.is_ok_and(|domain| domain.statuses().is_some());
            }
            extensions.push((extension, tld));
        }
        edit(&extensions, tells_waiting)
    }
}

#[cfg(test)]
mod tests {
    use super::{WireTld, edit, terms};
    use registrant_model::Field;
    use registrant_model::owner_change::Agent;

    #[test]
    fn what_is_told_counts_and_the_policy_where_nothing_is() {
        let untold = WireTld::default();
        let info = terms("info", &untold);
        assert!(info.asks_losing && info.asks_gaining && info.agents.len() == 4);
        assert_eq!((info.lock_days, info.consent_days), (Some(60), None));
        let nl = terms("nl", &untold);
        assert!(!nl.asks_losing && !nl.asks_gaining && nl.agents.is_empty());
        assert_eq!(nl.lock_days, Some(0));
        let told =
            WireTld { asks: Some(true), locks: Some(false), agent: Some(Agent::Losing), category: None };
        let told = terms("info", &told);
        assert_eq!((told.lock_days, told.agents), (None, vec![Agent::None, Agent::Losing]));
        assert!(!terms("info", &WireTld { asks: Some(false), ..WireTld::default() }).asks_losing);
    }

    #[test]
    fn an_edit_is_judged_by_the_strictest_of_the_domains() {
        let of = |extensions: &[&str]| {
            let told: Vec<_> = extensions.iter().map(|it| ((*it).to_owned(), WireTld::default())).collect();
            edit(&told, false)
        };
        let nothing = of(&[]);
        assert!(
            nothing.material.is_empty() && nothing.verified.is_empty() && !nothing.owner_change.asks_losing
        );
        assert!(of(&["nl"]).verified.is_empty());
        let swedish = of(&["nl", "se"]);
        assert!(swedish.material.is_empty() && swedish.verification_days.is_none());
        assert_eq!(swedish.verified, [Field::NAME, Field::ORGANISATION_NAME]);
        let generic = of(&["nl", "info"]);
        assert!(generic.owner_change.asks_losing && generic.material == generic.verified);
        assert_eq!((generic.material.len(), generic.verification_days), (3, Some(15)));
    }
}
