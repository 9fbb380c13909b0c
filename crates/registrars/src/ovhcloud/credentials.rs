//! The keys of one account.

use secrecy::SecretString;
use url::Url;

/// How calls are authorised.
#[derive(Clone, Debug)]
pub enum Credentials {
    /// An application's signature ("First steps with the API").
    Signature(SignatureKeys),
    /// A service account's token ("Manage service accounts", OAuth2 client credentials).
    ServiceAccount(ServiceAccount),
}

/// The three keys that OVHcloud's signature needs.
#[derive(Clone, Debug)]
pub struct SignatureKeys {
    /// Names the application. Not secret: it stands in a header of every call.
    pub application_key: String,
    /// Signs; never leaves this process.
    pub application_secret: SecretString,
    /// Names the account and what it allows.
    pub consumer_key: SecretString,
}

/// A service account.
#[derive(Clone, Debug)]
pub struct ServiceAccount {
    /// Names it.
    pub client_id: String,
    /// Proves it.
    pub client_secret: SecretString,
    /// Where tokens are given out.
    pub token_url: Url,
}
