//! Points in time as the API writes them. Samples show different forms side by side; so do these.

use jiff::Timestamp;
use jiff::tz::Offset;

/// The offset of a clock in France, which is kept at one hour here.
const FRANCE: Offset = Offset::constant(1);

/// `2022-05-05T10:00:00+02:00`: by the clock in France.
pub(crate) fn datetime(at: Timestamp) -> String {
    FRANCE.to_datetime(at).strftime("%Y-%m-%dT%H:%M:%S+01:00").to_string()
}

/// `2020-10-18T13:44:30+00:00`: as carts write it.
pub(crate) fn datetime_utc(at: Timestamp) -> String {
    Offset::UTC.to_datetime(at).strftime("%Y-%m-%dT%H:%M:%S+00:00").to_string()
}

/// `2022-05-05`: the day of [`datetime`], so that a domain and its service end on the same day at any time of day.
pub(crate) fn date(at: Timestamp) -> String {
    FRANCE.to_datetime(at).strftime("%Y-%m-%d").to_string()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn all_forms_name_the_same_moment() {
        let at: Timestamp = "2026-03-01T23:30:05.25Z".parse().unwrap();
        assert_eq!(datetime(at), "2026-03-02T00:30:05+01:00");
        assert_eq!(datetime_utc(at), "2026-03-01T23:30:05+00:00");
        assert_eq!(date(at), "2026-03-02");
    }
}
