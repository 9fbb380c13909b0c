//! Days.

use toml::value::Datetime;

const SECONDS_OF_A_DAY: i64 = 86_400;

/// A day, as seconds from the start of 1970 to its beginning (UTC).
pub(crate) fn day(given: Datetime) -> Result<i64, String> {
    let Some(date) = given.date else { return Err(format!("{given} names no day")) };
    if given.time.is_some() || given.offset.is_some() {
        return Err(format!("{given} is more than a day: a policy begins at 00:00 UTC"));
    }
    let (year, month, day) = (i64::from(date.year), i64::from(date.month), i64::from(date.day));
    if year < 1970 || !(1..=12).contains(&month) || !(1..=days_in_month(year, month)).contains(&day) {
        return Err(format!("{given} is no day of the calendar since 1970"));
    }
    Ok((days_before(year, month) + day - 1) * SECONDS_OF_A_DAY)
}

fn is_leap(year: i64) -> bool {
    year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
}

fn days_in_month(year: i64, month: i64) -> i64 {
    match month {
        2 if is_leap(year) => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    }
}

/// Days from the start of 1970 to the start of a month.
fn days_before(year: i64, month: i64) -> i64 {
    let years: i64 = (1970..year).map(|year| if is_leap(year) { 366 } else { 365 }).sum();
    years + (1..month).map(|month| days_in_month(year, month)).sum::<i64>()
}

#[cfg(test)]
mod tests {
    use super::day;

    #[test]
    fn days_begin_at_midnight_utc() {
        for (text, seconds) in [
            ("1970-01-01", 0),
            ("2016-12-01", 1_480_550_400),
            ("2024-02-29", 1_709_164_800),
            ("2030-01-01", 1_893_456_000),
        ] {
            assert_eq!(day(text.parse().unwrap()), Ok(seconds), "{text}");
        }
    }
}
