//! Rule documents by extension and action, as a registrar would serve them.
//!
//! The sandbox answers `GET /domain/configurationRule` with these. Each is put together from facts in public
//! sources and says which; those that stand complete in a public guide are [`Provenance::Printed`], the others
//! [`Provenance::Composed`]. Descriptions and placeholders are ours throughout. Nothing here is used to judge
//! a real domain: a real registrar serves its own documents.

mod be;
mod berlin;
mod build;
mod ca;
mod cn;
mod com;
mod es;
mod fi;
mod fr;
mod ie;
mod lists;
mod owner;
mod pl;

use crate::action::Action;
use owner::Owner;
use serde_json::Value;

/// Where the constraints of a document come from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Provenance {
    /// Every constraint is printed in a public guide (long lists that it shortens are completed).
    Printed,
    /// Put together from single facts; what they leave open follows the generic rules.
    Composed,
}

/// A rule document with its origin.
#[derive(Clone, Debug, PartialEq)]
pub struct RuleDocument {
    /// The extension without its dot, `*` for the generic one.
    pub extension: &'static str,
    /// What it is asked for.
    pub action: Action,
    /// Whether it stands like this in a public guide.
    pub provenance: Provenance,
    /// The document or code that its facts come from.
    pub source: &'static str,
    /// The document as it goes over the wire.
    pub wire: Value,
}

type Source = (Provenance, &'static str);

struct Entry {
    extension: &'static str,
    source: fn(Action) -> Source,
    document: fn(Action) -> Value,
}

const GENERIC: Entry = Entry { extension: "*", source: generic_source, document: generic };

macro_rules! entries {
    ($($extension:ident)*) => {
        &[
            GENERIC,
            $(Entry {
                extension: stringify!($extension),
                source: $extension::source,
                document: $extension::document,
            },)*
        ]
    };
}

const ENTRIES: &[Entry] = entries![com fr es pl be berlin fi cn ie ca];

/// Every extension that has documents of its own, and `*`.
pub fn extensions() -> impl Iterator<Item = &'static str> {
    ENTRIES.iter().map(|entry| entry.extension)
}

/// The document of an extension (`fr`, `*` for the generic one), if it has one of its own.
pub fn find(extension: &str, action: Action) -> Option<RuleDocument> {
    let extension = extension.to_ascii_lowercase();
    ENTRIES.iter().find(|entry| entry.extension == extension).map(|entry| entry.get(action))
}

/// The document for a domain name: that of its extension, else the generic one.
pub fn for_domain(name: &str, action: Action) -> RuleDocument {
    let extension = name.trim_end_matches('.').rsplit('.').next().unwrap_or_default();
    find(extension, action).unwrap_or_else(|| GENERIC.get(action))
}

impl Entry {
    fn get(&self, action: Action) -> RuleDocument {
        let (provenance, source) = (self.source)(action);
        RuleDocument { extension: self.extension, action, provenance, source, wire: (self.document)(action) }
    }
}

fn generic_source(_: Action) -> Source {
    (Provenance::Printed, "guide api_domain_rules, generic rules")
}

fn generic(action: Action) -> Value {
    Owner::generic(action).document()
}

#[cfg(test)]
mod tests {
    use super::{extensions, find, for_domain};
    use crate::{Action, Document};

    #[test]
    fn every_document_reads_and_goes_on_unchanged() {
        for extension in extensions() {
            for action in Action::ALL {
                let found = find(extension, action).unwrap();
                let document = Document::from_value(found.wire.clone()).unwrap();
                assert_eq!(serde_json::to_value(&document).unwrap(), found.wire, "{extension} {action}");
            }
        }
    }

    #[test]
    fn a_domain_without_rules_of_its_own_has_the_generic_ones() {
        assert_eq!(for_domain("Example.FR.", Action::Update).extension, "fr");
        assert_eq!(for_domain("example.museum", Action::Trade).extension, "*");
        assert_eq!(for_domain("", Action::Create).extension, "*");
        assert!(find("museum", Action::Create).is_none());
    }
}
