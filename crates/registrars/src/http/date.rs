//! The clock of the other end, by the header `Date` of its answers (RFC 9110 §6.6.1).

use super::Answer;
use registrant_model::Timestamp;

const MONTHS: [&str; 12] =
    ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

/// What the answer's `Date` says, if it is of the form that senders have to use: `Sun, 06 Nov 1994 08:49:37 GMT`.
pub fn date_of(answer: &Answer) -> Option<Timestamp> {
    let text = answer.headers.get(http::header::DATE)?.to_str().ok()?;
    let mut parts = text.split_once(", ")?.1.split(' ');
    let (day, month, year, time) = (parts.next()?, parts.next()?, parts.next()?, parts.next()?);
    let month = MONTHS.iter().position(|known| *known == month)? + 1;
    format!("{year:0>4}-{month:02}-{day:0>2}T{time}Z").parse().ok()
}

#[cfg(test)]
mod tests {
    use super::date_of;
    use crate::http::Answer;
    use http::HeaderMap;

    fn date(text: &str) -> Option<String> {
        let mut headers = HeaderMap::new();
        headers.insert("date", text.parse().unwrap());
        date_of(&Answer { status: 200, headers, body: Vec::new() }).map(|time| time.to_string())
    }

    #[test]
    fn the_usual_form_is_read_and_others_are_not_guessed() {
        assert_eq!(date("Sun, 06 Nov 1994 08:49:37 GMT").as_deref(), Some("1994-11-06T08:49:37Z"));
        for text in [
            "",
            "Sunday, 06-Nov-94 08:49:37 GMT",
            "Sun Nov  6 08:49:37 1994",
            "Sun, 32 Nov 1994 08:49:37 GMT",
        ] {
            assert_eq!(date(text), None, "{text}");
        }
    }
}
