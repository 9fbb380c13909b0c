//! The extra details that registries ask for, by product (knowledge base, "Add Contact"; clients of several languages).
//!
//! Names are case-sensitive, and a name that no product knows has no effect, as upstream. Only those of .us and .ca are
//! known to come back under other names; the rest come back as they were given.

use super::{Kind, country};
use crate::logicboxes::protocol::Attributes;
use serde_json::Value;

/// What a value must be.
#[derive(Clone, Copy, Debug)]
enum Check {
    OneOf(&'static [&'static str]),
    /// A two-letter country code.
    Country,
    /// `dd.mm.yyyy`
    Date,
    Text,
}

impl Check {
    fn fits(self, value: &str) -> bool {
        match self {
            Self::OneOf(words) => words.contains(&value),
            Self::Country => country::is_country(value),
            Self::Date => jiff::civil::Date::strptime("%d.%m.%Y", value).is_ok() && value.len() == 10,
            Self::Text => value.len() <= 255,
        }
    }
}

/// One extra detail: its name, the name it comes back under (`None`: it never comes back), what it must be.
type Attribute = (&'static str, Option<&'static str>, Check);

/// The extra details of one product.
struct Product {
    key: &'static str,
    attributes: &'static [Attribute],
    /// Those that must be there when any is.
    required: fn(&Attributes) -> &'static [&'static str],
}

const fn given(name: &'static str, check: Check) -> Attribute {
    (name, Some(name), check)
}

/// Nexus of .us and permitted uses.
const US: Product = Product {
    key: "domus",
    attributes: &[
        ("purpose", Some("ApplicationPurpose"), Check::OneOf(&["P1", "P2", "P3", "P4", "P5"])),
        ("category", Some("NexusCategory"), Check::OneOf(&["C11", "C12", "C21", "C31", "C32"])),
    ],
    required: |_| &["purpose", "category"],
};

/// Legal types of .ca that are persons.
const CA_PERSONS: &[&str] = &["ABO", "CCT", "LGR", "RES"];

const CA: Product = Product {
    key: "dotca",
    attributes: &[
        (
            "CPR",
            Some("CPR"),
            Check::OneOf(&[
                "ABO", "CCT", "LGR", "RES", "ASS", "CCO", "EDU", "GOV", "HOP", "INB", "LAM", "MAJ", "OMK",
                "PLT", "PRT", "TDM", "TRD", "TRS",
            ]),
        ),
        ("AgreementVersion", None, Check::OneOf(&[super::dotca::VERSION])),
        ("AgreementValue", None, Check::OneOf(&["y"])),
    ],
    required: |_| &["CPR", "AgreementVersion", "AgreementValue"],
};

const ES: Product = Product {
    key: "dotes",
    attributes: &[
        given("es_form_juridica", Check::Text),
        given("es_tipo_identificacion", Check::OneOf(&["0", "1", "3"])),
        given("es_identificacion", Check::Text),
    ],
    required: |_| &["es_form_juridica", "es_tipo_identificacion", "es_identificacion"],
};

const ASIA: Product = Product {
    key: "dotasia",
    attributes: &[
        given("locality", Check::Country),
        given(
            "legalentitytype",
            Check::OneOf(&[
                "naturalPerson",
                "corporation",
                "cooperative",
                "partnership",
                "government",
                "politicalParty",
                "society",
                "institution",
                "other",
            ]),
        ),
        given("otherlegalentitytype", Check::Text),
        given(
            "identform",
            Check::OneOf(&[
                "passport",
                "certificate",
                "legislation",
                "societyRegistry",
                "politicalPartyRegistry",
                "other",
            ]),
        ),
        given("otheridentform", Check::Text),
        given("identnumber", Check::Text),
    ],
    required: |given| {
        let other = |name: &str| given.get(name).is_some_and(|value| value == "other");
        match (other("legalentitytype"), other("identform")) {
            (false, false) => &["locality", "legalentitytype", "identform", "identnumber"],
            (true, false) => {
                &["locality", "legalentitytype", "otherlegalentitytype", "identform", "identnumber"]
            }
            (false, true) => &["locality", "legalentitytype", "identform", "otheridentform", "identnumber"],
            (true, true) => &[
                "locality",
                "legalentitytype",
                "otherlegalentitytype",
                "identform",
                "otheridentform",
                "identnumber",
            ],
        }
    },
};

