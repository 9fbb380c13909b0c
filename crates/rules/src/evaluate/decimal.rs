//! Numbers in plain decimal writing, compared digit by digit: exact however long, and far smaller in the
//! browser than the parser of floating-point numbers.

use std::cmp::Ordering;

struct Decimal<'a> {
    negative: bool,
    /// Without leading zeros.
    whole: &'a str,
    /// Without trailing zeros.
    fraction: &'a str,
}

impl<'a> Decimal<'a> {
    fn read(text: &'a str) -> Option<Self> {
        let text = text.trim();
        let digits = text.strip_prefix(['+', '-']).unwrap_or(text);
        let (whole, fraction) = digits.split_once('.').unwrap_or((digits, ""));
        let plain = |part: &str| part.bytes().all(|byte| byte.is_ascii_digit());
        if !plain(whole) || !plain(fraction) || (whole.is_empty() && fraction.is_empty()) {
            return None;
        }
        let (whole, fraction) = (whole.trim_start_matches('0'), fraction.trim_end_matches('0'));
        let zero = whole.is_empty() && fraction.is_empty();
        Some(Self { negative: text.starts_with('-') && !zero, whole, fraction })
    }
}

/// Whether a text is a number: digits, with a sign before and a fraction behind at most.
pub(crate) fn is_decimal(text: &str) -> bool {
    Decimal::read(text).is_some()
}

/// How two numbers stand to each other; nothing if either is none.
pub(crate) fn compare(one: &str, other: &str) -> Option<Ordering> {
    let (one, other) = (Decimal::read(one)?, Decimal::read(other)?);
    let size = one.whole.len().cmp(&other.whole.len());
    let size = size.then_with(|| one.whole.cmp(other.whole)).then_with(|| one.fraction.cmp(other.fraction));
    Some(match (one.negative, other.negative) {
        (false, false) => size,
        (true, true) => size.reverse(),
        (false, true) => Ordering::Greater,
        (true, false) => Ordering::Less,
    })
}

#[cfg(test)]
mod tests {
    use super::{compare, is_decimal};
    use proptest::prelude::*;
    use std::cmp::Ordering;

    #[test]
    fn what_is_a_number_and_what_is_not() {
        for number in ["0", "-0", "+1", "007", "1.50", ".5", "5.", " 12 ", "99999999999999999999999999"] {
            assert!(is_decimal(number), "{number}");
        }
        for other in ["", ".", "-", "1e5", "0x1", "1,5", "NaN", "inf", "1.2.3", "--1", "\u{0663}"] {
            assert!(!is_decimal(other), "{other}");
        }
    }

    #[test]
    fn long_numbers_keep_their_last_digit() {
        assert_eq!(compare("100000000000000000001", "100000000000000000000"), Some(Ordering::Greater));
        assert_eq!(compare("0.10", ".1"), Some(Ordering::Equal));
        assert_eq!(compare("-0", "0"), Some(Ordering::Equal));
        assert_eq!(compare("1", "one"), None);
    }

    proptest! {
        #[test]
        fn it_orders_as_numbers_do(one in -2000_i64..2000, other in -2000_i64..2000) {
            let write = |number: i64| {
                let sign = if number < 0 { "-" } else { "" };
                format!("{sign}{}.{:02}", number.abs() / 100, number.abs() % 100)
            };
            prop_assert_eq!(compare(&write(one), &write(other)), Some(one.cmp(&other)));
        }
    }
}
