//! The keys of one account.

use secrecy::SecretString;

/// The three keys that OVHcloud's signature needs ("First steps with the API").
#[derive(Clone, Debug)]
pub struct Credentials {
    /// Names the application. Not secret: it stands in a header of every call.
    pub application_key: String,
    /// Signs; never leaves this process.
    pub application_secret: SecretString,
    /// Names the account and what it allows.
    pub consumer_key: SecretString,
}
