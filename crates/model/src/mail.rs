//! E-mail addresses that can exist.

use crate::DomainName;

/// Whether a text has the form of an address mail can be sent to (RFC 5321 §4.1.2, without quoted local parts and
/// address literals, which no registrar takes). Whether anybody reads it, only a mail can tell.
pub fn is_mail_address(text: &str) -> bool {
    let Some((local, host)) = text.rsplit_once('@') else { return false };
    let atom =
        |byte: u8| byte.is_ascii_alphanumeric() || b"!#$%&'*+-/=?^_`{|}~".contains(&byte) || !byte.is_ascii();
    let local_fits = (1..=64).contains(&local.len())
        && local.split('.').all(|part| !part.is_empty() && part.bytes().all(atom));
    // Internationalised hosts are checked by the mail system; here only their shape counts.
    let host_fits = host.parse::<DomainName>().is_ok()
        || (!host.is_ascii() && host.contains('.') && host.split('.').all(|label| !label.is_empty()));
    local_fits && host_fits && text.len() <= 254 && !text.chars().any(char::is_whitespace)
}

#[cfg(test)]
mod tests {
    use super::is_mail_address;

    #[test]
    fn addresses_that_can_exist_pass() {
        for text in ["ada@example.org", "a.b+c@mail.example.co.uk", "o'neill@example.org", "jörg@exämple.org"]
        {
            assert!(is_mail_address(text), "{text}");
        }
    }

    #[test]
    fn others_do_not() {
        for text in [
            "",
            "ada",
            "ada@",
            "@example.org",
            "ada@localhost",
            "a..b@example.org",
            "a b@example.org",
            "ada@exa mple.org",
            "ada@-x.org",
        ] {
            assert!(!is_mail_address(text), "{text}");
        }
    }
}
