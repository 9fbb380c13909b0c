//! Points in time, to the second, in UTC.
//!
//! An own type, because the browser app needs nothing but "read RFC 3339, compare, write RFC 3339" (dates are
//! worded by the browser's `Intl`), and a calendar library costs more bytes than a whole screen. The tests
//! hold it against `jiff`.

use serde::{Deserialize, Deserializer, Serialize, Serializer};
use std::fmt;
use std::str::FromStr;

/// Seconds since 1970-01-01T00:00:00Z. Written as RFC 3339 (`2026-01-31T12:00:00Z`), fractions cut off.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Timestamp(i64);

/// Why a text is no point in time.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("not an RFC 3339 date and time: {0:?}")]
pub struct NotATimestamp(String);

/// Seconds of one day.
pub const DAY: i64 = 86_400;

impl Timestamp {
    /// The point `seconds` after the start of 1970 (UTC).
    pub const fn from_seconds(seconds: i64) -> Self {
        Self(seconds)
    }

    /// Seconds since the start of 1970 (UTC).
    pub const fn seconds(self) -> i64 {
        self.0
    }

    /// This point moved by `seconds`, which may be negative.
    pub const fn plus_seconds(self, seconds: i64) -> Self {
        Self(self.0.saturating_add(seconds))
    }

    /// This point moved by whole days of 24 hours, as registrars count locks and deadlines.
    pub const fn plus_days(self, days: i64) -> Self {
        self.plus_seconds(days.saturating_mul(DAY))
    }

    /// Seconds from `earlier` to this point; negative when `earlier` is later.
    pub const fn seconds_since(self, earlier: Self) -> i64 {
        self.0.saturating_sub(earlier.0)
    }
}

/// Days since 1970-01-01 of a date in the proleptic Gregorian calendar (H. Hinnant, "days from civil").
fn days_from_civil(year: i64, month: i64, day: i64) -> i64 {
    let shifted = if month <= 2 { year - 1 } else { year };
    let era = shifted.div_euclid(400);
    let year_of_era = shifted.rem_euclid(400);
    let day_of_year = (153 * ((month + 9) % 12) + 2) / 5 + day - 1;
    let day_of_era = year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year;
    era * 146_097 + day_of_era - 719_468
}

fn civil_from_days(days: i64) -> (i64, i64, i64) {
    let shifted = days + 719_468;
    let era = shifted.div_euclid(146_097);
    let day_of_era = shifted.rem_euclid(146_097);
    let year_of_era = (day_of_era - day_of_era / 1_460 + day_of_era / 36_524 - day_of_era / 146_096) / 365;
    let day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    let month_index = (5 * day_of_year + 2) / 153;
    let day = day_of_year - (153 * month_index + 2) / 5 + 1;
    let month = if month_index < 10 { month_index + 3 } else { month_index - 9 };
    (year_of_era + era * 400 + i64::from(month <= 2), month, day)
}

fn days_in_month(year: i64, month: i64) -> i64 {
    match month {
        2 if year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    }
}

/// Two or four ASCII digits at `from`, or nothing.
fn digits(text: &[u8], from: usize, count: usize) -> Option<i64> {
    let slice = text.get(from..from + count)?;
    slice.iter().try_fold(0, |sum, byte| byte.is_ascii_digit().then(|| sum * 10 + i64::from(byte - b'0')))
}

