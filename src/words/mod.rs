//! Putting states, codes and fields into words.

pub mod agents;
pub mod attributes;
pub mod fields;
pub mod people;
pub mod problems;
pub mod states;

use crate::language::{date_time, listed, money};
use crate::messages as m;
use crate::ui::moment::Moment;
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
    let named = domains.iter().take(NAMED).map(ToString::to_string);
    let rest = u32::try_from(domains.len().saturating_sub(NAMED)).unwrap_or(u32::MAX);
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
