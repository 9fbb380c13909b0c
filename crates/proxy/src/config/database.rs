//! The setting that says which database.

use super::file::{ConfigError, parse};
use registrant_store::Database;
use std::path::Path;
use url::Url;

/// The database that a configuration file names; nothing else of the file is looked at.
///
/// # Errors
/// When the file cannot be read, is not of the expected form, or the address names no database.
pub fn database_of_file(path: &Path) -> Result<Option<Database>, ConfigError> {
    Ok(parse(path)?.database.as_deref().map(str::parse).transpose()?)
}

/// Whether a database's address carries a password. Such an address has no place on a command line, which everybody
/// on the machine can read.
pub fn carries_password(address: &str) -> bool {
    address.parse::<Url>().is_ok_and(|url| {
        url.password().is_some() || url.query_pairs().any(|(key, _)| key.eq_ignore_ascii_case("password"))
    })
}

#[cfg(test)]
mod tests {
    use super::carries_password;

    #[test]
    fn a_password_is_found_wherever_an_address_can_carry_one() {
        assert!(carries_password("postgres://me:secret@db/x"));
        assert!(carries_password("postgres://me@db/x?sslmode=require&password=secret"));
        assert!(!carries_password("postgres://me@db:5432/password?sslmode=require"));
    }
}
