//! E-mail addresses that can exist.

use crate::DomainName;

/// Last parts of names that never lead anywhere in the public Internet, so that no registrar's mail ever arrives: `.invalid`
/// and `.localhost` by RFC 6761 §6.3 and §6.4, `.test` by RFC 2606 §2 and RFC 6761 §6.2, `.local` by RFC 6762 §3.
/// `.example` is none of them: documents and the sandbox write their people's addresses below it.
const NOWHERE: [&str; 4] = ["invalid", "localhost", "test", "local"];

/// Whether a text has the form of an address mail can be sent to (RFC 5321 §4.1.2, without quoted local parts and
/// address literals, which no registrar takes), below a name at which somebody can receive mail. Whether anybody reads
/// it, only a mail can tell.
pub fn is_mail_address(text: &str) -> bool {
    let Some((local, host)) = text.rsplit_once('@') else { return false };
    let atom =
        |byte: u8| byte.is_ascii_alphanumeric() || b"!#$%&'*+-/=?^_`{|}~".contains(&byte) || !byte.is_ascii();
    let local_fits = (1..=64).contains(&local.len())
        && local.split('.').all(|part| !part.is_empty() && part.bytes().all(atom));
    // Internationalised hosts are checked by the mail system; here only their shape counts.
    let host_fits = host.parse::<DomainName>().is_ok()
        || (!host.is_ascii() && host.contains('.') && host.split('.').all(|label| !label.is_empty()));
    let last = host.rsplit('.').next().unwrap_or_default();
    let leads_nowhere = NOWHERE.iter().any(|nowhere| last.eq_ignore_ascii_case(nowhere));
    local_fits
        && host_fits
        && !leads_nowhere
        && text.len() <= 254
        && !text.chars().any(|letter| letter.is_whitespace() || letter.is_control())
}

#[cfg(test)]
mod tests {
    use super::is_mail_address;

    #[test]
    fn addresses_that_can_exist_pass() {
        for text in [
            "ada@example.org",
            "ada@a.example",
            "ada@test.example.org",
            "a.b+c@mail.example.co.uk",
            "o'neill@example.org",
            "jörg@exämple.org",
        ] {
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
            "ada@mail.invalid",
            "ada@mail.LocalHost",
            "ada@mail.test",
            "ada@printer.local",
            "ada@exämple.invalid",
            "ada\u{7}@example.org",
        ] {
            assert!(!is_mail_address(text), "{text}");
        }
    }
}
