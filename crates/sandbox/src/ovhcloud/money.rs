//! Amounts in euros.

use serde::{Deserialize, Serialize};
use serde_json::{Value, json};
use std::iter::Sum;
use std::ops::Add;

/// Cents of a euro.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(transparent)]
pub(crate) struct Cents(pub(crate) i32);

/// Cents in one unit of `priceInUcents`.
const UCENTS_PER_CENT: i64 = 1_000_000;

impl Cents {
    /// Reads `12`, `12.5` or `12.50`; nothing below zero.
    pub(crate) fn parse(text: &str) -> Option<Self> {
        let digits = |part: &str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit());
        let (whole, part) = text.split_once('.').unwrap_or((text, "0"));
        if !digits(whole) || !digits(part) || part.len() > 2 {
            return None;
        }
        let cents = format!("{part:0<2}").parse::<i32>().ok()?;
        whole.parse::<i32>().ok()?.checked_mul(100)?.checked_add(cents).map(Self)
    }

    /// This share of the amount, rounded to the cent.
    pub(crate) fn percent(self, percent: i32) -> Self {
        let hundredths = i64::from(self.0) * i64::from(percent);
        let rounded = (hundredths + 50 * hundredths.signum()) / 100;
        Self(i32::try_from(rounded).unwrap_or(i32::MAX))
    }

    /// `12.00 €`, as samples print amounts.
    pub(crate) fn text(self) -> String {
        let sign = if self.0 < 0 { "-" } else { "" };
        let cents = self.0.unsigned_abs();
        format!("{sign}{}.{:02} €", cents / 100, cents % 100)
    }

    /// `order.Price`
    pub(crate) fn price(self) -> Value {
        json!({
            "currencyCode": "EUR",
            "priceInUcents": i64::from(self.0) * UCENTS_PER_CENT,
            "text": self.text(),
            "value": f64::from(self.0) / 100.0,
        })
    }
}

impl Add for Cents {
    type Output = Self;

    fn add(self, other: Self) -> Self {
        Self(self.0.saturating_add(other.0))
    }
}

impl Sum for Cents {
    fn sum<I: Iterator<Item = Self>>(amounts: I) -> Self {
        amounts.fold(Self(0), Add::add)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn amounts_are_written_as_in_samples() {
        assert_eq!(
            Cents(699).price(),
            json!({"currencyCode": "EUR", "priceInUcents": 699_000_000, "text": "6.99 €", "value": 6.99})
        );
        assert_eq!(Cents(-5).text(), "-0.05 €");
        assert_eq!(Cents(0).price()["value"], 0.0);
    }

    #[test]
    fn amounts_are_read() {
        for (text, cents) in [("12", 1200), ("12.5", 1250), ("12.50", 1250), ("0.05", 5), ("0", 0)] {
            assert_eq!(Cents::parse(text), Some(Cents(cents)), "{text}");
        }
        for bad in ["", ".", "12.", ".5", "-1", "1.234", "1e3", "99999999999"] {
            assert_eq!(Cents::parse(bad), None, "{bad}");
        }
    }

    #[test]
    fn shares_are_rounded_to_the_cent() {
        assert_eq!(Cents(1200).percent(20), Cents(240));
        assert_eq!(Cents(699).percent(20), Cents(140));
        assert_eq!([Cents(1), Cents(2)].into_iter().sum::<Cents>(), Cents(3));
    }
}
