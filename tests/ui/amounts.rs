//! Amounts and days as the language writes them: what the panel says of prices and ends.

use registrant_app::language::{date_time, money};
use registrant_model::{Money, Timestamp};
use wasm_bindgen_test::wasm_bindgen_test;

fn written(amount: &str, currency: &str) -> String {
    money(&Money { amount: amount.parse().expect("an amount"), currency: currency.to_owned() })
}

fn at(text: &str) -> Timestamp {
    text.parse().expect("a time")
}

#[wasm_bindgen_test]
fn a_currency_has_the_decimals_it_has() {
    assert_eq!(written("1200", "JPY"), "¥1,200");
    assert_eq!(written("35000.00", "KRW"), "₩35,000");
    assert_eq!(written("12.00", "EUR"), "€12.00");
    assert_eq!(written("0", "JPY"), "¥0");
    assert!(written("12.5", "KWD").ends_with("12.500"), "{}", written("12.5", "KWD"));
    assert!(written("1.250", "KWD").ends_with("1.250"), "{}", written("1.250", "KWD"));
    assert_eq!(written("300", "points"), "300 points");
}

#[wasm_bindgen_test]
fn a_day_is_the_same_however_the_moment_was_written() {
    let (utc, paris) = (at("2027-03-28T01:30:00Z"), at("2027-03-28T03:30:00+02:00"));
    assert_eq!(date_time(utc), date_time(paris));
    // A second before and after the clocks of Europe go forward are a second apart, whatever the clock shows.
    assert_eq!(at("2027-03-28T03:00:00+02:00").seconds_since(at("2027-03-28T01:59:59+01:00")), 1);
}

/// Whoever reads a date knows by which clock it is meant.
#[wasm_bindgen_test]
fn each_moment_names_its_zone() {
    for text in ["2027-01-15T12:00:00Z", "2027-07-15T12:00:00Z"] {
        let written = date_time(at(text));
        let zone = written.rsplit(' ').next().unwrap_or_default();
        assert!(zone.chars().any(|letter| letter.is_ascii_uppercase()), "{written}");
        assert!(written.contains("2027") && written.contains(':'), "{written}");
    }
}
