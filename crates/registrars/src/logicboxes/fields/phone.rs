//! Phone numbers, which travel in two parts without `+` and dot.

use rlibphonenumber::{PHONE_NUMBER_UTIL, PhoneNumber, get_national_significant_number_owned};

/// The most digits that a number can be made with (contacts/add 790; .ru).
const LONGEST: usize = 13;

/// Country code and number of a phone number as it was typed, with `+`; nothing where it is none.
pub(super) fn parts(typed: &str) -> Option<(String, String)> {
    let (code, number) = if let Some((code, number)) = typed.trim().strip_prefix('+')?.split_once('.') {
        (code.to_owned(), number.to_owned())
    } else {
        let number = parse(typed)?;
        (number.country_code.to_string(), get_national_significant_number_owned(&number))
    };
    let digits = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    (digits(&code) && digits(&number)).then_some((code, number))
}

/// The two parts in one, `+CC.N`. Some stored numbers repeat their country code (WWW::LogicBoxes has met them).
pub(super) fn joined(code: &str, number: &str) -> String {
    let number = number.trim_start_matches('+');
    let repeats = |rest: &&str| number.len() > LONGEST || is_repeated(code, number, rest);
    let rest = number.strip_prefix(code).filter(repeats);
    format!("+{code}.{}", rest.unwrap_or(number))
}

/// Whether a number is none as it stands, and one without the country code in front of it.
fn is_repeated(code: &str, number: &str, rest: &str) -> bool {
    // A number of which a part is taken for a prefix is none as it stands.
    let whole = |number: &str| {
        parse(&format!("+{code}{number}"))
            .filter(|read| get_national_significant_number_owned(read) == number)
    };
    let is = |number: &str, fits: fn(&PhoneNumber) -> bool| whole(number).is_some_and(|number| fits(&number));
    let valid = |number: &PhoneNumber| PHONE_NUMBER_UTIL.is_valid_number(number);
    let possible = |number: &PhoneNumber| PHONE_NUMBER_UTIL.is_possible_number(number);
    (is(rest, valid) && !is(number, valid)) || (is(rest, possible) && !is(number, possible))
}

fn parse(number: &str) -> Option<PhoneNumber> {
    PHONE_NUMBER_UTIL.parse(number, None).ok()
}

#[cfg(test)]
mod tests {
    use super::{joined, parts};

    #[test]
    fn a_country_code_that_stands_twice_is_taken_once() {
        for (code, number, whole) in [
            ("33", "465710101", "+33.465710101"),
            ("33", "33465710101", "+33.465710101"),
            ("33", "+33465710101", "+33.465710101"),
            ("44", "442079460211", "+44.2079460211"),
            ("1", "15125550142", "+1.5125550142"),
            ("39", "390600000707", "+39.0600000707"),
            ("357", "35795713635", "+357.95713635"),
            ("31", "31850000191", "+31.850000191"),
            ("357", "357957136351234", "+357.957136351234"),
            // This one begins with its country code and is whole.
            ("39", "3912345678", "+39.3912345678"),
            // What is no number at all stays as it is.
            ("999", "9991", "+999.9991"),
        ] {
            assert_eq!(joined(code, number), whole);
        }
    }

    #[test]
    fn a_number_is_parted_with_and_without_its_dot() {
        let of = |typed| parts(typed).map(|(code, number)| format!("{code} {number}"));
        assert_eq!(of("+33.465710101").as_deref(), Some("33 465710101"));
        assert_eq!(of(" +44 20 7946 0211").as_deref(), Some("44 2079460211"));
        assert_eq!(of("+39 06 0000 0707").as_deref(), Some("39 0600000707"));
        for typed in ["", "0465710101", "+", "+33.", "+33.46 57", "+.1", "phone"] {
            assert_eq!(of(typed), None, "{typed}");
        }
    }
}
