//! What registries ask of registrants besides, as dated data.

use super::{Cited, Scope};
use crate::Timestamp;
use crate::connection::RegistrarKind;
use crate::contact_edit::ValidationCategory;

/// What the registry of some extensions asks of registrants from a day on, at one registrar.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Registry {
    /// From when on it does.
    pub from: Timestamp,
    /// From when on it does no more, where the file says so.
    pub until: Option<Timestamp>,
    /// Of whom it wants its own terms accepted.
    pub terms: TermsFor,
    /// Whether registrants enter into an agreement that the registrar hands out.
    pub agreement: bool,
    /// Whether its registrants are changed in ways of its own.
    pub fixed: bool,
    /// How registrants are validated, where they are.
    pub validation: Option<ValidationCategory>,
    pub(super) source: Cited,
}

/// Of which new registrants a registry wants its terms accepted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TermsFor {
    /// Of none.
    Nobody,
    /// Of organisations.
    Organisations,
    /// Of all.
    Everybody,
}

/// An entry, with the extensions it holds for.
pub(super) struct Asked {
    pub(super) scope: Scope,
    pub(super) registry: Registry,
}

impl Registry {
    /// What a registry asks that no entry names.
    pub const NOTHING: Self = Self {
        from: Timestamp::from_seconds(0),
        until: None,
        terms: TermsFor::Nobody,
        agreement: false,
        fixed: false,
        validation: None,
        source: Cited { title: "", link: "" },
    };

    /// The document that says it.
    pub fn document(&self) -> Cited {
        self.source
    }

    fn holds(&self, on: Timestamp) -> bool {
        self.from <= on && self.until.is_none_or(|until| on < until)
    }
}

impl Asked {
    /// How near the entry is to an extension, where it holds for it at all: a registry's rules hold for what is
    /// registered below its extension, too.
    fn nearness(&self, extension: &str) -> Option<usize> {
        let Scope::Named(name) = self.scope else {
            return self.scope.covers(extension).then_some(usize::from(self.scope != Scope::Any));
        };
        let below = || extension.strip_suffix(name).is_some_and(|before| before.ends_with('.'));
        (name == extension || below()).then(|| 2 + name.len())
    }
}

fn entries(registrar: RegistrarKind) -> &'static [Asked] {
    match registrar {
        RegistrarKind::OvhCloud => super::OVHCLOUD_REGISTRIES,
        RegistrarKind::LogicBoxes => super::LOGICBOXES_REGISTRIES,
        RegistrarKind::HostControl => super::HOSTCONTROL_REGISTRIES,
    }
}

/// What the registry behind an extension (`ca`, `co.uk`) asks at this time.
pub fn registry(registrar: RegistrarKind, extension: &str, on: Timestamp) -> &'static Registry {
    let near = |asked: &'static Asked| Some((asked.nearness(extension)?, &asked.registry));
    let held = entries(registrar).iter().filter_map(near).filter(|(_, registry)| registry.holds(on));
    held.max_by_key(|(nearness, registry)| (*nearness, registry.from)).map_or(&Registry::NOTHING, |it| it.1)
}

/// An extension whose registrants need this validation; empty where all generic ones do.
pub fn validated_by(
    registrar: RegistrarKind,
    category: ValidationCategory,
    on: Timestamp,
) -> Option<&'static str> {
    let needs = |asked: &&Asked| asked.registry.validation == Some(category) && asked.registry.holds(on);
    entries(registrar).iter().find(needs).map(|asked| match asked.scope {
        Scope::Named(name) => name,
        Scope::Generic | Scope::Country | Scope::Any => "",
    })
}

#[cfg(test)]
mod tests {
    use super::{Registry, TermsFor, registry, validated_by};
    use crate::Timestamp;
    use crate::connection::RegistrarKind::{HostControl, LogicBoxes, OvhCloud};
    use crate::contact_edit::ValidationCategory;

    fn today() -> Timestamp {
        "2026-11-22T12:00:00Z".parse().unwrap()
    }

    #[test]
    fn a_registry_asks_the_same_of_what_is_registered_below_it() {
        let asks = |extension| registry(LogicBoxes, extension, today());
        assert!(asks("ca").agreement && asks("on.ca").agreement && !asks("africa").agreement);
        assert!(asks("uk").fixed && asks("co.uk").fixed && !asks("fr").fixed);
        assert_eq!(asks("fr").terms, TermsFor::Organisations);
        assert_eq!(asks("co.nz").terms, TermsFor::Everybody);
        assert_eq!(asks("com"), &Registry::NOTHING);
        assert_eq!(registry(OvhCloud, "ca", today()), &Registry::NOTHING);
        assert!(asks("ca").document().link.starts_with("https://"));
    }

    #[test]
    fn what_is_asked_is_asked_from_its_day_on() {
        let early = "2016-11-30T23:59:59Z".parse().unwrap();
        assert_eq!(registry(LogicBoxes, "ca", early), &Registry::NOTHING);
        assert_eq!(validated_by(HostControl, ValidationCategory::IisSe, early), None);
    }

    #[test]
    fn every_validation_has_extensions_that_need_it() {
        for category in ValidationCategory::ALL {
            let extension = validated_by(HostControl, category, today()).unwrap();
            assert_eq!(registry(HostControl, extension, today()).validation, Some(category), "{extension}");
        }
        let of = |extension| registry(HostControl, extension, today()).validation;
        assert_eq!(of("org.uk"), Some(ValidationCategory::Nominet));
        assert_eq!((of("nl"), of("xn--90a3ac")), (None, None));
        assert_eq!(of("info"), Some(ValidationCategory::General));
    }
}
