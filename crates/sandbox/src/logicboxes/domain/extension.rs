//! What differs between extensions: whose consent an owner change needs, and what registries ask for.

use super::Role;
use crate::logicboxes::contact::Kind;

/// Extensions that ask for the registry's terms with each change of contacts (`tnc=Y`; `domains/modify-contact`).
const TERMS: &[&str] = &["nz", "scot"];

/// Extensions that ask for them upon registration, and may ask again (knowledge base).
const TERMS_OF_REGISTRATION: &[&str] = &[
    "airforce", "army", "app", "bio", "degree", "dentist", "dev", "engineer", "gives", "law", "market",
    "mortgage", "navy", "page", "rehab", "software", "vet", "vote", "voto",
];

/// When the terms of a registry must be accepted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Terms {
    Never,
    /// When the new registrant is an organisation: it has a company (.fr).
    Organizations,
    /// With a registration; not settled for a change of contacts.
    Registration,
    Always,
}

/// What the registry says about another registrant.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Registrant {
    /// It can be changed.
    Free,
    /// It cannot be changed here (.uk), or must stay what it was (.es).
    Fixed,
}

/// An extension, such as `net` or `co.uk`.
pub(crate) struct Extension<'a>(&'a str);

impl<'a> Extension<'a> {
    /// The extension of the domain called `name`.
    pub(crate) fn of(name: &'a str) -> Self {
        Self(name.split_once('.').map_or("", |(_, extension)| extension))
    }

    /// The last label, which tells the registry apart.
    fn top(&self) -> &'a str {
        self.0.rsplit('.').next().unwrap_or_default()
    }

    /// Whether ICANN's policies hold: two letters are a country's.
    pub(crate) fn is_generic(&self) -> bool {
        self.top().len() != 2
    }

    /// The key of the product, which names its class as well.
    pub(crate) fn product(&self) -> String {
        match self.top() {
            "com" | "net" | "org" => "domcno".to_owned(),
            "info" => "dominfo".to_owned(),
            "us" => "domus".to_owned(),
            top => format!("dot{top}"),
        }
    }

    pub(crate) fn terms(&self) -> Terms {
        match self.top() {
            "fr" => Terms::Organizations,
            top if TERMS.contains(&top) => Terms::Always,
            top if TERMS_OF_REGISTRATION.contains(&top) => Terms::Registration,
            _ => Terms::Never,
        }
    }

    pub(crate) fn registrant(&self) -> Registrant {
        if ["es", "uk"].contains(&self.top()) { Registrant::Fixed } else { Registrant::Free }
    }

    /// Whether the registry knows no contact for `role` (`-1`; knowledge base, "Register a Domain Name").
    pub(crate) fn may_lack(&self, role: Role) -> bool {
        let of = |tops: &[&str]| tops.contains(&self.top());
        match role {
            Role::Registrant => false,
            Role::Admin => of(&["eu", "nz", "ru", "uk"]),
            Role::Tech => of(&["eu", "nz", "ru", "uk", "fr"]),
            Role::Billing => of(&["eu", "nz", "ru", "uk", "at", "berlin", "ca", "nl", "london", "fr"]),
        }
    }

    /// The types that a registrant may have.
    pub(crate) fn kinds(&self) -> &'static [Kind] {
        match self.top() {
            "at" => &[Kind::AtContact],
            "br" => &[Kind::BrContact, Kind::BrOrgContact],
            "ca" => &[Kind::CaContact],
            "cl" => &[Kind::ClContact],
            "cn" => &[Kind::CnContact],
            "co" => &[Kind::CoContact],
            "coop" => &[Kind::CoopContact],
            "de" => &[Kind::DeContact],
            "es" => &[Kind::EsContact],
            "eu" => &[Kind::EuContact],
            "fr" => &[Kind::FrContact],
            "mx" => &[Kind::MxContact],
            "nl" => &[Kind::NlContact],
            "nyc" => &[Kind::NycContact],
            "ru" => &[Kind::RuContact],
            "uk" => &[Kind::UkContact, Kind::UkServiceContact],
            _ => &[Kind::Contact],
        }
    }

    /// The product whose extra details a registrant must have.
    pub(crate) fn extra_details(&self) -> Option<&'static str> {
        match self.top() {
            "us" => Some("domus"),
            "ca" => Some("dotca"),
            "es" => Some("dotes"),
            "asia" => Some("dotasia"),
            "ru" => Some("dotru"),
            "nl" => Some("dotnl"),
            _ => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn extensions_differ() {
        let of = Extension::of;
        assert!(
            of("example.net").is_generic()
                && of("example.scot").is_generic()
                && !of("example.us").is_generic()
        );
        assert_eq!(of("example.scot").terms(), Terms::Always);
        assert_eq!(of("example.co.nz").terms(), Terms::Always);
        assert_eq!(of("example.dev").terms(), Terms::Registration);
        assert_eq!(of("example.fr").terms(), Terms::Organizations);
        assert_eq!(of("example.co.uk").registrant(), Registrant::Fixed);
        assert!(of("example.ca").may_lack(Role::Billing) && !of("example.ca").may_lack(Role::Tech));
        assert!(!of("example.eu").may_lack(Role::Registrant));
        assert_eq!(
            (of("example.net").product(), of("example.ca").product()),
            ("domcno".into(), "dotca".into())
        );
        assert_eq!(of("example.us").kinds(), [Kind::Contact]);
    }
}
