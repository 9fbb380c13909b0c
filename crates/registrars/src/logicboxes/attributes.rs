//! What some registries ask for besides name and address, by extension (knowledge base, contacts/add 790).

use registrant_model::Field;
use registrant_model::country::CODES;

/// When an attribute is needed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Needed {
    /// With every contact of the extension.
    Always,
    /// When another attribute has this value.
    If(&'static str, &'static str),
}

/// An extra attribute of a contact.
pub(super) struct Attribute {
    /// The field under which it is asked: `us.purpose`.
    pub(super) path: &'static str,
    /// What LogicBoxes calls it when it is sent.
    pub(super) name: &'static str,
    /// What LogicBoxes calls it when it is read back, where that is known.
    pub(super) read_as: &'static str,
    /// What can be chosen; empty for free text.
    pub(super) choices: &'static [&'static str],
    /// What free text has to look like, as a pattern.
    pub(super) pattern: Option<&'static str>,
    /// When it is needed.
    pub(super) needed: Needed,
    /// What it is, for languages that have no words for it.
    pub(super) description: &'static str,
}

impl Attribute {
    /// The field.
    pub(super) fn field(&self) -> Field {
        Field::new(self.path)
    }
}

const fn choice(
    path: &'static str,
    name: &'static str,
    read_as: &'static str,
    choices: &'static [&'static str],
    description: &'static str,
) -> Attribute {
    Attribute { path, name, read_as, choices, pattern: None, needed: Needed::Always, description }
}

const fn text(
    path: &'static str,
    name: &'static str,
    needed: Needed,
    description: &'static str,
) -> Attribute {
    Attribute { path, name, read_as: name, choices: &[], pattern: None, needed, description }
}

const US: &[Attribute] = &[
    choice(
        "us.purpose",
        "purpose",
        "ApplicationPurpose",
        &["P1", "P2", "P3", "P4", "P5"],
        "Purpose of the domain",
    ),
    choice(
        "us.category",
        "category",
        "NexusCategory",
        &["C11", "C12", "C21", "C31", "C32"],
        "Tie to the United States",
    ),
];

const CA: &[Attribute] = &[choice(
    "ca.cpr",
    "CPR",
    "CPR",
    &[
        "CCT", "RES", "ABO", "LGR", "CCO", "ASS", "EDU", "GOV", "HOP", "INB", "LAM", "MAJ", "OMK", "PLT",
        "PRT", "TDM", "TRD", "TRS",
    ],
    "Canadian presence requirement",
)];

const ES: &[Attribute] = &[
    text(
        "es.form",
        "es_form_juridica",
        Needed::Always,
        "Legal form (number of the registry's list; 1 is an individual)",
    ),
    choice(
        "es.idType",
        "es_tipo_identificacion",
        "es_tipo_identificacion",
        &["0", "1", "3"],
        "Kind of identity number",
    ),
    text("es.id", "es_identificacion", Needed::Always, "Identity number"),
];

const ASIA: &[Attribute] = &[
    choice("asia.locality", "locality", "locality", CODES, "Country of the Asian presence"),
    choice(
        "asia.entity",
        "legalentitytype",
        "legalentitytype",
        &[
            "naturalPerson",
            "corporation",
            "cooperative",
            "partnership",
            "government",
            "politicalParty",
            "society",
            "institution",
            "other",
        ],
        "Kind of legal entity",
    ),
    text(
        "asia.otherEntity",
        "otherlegalentitytype",
        Needed::If("asia.entity", "other"),
        "Kind of legal entity, if another one",
    ),
    choice(
        "asia.idForm",
        "identform",
        "identform",
        &["passport", "certificate", "legislation", "societyRegistry", "politicalPartyRegistry", "other"],
        "Kind of identification",
    ),
    text(
        "asia.otherIdForm",
        "otheridentform",
        Needed::If("asia.idForm", "other"),
        "Kind of identification, if another one",
    ),
    text("asia.idNumber", "identnumber", Needed::Always, "Number of the identification"),
];

const PERSON: Needed = Needed::If("ru.contract", "PRS");
const FIRM: Needed = Needed::If("ru.contract", "ORG");

const RU: &[Attribute] = &[
    choice("ru.contract", "contract-type", "contract-type", &["PRS", "ORG"], "Person or organisation"),
    Attribute {
        pattern: Some("^(0[1-9]|[12][0-9]|3[01])[.](0[1-9]|1[0-2])[.][0-9]{4}$"),
        ..text("ru.birthDate", "birth-date", PERSON, "Date of birth (dd.mm.yyyy)")
    },
    text("ru.person", "person-r", PERSON, "Name in Russian"),
    text("ru.organisation", "org-r", FIRM, "Organisation in Russian"),
    text("ru.address", "address-r", Needed::Always, "Address in Russian"),
    text("ru.passport", "passport", PERSON, "Passport"),
    text("ru.kpp", "kpp", FIRM, "KPP"),
    text("ru.code", "code", FIRM, "Taxpayer number"),
];

/// The registry's legal forms (SIDN, EPP extension).
const NL: &[Attribute] = &[choice(
    "nl.legalForm",
    "legalForm",
    "legalForm",
    &[
        "PERSOON",
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
        "REDR",
        "STICHTING",
        "VERENIGING",
        "VOF",
    ],
    "Legal form at the registry",
)];

/// The extra attributes of an extension.
pub(super) fn of(extension: &str) -> &'static [Attribute] {
    match extension.rsplit('.').next().unwrap_or_default() {
        "us" => US,
        "ca" => CA,
        "es" => ES,
        "asia" => ASIA,
        "ru" => RU,
        "nl" => NL,
        _ => &[],
    }
}

/// Every extra attribute there is.
pub(super) fn all() -> impl Iterator<Item = &'static Attribute> {
    [US, CA, ES, ASIA, RU, NL].into_iter().flatten()
}

/// Extensions whose contacts are of a type of their own, or carry attributes. A contact for .coop needs a sponsor, who is
/// named in the control panel.
pub(super) const EXTENSIONS: [&str; 17] =
    ["asia", "at", "br", "ca", "cl", "cn", "co", "de", "es", "eu", "fr", "mx", "nl", "nyc", "ru", "uk", "us"];

/// The type of a contact for an extension (knowledge base, contacts/add, types).
pub(super) fn contact_type(extension: &str) -> &'static str {
    match extension.rsplit('.').next().unwrap_or_default() {
        "at" => "AtContact",
        "br" => "BrContact",
        "ca" => "CaContact",
        "cl" => "ClContact",
        "cn" => "CnContact",
        "co" => "CoContact",
        "coop" => "CoopContact",
        "de" => "DeContact",
        "es" => "EsContact",
        "eu" => "EuContact",
        "fr" => "FrContact",
        "mx" => "MxContact",
        "nl" => "NlContact",
        "nyc" => "NycContact",
        "ru" => "RuContact",
        "uk" => "UkContact",
        _ => "Contact",
    }
}
