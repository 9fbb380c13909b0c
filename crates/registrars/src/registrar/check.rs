//! What was looked at before anything is done, told to whoever runs the proxy.

use crate::error::{CallError, ErrorKind};

/// Seconds that two clocks may differ without a word about it.
const NEAR: i64 = 30;

/// One thing that was looked at.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CheckLine {
    /// What: `clock`, `keys`, `rights`, `account`.
    pub subject: &'static str,
    /// Whether it is as it has to be.
    pub passed: bool,
    /// What was found, and what to do about it.
    pub words: String,
}

impl CheckLine {
    /// The line about a clock that is `ahead` seconds ahead of this machine's. It has passed: deadlines follow the
    /// registrar's clock; where a registrar insists on more, its client says so.
    pub(crate) fn clock(ahead: i64) -> Self {
        let apart = ahead.unsigned_abs();
        let words = if ahead.abs() <= NEAR {
            format!("agrees with the registrar's ({apart} s apart)")
        } else {
            let side = if ahead > 0 { "behind" } else { "ahead of" };
            format!("this machine's clock is {apart} s {side} the registrar's: set it right")
        };
        Self { subject: "clock", passed: true, words }
    }

    /// The line about a clock as it was read: how far it is ahead, nothing where no answer told, or why it could not be.
    pub(crate) fn clock_as_read(read: Result<Option<i64>, &CallError>) -> Self {
        match read {
            Ok(Some(ahead)) => Self::clock(ahead),
            Ok(None) => Self {
                subject: "clock",
                passed: true,
                words: "the registrar's answers do not tell theirs; this machine's is believed".to_owned(),
            },
            Err(error) => Self { subject: "clock", passed: false, words: advice(error, SECRET) },
        }
    }

    /// The line about keys that an answer accepted, or that a failed call tells of.
    pub(crate) fn keys(read: Result<String, &CallError>) -> Self {
        match read {
            Ok(words) => Self { subject: "keys", passed: true, words },
            Err(error) => Self { subject: "keys", passed: false, words: advice(error, SECRET) },
        }
    }
}

const SECRET: &str = "the API key does not belong to the user";

/// A failed call and what to do about it. `secret` is what a refused signature means at this registrar.
pub(crate) fn advice(error: &CallError, secret: &str) -> String {
    let advice = match error.kind {
        ErrorKind::Unreachable | ErrorKind::ForbiddenHost => "check the address and the network",
        ErrorKind::Timeout | ErrorKind::Dropped | ErrorKind::Unavailable | ErrorKind::Busy => {
            "try again later"
        }
        ErrorKind::Signature => secret,
        ErrorKind::Credentials => {
            "the keys are unknown, not validated yet, expired or revoked, or not allowed from this address"
        }
        ErrorKind::NotGranted => "the keys are valid but do not allow this call",
        _ => "see the registrar's words",
    };
    format!("{error}: {advice}")
}

#[cfg(test)]
mod tests {
    use super::{CheckLine, advice};
    use crate::error::{CallError, Effect, ErrorKind};

    #[test]
    fn a_clock_is_told_by_how_far_it_is_off() {
        for (ahead, words) in [
            (-3, "agrees with the registrar's (3 s apart)"),
            (400, "this machine's clock is 400 s behind the registrar's: set it right"),
            (-31, "this machine's clock is 31 s ahead of the registrar's: set it right"),
        ] {
            assert_eq!(CheckLine::clock(ahead).words, words);
        }
        assert!(CheckLine::clock_as_read(Ok(None)).words.contains("do not tell"));
    }

    #[test]
    fn what_to_do_stands_behind_the_registrars_words() {
        let error = CallError::new(ErrorKind::Credentials, Effect::None, "Access Denied");
        let words = advice(&error, "");
        assert!(words.contains("Access Denied") && words.contains("expired or revoked"), "{words}");
        assert!(!CheckLine::keys(Err(&error)).passed);
    }
}
