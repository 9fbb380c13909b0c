//! Prices, exact to eight decimals (OVHcloud's `priceInUcents`).

use serde::{Deserialize, Deserializer, Serialize, Serializer};
use std::fmt;
use std::str::FromStr;

/// Units of an [`Amount`] in one unit of its currency.
const SCALE: i64 = 100_000_000;

/// An amount without its currency, exact. Written as a decimal text with at least two decimals (`"12.00"`);
/// read from a text or a number.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Amount(i64);

/// Why a text is no amount.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("not an amount of money: {0:?}")]
pub struct NotAnAmount(String);

impl Amount {
    /// Nothing.
    pub const ZERO: Self = Self(0);

    /// An amount in hundred-millionths of its currency, as OVHcloud's `priceInUcents` counts.
    pub const fn from_ucents(ucents: i64) -> Self {
        Self(ucents)
    }

    /// Hundred-millionths of the currency.
    pub const fn ucents(self) -> i64 {
        self.0
    }

    /// Whether nothing is to be paid.
    pub const fn is_zero(self) -> bool {
        self.0 == 0
    }

    /// The sum, or nothing when it does not fit.
    pub fn plus(self, other: Self) -> Option<Self> {
        self.0.checked_add(other.0).map(Self)
    }
}

impl FromStr for Amount {
    type Err = NotAnAmount;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let refuse = || NotAnAmount(text.chars().take(32).collect());
        let (sign, digits) = text.strip_prefix('-').map_or((1, text), |rest| (-1, rest));
        let (whole, fraction) = digits.split_once('.').unwrap_or((digits, "0"));
        let plain = |part: &str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit());
        if !plain(whole) || !plain(fraction) || fraction.trim_end_matches('0').len() > 8 {
            return Err(refuse());
        }
        let whole: i64 = whole.parse().map_err(|_| refuse())?;
        let fraction: i64 = format!("{fraction:0<8}")[..8].parse().map_err(|_| refuse())?;
        let units =
            whole.checked_mul(SCALE).and_then(|units| units.checked_add(fraction)).ok_or_else(refuse)?;
        Ok(Self(sign * units))
    }
}

impl fmt::Display for Amount {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let units = self.0.unsigned_abs();
        let scale = SCALE.unsigned_abs();
        let fraction = format!("{:08}", units % scale);
        let shown = fraction.trim_end_matches('0').len().max(2);
        let sign = if self.0 < 0 { "-" } else { "" };
        write!(out, "{sign}{}.{}", units / scale, &fraction[..shown])
    }
}

impl Serialize for Amount {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Amount {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Visitor;
        impl serde::de::Visitor<'_> for Visitor {
            type Value = Amount;

            fn expecting(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
                out.write_str("an amount such as \"12.00\"")
            }

            fn visit_str<E: serde::de::Error>(self, text: &str) -> Result<Amount, E> {
                text.parse().map_err(E::custom)
            }

            fn visit_i64<E: serde::de::Error>(self, number: i64) -> Result<Amount, E> {
                self.visit_str(&number.to_string())
            }

            fn visit_u64<E: serde::de::Error>(self, number: u64) -> Result<Amount, E> {
                self.visit_str(&number.to_string())
            }

            // The shortest text that reads back as the same number is what was meant: 12.1, not 12.0999….
            fn visit_f64<E: serde::de::Error>(self, number: f64) -> Result<Amount, E> {
                self.visit_str(&number.to_string())
            }
        }
        deserializer.deserialize_any(Visitor)
    }
}

/// An amount in a currency (ISO 4217, or what the registrar calls it, such as OVHcloud's `points`).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Money {
    /// How much: a decimal text; a number is understood too.
    #[cfg_attr(feature = "openapi", schema(value_type = String, example = "12.00"))]
    pub amount: Amount,
    /// Of what.
    #[cfg_attr(feature = "openapi", schema(example = "EUR"))]
    pub currency: String,
}

impl Money {
    /// Whether paying `price` stays within this ceiling. Another currency never does: nobody agreed to a rate.
    pub fn allows(&self, price: &Self) -> bool {
        self.currency == price.currency && price.amount <= self.amount
    }
}

impl fmt::Display for Money {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{} {}", self.amount, self.currency)
    }
}

#[cfg(test)]
mod tests {
    use super::{Amount, Money};
    use proptest::prelude::{prop_assert_eq, proptest};

    fn money(amount: &str, currency: &str) -> Money {
        Money { amount: amount.parse().unwrap(), currency: currency.to_owned() }
    }

    #[test]
    fn text_and_number_are_the_same_amount() {
        let text: Amount = serde_json::from_str("\"12.10\"").unwrap();
        let number: Amount = serde_json::from_str("12.1").unwrap();
        assert_eq!(text, number);
        assert_eq!(text.to_string(), "12.10");
        assert_eq!("0.00000001".parse(), Ok(Amount::from_ucents(1)));
    }

    #[test]
    fn what_is_no_amount_is_refused() {
        for text in ["", ".", "1.", ".5", "1,5", "1e3", "--1", "0.000000001", "99999999999999999999"] {
            assert!(text.parse::<Amount>().is_err(), "{text}");
        }
    }

    #[test]
    fn a_ceiling_holds_for_its_own_currency_only() {
        let ceiling = money("12.00", "EUR");
        assert!(ceiling.allows(&money("12.00", "EUR")));
        assert!(!ceiling.allows(&money("12.01", "EUR")));
        assert!(!ceiling.allows(&money("0.00", "PLN")));
    }

    proptest! {
        #[test]
        fn written_and_read_back(units in -1_000_000_000_000_000_i64..1_000_000_000_000_000) {
            let amount = Amount::from_ucents(units);
            prop_assert_eq!(amount.to_string().parse(), Ok(amount));
        }
    }
}
