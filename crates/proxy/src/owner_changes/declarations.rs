//! The texts of the declarations, by version and language, as people read them.
//!
//! The app words a declaration from its messages; what stands here is the copy that receipts are made from for as long
//! as there are journals of that version. A test holds the newest one against the app's messages.

use super::CONSENT_VERSION;
use fluent_bundle::{FluentArgs, FluentBundle, FluentResource};
use registrant_model::Language;
use registrant_model::owner_change::{Agent, Consent, ConsentKind, Declaration, OwnerChange};

/// The texts of one version.
struct Edition {
    version: &'static str,
    texts: [(Language, &'static str); 3],
}

const EDITIONS: [Edition; 2] = [
    Edition {
        version: "2026-11-21",
        texts: [
            (Language::En, include_str!("../../declarations/2026-11-21/en.ftl")),
            (Language::Fr, include_str!("../../declarations/2026-11-21/fr.ftl")),
            (Language::Es, include_str!("../../declarations/2026-11-21/es.ftl")),
        ],
    },
    Edition {
        version: CONSENT_VERSION,
        texts: [
            (Language::En, include_str!("../../declarations/2026-11-22/en.ftl")),
            (Language::Fr, include_str!("../../declarations/2026-11-22/fr.ftl")),
            (Language::Es, include_str!("../../declarations/2026-11-22/es.ftl")),
        ],
    },
];

/// A declaration of an owner change, with the text that was read.
pub(super) fn declaration(change: &OwnerChange, kind: ConsentKind, consent: &Consent) -> Declaration {
    let said = Said { domain: change.domain.as_str(), days: change.terms.retraction_days };
    let texts = Texts::of(&consent.version, consent.language.unwrap_or_default());
    let read = |name: &str| texts.as_ref().and_then(|texts| texts.message(name, said));
    let names = names(kind, change.draft.agent.unwrap_or_default(), said);
    let terms = change.terms.registry_terms_text.clone().filter(|_| kind == ConsentKind::RegistryTerms);
    Declaration {
        kind,
        version: consent.version.clone(),
        language: consent.language,
        at: consent.at,
        title: read(names.title),
        // Where the registrar hands the registry's terms out, they stood in the place of the hint where to find them.
        text: terms.or_else(|| names.before.iter().find_map(|name| read(name))),
        statement: read(names.statement),
    }
}

/// A declaration that was made to answer in an owner's place.
pub(super) fn stand_in(consent: &Consent) -> Declaration {
    let said = Said { domain: "", days: None };
    let texts = Texts::of(&consent.version, consent.language.unwrap_or_default());
    let read = |name: &str| texts.as_ref().and_then(|texts| texts.message(name, said));
    Declaration {
        kind: ConsentKind::DesignatedAgent,
        version: consent.version.clone(),
        language: consent.language,
        at: consent.at,
        title: read(STAND_IN.title),
        text: STAND_IN.before.iter().find_map(|name| read(name)),
        statement: read(STAND_IN.statement),
    }
}

/// What a text names of an owner change.
#[derive(Clone, Copy)]
struct Said<'a> {
    domain: &'a str,
    /// Days of the right of retraction, where they were told.
    days: Option<u32>,
}

/// The texts of one version in one language.
struct Texts(FluentBundle<FluentResource>);

impl Texts {
    /// Nothing for a version that this program does not know.
    fn of(version: &str, language: Language) -> Option<Self> {
        let edition = EDITIONS.iter().find(|edition| edition.version == version)?;
        let (_, text) = edition.texts.iter().find(|(known, _)| *known == language)?;
        let resource = FluentResource::try_new((*text).to_owned()).ok()?;
        let mut bundle = FluentBundle::new(vec![language.code().parse().ok()?]);
        // As the app words them: without marks of direction around what is put in.
        bundle.set_use_isolating(false);
        bundle.add_resource(resource).ok()?;
        Some(Self(bundle))
    }

    fn message(&self, name: &str, said: Said<'_>) -> Option<String> {
        let pattern = self.0.get_message(name)?.value()?;
        let mut values = FluentArgs::new();
        values.set("domain", said.domain);
        if let Some(days) = said.days {
            values.set("days", days);
        }
        let mut missing = Vec::new();
        let text = self.0.format_pattern(pattern, Some(&values), &mut missing).into_owned();
        missing.is_empty().then_some(text)
    }
}

/// The messages of a declaration.
struct Names {
    title: &'static str,
    /// What stands before it: the first of these that the version has.
    before: &'static [&'static str],
    /// The sentence that is agreed to.
    statement: &'static str,
}

/// The messages of the declaration that is made to answer in an owner's place.
const STAND_IN: Names =
    Names { title: "agent-certify-title", before: &["agent-certify-text"], statement: "stand-in-label" };

