//! Putting states, codes and fields into words.

pub mod agents;
pub mod attributes;
pub mod fields;
pub mod people;
pub mod problems;
pub mod states;
pub mod steps;
pub mod values;

use crate::language::{date_time, listed, money};
use crate::messages as m;
use crate::ui::moment::Moment;
use registrant_model::contact::ContactUse;
use registrant_model::{DomainName, Money, Timestamp};

/// A point in time for people and for machines.
pub fn moment(at: Timestamp) -> Moment {
    Moment::new(at.to_string(), date_time(at))
}

/// A price; nothing to pay is a word.
pub fn price(price: &Money) -> String {
    if price.amount.is_zero() { m::check_free() } else { money(price) }
}

/// As many names as a sentence bears.
pub const NAMED: usize = 20;

/// Domains in a sentence: the first of them by name and the rest by number; `more` says that there may be others.
pub fn domains(domains: &[DomainName], more: bool) -> String {
    first_of(domains, ToString::to_string, more)
}

/// The same of domains that have a contact in another role than the owner's, each with the role.
pub fn uses(uses: &[ContactUse]) -> String {
    let words = |used: &ContactUse| {
        if used.roles.is_empty() {
            return used.domain.to_string();
        }
        let roles: Vec<String> = used.roles.iter().map(|role| states::role(*role).0).collect();
        format!("{} ({})", used.domain, roles.join(", "))
    };
    first_of(uses, words, false)
}

fn first_of<T>(all: &[T], words: impl Fn(&T) -> String, more: bool) -> String {
    let named = all.iter().take(NAMED).map(words);
    let rest = u32::try_from(all.len().saturating_sub(NAMED)).unwrap_or(u32::MAX);
    if rest == 0 && !more {
        return list(named);
    }
    // What follows is the last of the list and has the "and".
    let names = named.collect::<Vec<_>>().join(", ");
    match (rest, more) {
        (0, _) => m::domains_at_least(&names),
        (rest, false) => m::domains_and_others(f64::from(rest), &names),
        (rest, true) => m::domains_and_others_at_least(f64::from(rest), &names),
    }
}

/// Names one after the other, as the language lists them: "a, b and c".
pub fn list(names: impl Iterator<Item = String>) -> String {
    listed(&names.collect::<Vec<_>>())
}

/// Words that begin in small letters, as a line of their own.
pub fn sentence(words: &str) -> String {
    let mut letters = words.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}
