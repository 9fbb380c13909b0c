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
use registrant_model::{Money, Timestamp};

/// A point in time for people and for machines.
pub fn moment(at: Timestamp) -> Moment {
    Moment::new(at.to_string(), date_time(at))
}

/// A price; nothing to pay is a word.
pub fn price(price: &Money) -> String {
    if price.amount.is_zero() { m::check_free() } else { money(price) }
}

/// Names one after the other, as the language lists them: "a, b and c".
pub fn list(names: impl Iterator<Item = String>) -> String {
    listed(&names.collect::<Vec<_>>())
}