fn names(kind: ConsentKind, agent: Agent, said: Said<'_>) -> Names {
    match kind {
        ConsentKind::RetractionWaiver => Names {
            title: "waiver-title",
            // The first version had one text, with the days of the only law it knew.
            before: if said.days.is_some() {
                &["waiver-text"]
            } else {
                &["waiver-text-no-days", "waiver-text"]
            },
            statement: "waiver-label",
        },
        ConsentKind::OwnerChange => {
            Names { title: "certify-title", before: &["certify-text"], statement: "certify-label" }
        }
        ConsentKind::RegistryTerms => {
            Names { title: "terms-title", before: &["terms-elsewhere"], statement: "terms-label" }
        }
        ConsentKind::DesignatedAgent => Names {
            title: "agent-certify-title",
            before: &["agent-certify-text"],
            statement: match agent {
                Agent::Losing => "agent-certify-losing",
                Agent::Gaining => "agent-certify-gaining",
                Agent::Both | Agent::None => "agent-certify-both",
            },
        },
    }
}

#[cfg(test)]
mod tests {
    use super::{EDITIONS, Names, STAND_IN, Said, Texts, names};
    use fluent_syntax::ast::{Entry, Pattern, Resource};
    use fluent_syntax::parser;
    use registrant_model::Language;
    use registrant_model::owner_change::{Agent, ConsentKind};

    const KINDS: [ConsentKind; 4] = [
        ConsentKind::RetractionWaiver,
        ConsentKind::OwnerChange,
        ConsentKind::DesignatedAgent,
        ConsentKind::RegistryTerms,
    ];
    const SAID: [Said<'static>; 3] = [
        Said { domain: "example.com", days: None },
        Said { domain: "example.com", days: Some(1) },
        Said { domain: "example.com", days: Some(14) },
    ];

    fn every(said: Said<'_>) -> Vec<Names> {
        let of_kind =
            |kind| [Agent::Losing, Agent::Gaining, Agent::Both].map(|agent| names(kind, agent, said));
        KINDS.into_iter().flat_map(of_kind).collect()
    }

    /// The message as it is written, with whatever is put in.
    fn written<'a>(texts: &'a Resource<&'a str>, name: &str) -> Option<&'a Pattern<&'a str>> {
        texts.body.iter().find_map(|entry| match entry {
            Entry::Message(message) if message.id.name == name => message.value.as_ref(),
            _ => None,
        })
    }

    #[test]
    fn what_is_kept_of_the_newest_version_is_what_people_read() {
        let newest = EDITIONS.last().unwrap();
        for (language, kept) in &newest.texts {
            let path =
                format!("{}/../../locales/{}/owner_change.ftl", env!("CARGO_MANIFEST_DIR"), language.code());
            let shown = std::fs::read_to_string(path).unwrap();
            let (kept, shown) = (parser::parse(*kept).unwrap(), parser::parse(shown.as_str()).unwrap());
            for name in SAID
                .into_iter()
                .flat_map(every)
                .chain([STAND_IN])
                .flat_map(|it| [it.title, it.before[0], it.statement])
            {
                let kept = written(&kept, name);
                assert!(kept.is_some(), "{name} is not kept in {language:?}");
                assert_eq!(
                    kept,
                    written(&shown, name),
                    "{name} in {language:?}: another text is another version"
                );
            }
        }
    }

    #[test]
    fn every_text_of_every_version_is_worded_whole() {
        for edition in &EDITIONS {
            for (language, said) in Language::ALL.into_iter().flat_map(|it| SAID.map(|said| (it, said))) {
                let texts = Texts::of(edition.version, language).unwrap();
                let at = format!("{} in {language:?}", edition.version);
                for Names { title, before, statement } in every(said) {
                    for name in [title, statement] {
                        let text = texts.message(name, said).unwrap_or_else(|| panic!("{name} of {at}"));
                        assert!(!text.contains(['{', '}']), "{name} of {at}: {text}");
                    }
                    assert!(
                        before.iter().any(|name| texts.message(name, said).is_some()),
                        "{before:?} of {at}"
                    );
                }
            }
        }
    }

    #[test]
    fn who_declared_under_an_older_version_is_shown_its_words() {
        let [_, one, fourteen] = SAID;
        let waiver = |version: &str, language, said| {
            let texts = Texts::of(version, language)?;
            texts.message(names(ConsentKind::RetractionWaiver, Agent::None, said).before[0], said)
        };
        let (old, new) = ("2026-11-21", "2026-11-22");
        // It named the days of the only law it knew.
        assert!(waiver(old, Language::En, one).unwrap().contains("within 14 days"));
        assert!(waiver(new, Language::En, one).unwrap().contains("within 1 day;"));
        assert!(waiver(new, Language::Es, fourteen).unwrap().contains("14\u{a0}días naturales"));
        let agent = |version: &str| Texts::of(version, Language::En)?.message("agent-certify-losing", one);
        assert!(agent(old).unwrap().starts_with("The owner of today has"));
        assert!(agent(new).unwrap().starts_with("The current owner has"));
        assert_eq!(agent("2020-01-01"), None);
    }
}
