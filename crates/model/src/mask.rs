//! Personal data, cut down to what the other party may see.

/// An e-mail address of which only the first letter and the domain can be read: `a•••@example.org`.
///
/// Enough to recognise one's own address, too little to write to. A text without `@` is masked whole.
pub fn email(address: &str) -> String {
    match address.trim().rsplit_once('@') {
        Some((local, domain)) if !local.is_empty() && !domain.is_empty() => {
            let first: String = local.chars().take(1).collect();
            format!("{first}•••@{domain}")
        }
        _ => "•••".to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::email;

    #[test]
    fn shows_enough_to_recognise_and_too_little_to_write_to() {
        assert_eq!(email("ada.byron@example.org"), "a•••@example.org");
        assert_eq!(email("é@example.org"), "é•••@example.org");
        assert_eq!(email("nobody"), "•••");
        assert_eq!(email("@example.org"), "•••");
    }
}