const RU: Product = Product {
    key: "dotru",
    attributes: &[
        given("contract-type", Check::OneOf(&["ORG", "PRS"])),
        given("birth-date", Check::Date),
        given("org-r", Check::Text),
        given("person-r", Check::Text),
        given("address-r", Check::Text),
        given("kpp", Check::Text),
        given("code", Check::Text),
        given("passport", Check::Text),
    ],
    required: |given| match given.get("contract-type").map(String::as_str) {
        Some("ORG") => &["contract-type", "org-r", "address-r", "kpp", "code"],
        Some("PRS") => &["contract-type", "birth-date", "person-r", "address-r", "passport"],
        _ => &["contract-type"],
    },
};

const NL: Product = Product {
    key: "dotnl",
    attributes: &[
        given(
            "legalForm",
            Check::OneOf(&[
                "ANDERS",
                "BGG",
                "BRO",
                "BV",
                "BVI/O",
                "COOP",
                "CV",
                "EENMANSZAAK",
                "EESV",
                "KERK",
                "MAATSCHAP",
                "NV",
                "OWM",
                "PERSOON",
                "REDR",
                "STICHTING",
                "VERENIGING",
                "VOF",
            ]),
        ),
        given("legalFormRegistrationNumber", Check::Text),
    ],
    required: |_| &["legalForm"],
};

const TEL: Product = Product {
    key: "dottel",
    attributes: &[
        given("whois-type", Check::OneOf(&["Natural", "Legal"])),
        given("publish", Check::OneOf(&["Y", "N"])),
    ],
    required: |_| &["whois-type"],
};

const COOP: Product =
    Product { key: "dotcoop", attributes: &[given("sponsor1", Check::Text)], required: |_| &["sponsor1"] };

const BR: Product = Product {
    key: "dotbr",
    attributes: &[given("organisationId", Check::Text)],
    required: |_| &["organisationId"],
};

const CN: Product = Product {
    key: "dotcn",
    attributes: &[given("organisationVerificationId", Check::Text)],
    required: |_| &[],
};

const PRO: Product =
    Product { key: "dotpro", attributes: &[given("profession", Check::Text)], required: |_| &["profession"] };

const JOBS: Product =
    Product { key: "dotjobs", attributes: &[given("title", Check::Text)], required: |_| &["title"] };

/// .quebec and .scot ask what a name is meant for.
const USE: Product =
    Product { key: "intended-use", attributes: &[given("intended-use", Check::Text)], required: |_| &[] };

const AU: Product = Product {
    key: "dotau",
    attributes: &[
        given("id-type", Check::Text),
        given("id", Check::Text),
        given("policyReason", Check::Text),
        given("isAUWarranty", Check::OneOf(&["true", "false"])),
    ],
    required: |_| &["id-type", "id"],
};

static PRODUCTS: [&Product; 14] =
    [&US, &CA, &ES, &ASIA, &RU, &NL, &TEL, &COOP, &BR, &CN, &PRO, &JOBS, &USE, &AU];

impl Product {
    fn knows(&self, name: &str) -> bool {
        self.attributes.iter().any(|(known, _, _)| *known == name)
    }

    fn is_given(&self, attributes: &Attributes) -> bool {
        attributes.keys().any(|name| self.knows(name))
    }
}

/// The product whose extra details contacts of `kind` cannot be without.
fn demanded(kind: Kind) -> Option<&'static Product> {
    Some(match kind {
        Kind::CaContact => &CA,
        Kind::EsContact => &ES,
        Kind::RuContact => &RU,
        Kind::NlContact => &NL,
        Kind::CoopContact => &COOP,
        Kind::BrOrgContact => &BR,
        _ => return None,
    })
}

/// The extra details that count, out of all that were given.
pub(super) fn known(given: Attributes) -> Attributes {
    given.into_iter().filter(|(name, _)| PRODUCTS.iter().any(|product| product.knows(name))).collect()
}

