//! Phone numbers: `+CC.N` is what the document asks for, `+CCN` is what its samples show.

/// Country codes of two digits (ITU-T E.164, list of assigned codes). 1 and 7 have one digit, all others three; no
/// code is the beginning of another one.
const TWO_DIGITS: [&str; 44] = [
    "20", "27", "30", "31", "32", "33", "34", "36", "39", "40", "41", "43", "44", "45", "46", "47", "48",
    "49", "51", "52", "53", "54", "55", "56", "57", "58", "60", "61", "62", "63", "64", "65", "66", "81",
    "82", "84", "86", "90", "91", "92", "93", "94", "95", "98",
];

/// A number as it is sent, `+31.484538930`; nothing when it is no number with a country code.
pub(super) fn dotted(text: &str) -> Option<String> {
    let text = text.trim();
    if is_dotted(text) {
        return Some(text.to_owned());
    }
    let digits: String =
        text.strip_prefix('+')?.chars().filter(|letter| !" -/()".contains(*letter)).collect();
    if digits.contains('.') || !digits.bytes().all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    let length = match digits.as_bytes() {
        [b'1' | b'7', ..] => 1,
        _ if digits.get(..2).is_some_and(|code| TWO_DIGITS.contains(&code)) => 2,
        _ => 3,
    };
    let (country, number) = digits.split_at_checked(length)?;
    Some(format!("+{country}.{number}")).filter(|number| is_dotted(number))
}

/// `+[0-9]{1,3}.[0-9]{1,14}`, at most 17 characters.
pub(super) fn is_dotted(text: &str) -> bool {
    let digits = |part: &str, most: usize| {
        (1..=most).contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_digit())
    };
    let parts = text.strip_prefix('+').and_then(|number| number.split_once('.'));
    text.len() <= 17 && parts.is_some_and(|(country, number)| digits(country, 3) && digits(number, 14))
}

#[cfg(test)]
mod tests {
    use super::dotted;
    use proptest::prelude::{prop_assert_eq, proptest};

    #[test]
    fn the_dot_stands_behind_the_country_code() {
        for (text, expected) in [
            ("+31484538930", Some("+31.484538930")),
            ("+31.484538930", Some("+31.484538930")),
            ("+1 202 555 0123", Some("+1.2025550123")),
            ("+7 (495) 123-45-67", Some("+7.4951234567")),
            ("+352123456", Some("+352.123456")),
            ("+982112345678", Some("+98.2112345678")),
            ("0484538930", None),
            ("+31", None),
            ("+31.48.45", None),
            ("+31 abc", None),
            ("", None),
        ] {
            assert_eq!(dotted(text).as_deref(), expected, "{text}");
        }
    }

    proptest! {
        #[test]
        fn what_is_dotted_stays_as_it_is(text in "\\PC{0,20}") {
            if let Some(once) = dotted(&text) {
                prop_assert_eq!(dotted(&once), Some(once.clone()));
            }
        }
    }
}