fn parse(text: &str) -> Option<i64> {
    let bytes = text.as_bytes();
    let (year, month, day) = (digits(bytes, 0, 4)?, digits(bytes, 5, 2)?, digits(bytes, 8, 2)?);
    let (hour, minute, second) = (digits(bytes, 11, 2)?, digits(bytes, 14, 2)?, digits(bytes, 17, 2)?);
    let shape = bytes[4] == b'-'
        && bytes[7] == b'-'
        && matches!(bytes[10], b'T' | b't' | b' ')
        && bytes[13] == b':'
        && bytes[16] == b':';
    let in_range = (1..=12).contains(&month)
        && (1..=days_in_month(year, month)).contains(&day)
        && hour <= 23
        && minute <= 59
        && second <= 60;
    if !shape || !in_range {
        return None;
    }
    let mut rest = &bytes[19..];
    if let [b'.', tail @ ..] = rest {
        let fraction = tail.iter().take_while(|byte| byte.is_ascii_digit()).count();
        if fraction == 0 {
            return None;
        }
        rest = &tail[fraction..];
    }
    let offset = match rest {
        [b'Z' | b'z'] => 0,
        [sign @ (b'+' | b'-'), tail @ ..] if tail.len() == 5 && tail[2] == b':' => {
            let (hours, minutes) = (digits(tail, 0, 2)?, digits(tail, 3, 2)?);
            if hours > 23 || minutes > 59 {
                return None;
            }
            (hours * 3_600 + minutes * 60) * if *sign == b'-' { -1 } else { 1 }
        }
        _ => return None,
    };
    // A leap second is the last second of its minute: nothing here is measured more finely.
    let of_day = hour * 3_600 + minute * 60 + second.min(59);
    Some(days_from_civil(year, month, day) * DAY + of_day - offset)
}

impl FromStr for Timestamp {
    type Err = NotATimestamp;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        parse(text).map(Self).ok_or_else(|| NotATimestamp(text.chars().take(64).collect()))
    }
}

impl fmt::Display for Timestamp {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (year, month, day) = civil_from_days(self.0.div_euclid(DAY));
        let of_day = self.0.rem_euclid(DAY);
        let (hour, minute, second) = (of_day / 3_600, of_day % 3_600 / 60, of_day % 60);
        write!(out, "{year:04}-{month:02}-{day:02}T{hour:02}:{minute:02}:{second:02}Z")
    }
}

impl Serialize for Timestamp {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Timestamp {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        String::deserialize(deserializer)?.parse().map_err(serde::de::Error::custom)
    }
}

#[cfg(test)]
mod tests {
    use super::Timestamp;
    use proptest::prelude::{prop_assert, prop_assert_eq, proptest};

    #[test]
    fn registrars_forms_are_read() {
        for (text, seconds) in [
            ("1970-01-01T00:00:00Z", 0),
            ("2025-01-03T11:15:40.311595+01:00", 1_735_899_340),
            ("2020-10-18T13:44:30+00:00", 1_603_028_670),
            ("2016-12-31T23:59:60Z", 1_483_228_799),
        ] {
            assert_eq!(text.parse(), Ok(Timestamp::from_seconds(seconds)), "{text}");
        }
    }

    #[test]
    fn what_is_no_time_is_refused() {
        for text in [
            "",
            "2025-01-03",
            "2025-02-29T00:00:00Z",
            "2025-01-03T11:15:40",
            "2025-01-03T24:00:00Z",
            "2025-01-03T11:15:40+1:00",
            "２025-01-03T11:15:40Z",
        ] {
            assert!(text.parse::<Timestamp>().is_err(), "{text}");
        }
    }

    proptest! {
        #[test]
        fn agrees_with_a_calendar_library(seconds in -62_135_596_800_i64..253_402_300_799) {
            let ours = Timestamp::from_seconds(seconds);
            let theirs = jiff::Timestamp::from_second(seconds).unwrap();
            prop_assert_eq!(ours.to_string(), theirs.to_string());
            prop_assert_eq!(ours.to_string().parse(), Ok(ours));
        }

        #[test]
        fn never_panics(text in ".{0,40}") {
            let _ = text.parse::<Timestamp>();
        }

        #[test]
        fn an_offset_moves_the_point(seconds in 0_i64..4_000_000_000, hours in 0_i64..23, minutes in 0_i64..59) {
            let local = Timestamp::from_seconds(seconds).to_string();
            let text = format!("{}+{hours:02}:{minutes:02}", local.trim_end_matches('Z'));
            let read: Timestamp = text.parse().unwrap();
            prop_assert!(read.seconds() == seconds - hours * 3_600 - minutes * 60);
        }
    }
}