/// What is wrong with the extra details of a contact of `kind`: the name of each, with words.
pub(super) fn problems(kind: Kind, attributes: &Attributes) -> Vec<(&'static str, String)> {
    let mut problems = Vec::new();
    for product in PRODUCTS {
        let demanded = demanded(kind).is_some_and(|demanded| demanded.key == product.key);
        if !demanded && !product.is_given(attributes) {
            continue;
        }
        for (name, _, check) in product.attributes {
            match attributes.get(*name) {
                None if (product.required)(attributes).contains(name) => {
                    problems.push((*name, format!("{name} is required")));
                }
                Some(value) if !check.fits(value) => problems.push((*name, format!("{name} is invalid"))),
                _ => {}
            }
        }
    }
    problems
}

/// Whether the extra details of .ca say that the contact is no person.
pub(super) fn is_canadian_organization(attributes: &Attributes) -> bool {
    attributes.get("CPR").is_some_and(|kind| !CA_PERSONS.contains(&kind.as_str()))
}

/// The keys of the products whose extra details the contact has (`contacttype`).
pub(super) fn products(attributes: &Attributes) -> Vec<&'static str> {
    PRODUCTS.iter().filter(|product| product.is_given(attributes)).map(|product| product.key).collect()
}

/// Whether the contact has all extra details of the product `key`.
pub(crate) fn has(attributes: &Attributes, key: &str) -> bool {
    PRODUCTS.iter().any(|product| {
        product.key == key
            && product.is_given(attributes)
            && (product.required)(attributes).iter().all(|name| attributes.contains_key(*name))
    })
}

/// The extra details under the names they come back with.
pub(super) fn shown(attributes: &Attributes) -> impl Iterator<Item = (String, Value)> {
    PRODUCTS.iter().flat_map(|product| product.attributes).filter_map(|(name, shown, _)| {
        Some(((*shown)?.to_owned(), Value::String(attributes.get(*name)?.clone())))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn attributes(pairs: &[(&str, &str)]) -> Attributes {
        pairs.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect()
    }

    fn wrong(kind: Kind, pairs: &[(&str, &str)]) -> Vec<&'static str> {
        problems(kind, &attributes(pairs)).into_iter().map(|(name, _)| name).collect()
    }

    #[test]
    fn each_product_has_its_own_demands() {
        assert_eq!(wrong(Kind::Contact, &[]), [""; 0]);
        assert_eq!(wrong(Kind::Contact, &[("purpose", "P1")]), ["category"]);
        assert_eq!(wrong(Kind::Contact, &[("purpose", "p1"), ("category", "C11")]), ["purpose"]);
        assert_eq!(wrong(Kind::CaContact, &[]), ["CPR", "AgreementVersion", "AgreementValue"]);
        assert_eq!(
            wrong(Kind::CaContact, &[("CPR", "CCT"), ("AgreementVersion", "2.0"), ("AgreementValue", "Y")]),
            ["AgreementValue"]
        );
        let asia = [
            ("locality", "SG"),
            ("legalentitytype", "other"),
            ("identform", "passport"),
            ("identnumber", "1"),
        ];
        assert_eq!(wrong(Kind::Contact, &asia), ["otherlegalentitytype"]);
        assert_eq!(
            wrong(Kind::RuContact, &[("contract-type", "ORG")]),
            ["org-r", "address-r", "kpp", "code"]
        );
        let person = [
            ("contract-type", "PRS"),
            ("birth-date", "31.02.1980"),
            ("person-r", "x"),
            ("address-r", "x"),
            ("passport", "1"),
        ];
        assert_eq!(wrong(Kind::RuContact, &person), ["birth-date"]);
        assert_eq!(wrong(Kind::NlContact, &[("legalForm", "PERSOON")]), [""; 0]);
        assert_eq!(
            wrong(Kind::EsContact, &[("es_form_juridica", "1")]),
            ["es_tipo_identificacion", "es_identificacion"]
        );
    }

    #[test]
    fn what_comes_back_has_other_names() {
        let us = attributes(&[("purpose", "P3"), ("category", "C11"), ("colour", "red")]);
        let us = known(us);
        assert_eq!(us.len(), 2);
        assert_eq!(products(&us), ["domus"]);
        assert!(has(&us, "domus") && !has(&us, "dotca"));
        let shown: Vec<_> = shown(&us).map(|(name, _)| name).collect();
        assert_eq!(shown, ["ApplicationPurpose", "NexusCategory"]);
    }
}
