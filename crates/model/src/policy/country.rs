//! Which extensions are countries'.

/// Whether an extension (`fr`, `co.uk`, `xn--p1ai`) is a country's: its last label has two letters, or is one of the
/// country codes in other scripts. All others are generic.
pub fn is_country(extension: &str) -> bool {
    let label = extension.rsplit('.').next().unwrap_or_default();
    label.len() == 2 || super::COUNTRIES.binary_search(&label).is_ok()
}

#[cfg(test)]
mod tests {
    use super::is_country;

    #[test]
    fn country_codes_have_two_letters_or_stand_in_the_list() {
        for country in ["fr", "co.uk", "xn--p1ai", "xn--90a3ac", "xn--80au.xn--90a3ac", "xn--ygbi2ammx"] {
            assert!(is_country(country), "{country}");
        }
        // `xn--3ds443g` is generic ("online"): only the list tells.
        for generic in ["com", "xn--3ds443g", "africa", "xn--p1ai.com", ""] {
            assert!(!is_country(generic), "{generic}");
        }
    }
}
