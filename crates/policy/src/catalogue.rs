//! All policies: what can be seen of the entries together.

use crate::countries::countries;
use crate::entry::{Demands, Registrar, Scope, Written};
use crate::error::{PolicyError, PolicyErrors, Source};
use crate::read::{Held, Read, file};
use std::collections::BTreeMap;
use std::path::Path;

/// Policies that follow one another without a hole and without an overlap.
pub struct Catalogue {
    pub(crate) held: BTreeMap<Registrar, Vec<Held<Written>>>,
    pub(crate) registries: BTreeMap<Registrar, Vec<Held<Demands>>>,
    /// Country codes in other scripts.
    pub(crate) countries: Vec<String>,
}

/// The file that lists them.
const COUNTRIES: &str = "countries.toml";

impl Catalogue {
    /// The policies of every `*.toml` in a folder.
    pub fn read(folder: &Path) -> Result<Self, PolicyErrors> {
        let failed = |path: &Path, error: &std::io::Error| {
            let file = path.display().to_string();
            PolicyErrors(vec![PolicyError { file, line: 1, what: format!("it cannot be read: {error}") }])
        };
        let mut files = Vec::new();
        for entry in std::fs::read_dir(folder).map_err(|error| failed(folder, &error))? {
            let path = entry.map_err(|error| failed(folder, &error))?.path();
            if path.extension().is_some_and(|extension| extension == "toml") {
                let text = std::fs::read_to_string(&path).map_err(|error| failed(&path, &error))?;
                files.push((path.display().to_string(), text));
            }
        }
        files.sort();
        let files: Vec<(&str, &str)> =
            files.iter().map(|(name, text)| (name.as_str(), text.as_str())).collect();
        Self::of(&files)
    }

    /// The policies of these files, each with its name.
    pub fn of(files: &[(&str, &str)]) -> Result<Self, PolicyErrors> {
        let mut errors = Vec::new();
        let mut all = Self { held: BTreeMap::new(), registries: BTreeMap::new(), countries: Vec::new() };
        for (name, text) in files {
            let source = Source { file: name, text };
            if name.ends_with(COUNTRIES) {
                match countries(source) {
                    Ok(listed) => all.countries.extend(listed),
                    Err(mistakes) => errors.extend(mistakes),
                }
                continue;
            }
            match file(source) {
                Ok(Read { registrar, policies, registries }) => {
                    all.held.entry(registrar).or_default().extend(policies);
                    all.registries.entry(registrar).or_default().extend(registries);
                }
                Err(mistakes) => errors.extend(mistakes),
            }
        }
        for entries in all.held.values_mut() {
            sort(entries);
            errors.extend(gaps(entries));
            errors.extend(uncovered(entries));
        }
        for entries in all.registries.values_mut() {
            sort(entries);
            errors.extend(gaps(entries));
        }
        errors.sort();
        errors.dedup();
        if errors.is_empty() { Ok(all) } else { Err(PolicyErrors(errors)) }
    }
}

fn sort<T>(entries: &mut [Held<T>]) {
    entries.sort_by(|one, other| (&one.scope, one.from).cmp(&(&other.scope, other.from)));
}

fn at(place: &PolicyError, what: String) -> PolicyError {
    PolicyError { what, ..place.clone() }
}

/// Holes and overlaps between entries for the same extension. They are sorted.
fn gaps<T>(entries: &[Held<T>]) -> Vec<PolicyError> {
    let mut errors = Vec::new();
    for (number, entry) in entries.iter().enumerate() {
        let word = entry.scope.word();
        let next = entries.get(number + 1).filter(|next| next.scope == entry.scope);
        match (entry.until, next) {
            (Some(_), None) => {
                errors.push(at(
                    &entry.until_at,
                    format!("a hole: nothing follows for {word:?} after this day"),
                ));
            }
            (_, Some(next)) if next.from == entry.from => {
                errors.push(at(
                    &next.from_at,
                    format!("an overlap: two entries for {word:?} begin on this day"),
                ));
            }
            (Some(until), Some(next)) if until < next.from => {
                let what = format!(
                    "a hole: the entry before it for {word:?} ends earlier, in line {}",
                    entry.until_at.line
                );
                errors.push(at(&next.from_at, what));
            }
            (Some(until), Some(next)) if until > next.from => {
                let what = format!(
                    "an overlap: the entry before it for {word:?} ends later, in line {}",
                    entry.until_at.line
                );
                errors.push(at(&next.from_at, what));
            }
            _ => {}
        }
    }
    errors
}

/// Extensions for which nothing holds, or not as early as for the others.
fn uncovered(entries: &[Held<Written>]) -> Vec<PolicyError> {
    let first = |scope: &Scope| entries.iter().find(|entry| entry.scope == *scope);
    let Some(begin) = entries.iter().min_by_key(|entry| entry.from) else { return Vec::new() };
    let mut errors = Vec::new();
    if first(&Scope::Any).is_none() {
        for missing in [Scope::Generic, Scope::Country].into_iter().filter(|scope| first(scope).is_none()) {
            let what = format!("a hole: nothing holds for {:?}, and there is no \"any\"", missing.word());
            errors.push(at(&begin.from_at, what));
        }
    }
    let mut seen: Option<&Scope> = None;
    for entry in entries {
        if seen == Some(&entry.scope) {
            continue;
        }
        seen = Some(&entry.scope);
        let covered = entry.from == begin.from || first(&Scope::Any).is_some_and(|any| any.from < entry.from);
        if !covered && !matches!(entry.scope, Scope::Named(_)) {
            let word = entry.scope.word();
            let what = format!("a hole: nothing holds for {word:?} before this day, but for others");
            errors.push(at(&entry.from_at, what));
        }
    }
    errors
}
