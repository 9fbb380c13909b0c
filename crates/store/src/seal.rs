//! Sealing what a person wrote, with the data key.

use crate::error::StoreError;
use crate::random::Random;
use chacha20poly1305::aead::{Aead, KeyInit, Payload};
use chacha20poly1305::{XChaCha20Poly1305, XNonce};
use serde::Serialize;
use serde::de::DeserializeOwned;
use std::path::Path;
use std::sync::Arc;
use zeroize::Zeroizing;

/// Bytes of the nonce before each sealed text.
const NONCE: usize = 24;
/// The first byte: which way of sealing this is.
const VERSION: u8 = 1;

/// The key that seals personal data at rest: 32 bytes.
pub struct DataKey(Zeroizing<[u8; 32]>);

/// Why a data key could not be read or made.
#[derive(Debug, thiserror::Error)]
pub enum DataKeyError {
    /// The file could not be read or written.
    #[error("the data key file {path} cannot be used: {error}")]
    File {
        /// Which file.
        path: String,
        /// Why.
        error: std::io::Error,
    },
    /// The file holds something else than 64 hexadecimal digits.
    #[error("the data key file {0} does not hold 64 hexadecimal digits")]
    Form(String),
}

impl DataKey {
    /// A key of these bytes.
    pub fn new(bytes: [u8; 32]) -> Self {
        Self(Zeroizing::new(bytes))
    }

    /// Reads a key of 64 hexadecimal digits.
    ///
    /// # Errors
    /// When the file cannot be read or holds something else.
    pub fn read(path: &Path) -> Result<Self, DataKeyError> {
        let file = |error| DataKeyError::File { path: path.display().to_string(), error };
        let text = Zeroizing::new(std::fs::read_to_string(path).map_err(file)?);
        let mut key = Zeroizing::new([0_u8; 32]);
        hex::decode_to_slice(text.trim(), key.as_mut())
            .map_err(|_| DataKeyError::Form(path.display().to_string()))?;
        Ok(Self(key))
    }

    /// Reads the key, or makes one that only its owner can read.
    ///
    /// # Errors
    /// When the file can neither be read nor made.
    pub fn read_or_create(path: &Path, random: &dyn Random) -> Result<Self, DataKeyError> {
        if path.exists() {
            return Self::read(path);
        }
        let file = |error| DataKeyError::File { path: path.display().to_string(), error };
        let text = Zeroizing::new(random.secret());
        write_private(path, text.as_bytes()).map_err(file)?;
        Self::read(path)
    }
}

/// Writes a file that only its owner can read, whole or not at all.
fn write_private(path: &Path, bytes: &[u8]) -> std::io::Result<()> {
    use std::io::Write;
    let mut options = std::fs::OpenOptions::new();
    options.write(true).create(true).truncate(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    let unfinished = path.with_extension("new");
    let mut file = options.open(&unfinished)?;
    file.write_all(bytes)?;
    file.sync_all()?;
    std::fs::rename(&unfinished, path)
}

/// Seals and opens with one data key (XChaCha20-Poly1305). Each sealed text is bound to its place, so that no
/// line of a database can be put where another one belongs.
#[derive(Clone)]
pub struct Sealer {
    cipher: XChaCha20Poly1305,
    random: Arc<dyn Random>,
}

impl Sealer {
    /// A sealer with this key.
    pub fn new(key: &DataKey, random: Arc<dyn Random>) -> Self {
        Self { cipher: XChaCha20Poly1305::new((&*key.0).into()), random }
    }

    /// Seals a value for a place.
    ///
    /// # Errors
    /// When the value cannot be written as JSON.
    pub fn seal(&self, place: &str, value: &impl Serialize) -> Result<Vec<u8>, StoreError> {
        let clear = Zeroizing::new(serde_json::to_vec(value)?);
        let mut nonce = [0_u8; NONCE];
        self.random.fill(&mut nonce);
        let payload = Payload { msg: &clear, aad: place.as_bytes() };
        let sealed =
            self.cipher.encrypt(&XNonce::from(nonce), payload).map_err(|_| StoreError::Unreadable)?;
        Ok([&[VERSION], nonce.as_slice(), &sealed].concat())
    }

    /// Opens what was sealed for a place.
    ///
    /// # Errors
    /// When it was sealed with another key, for another place, or altered since.
    pub fn open<T: DeserializeOwned>(&self, place: &str, sealed: &[u8]) -> Result<T, StoreError> {
        let rest = sealed.strip_prefix(&[VERSION]).ok_or(StoreError::Unreadable)?;
        let (nonce, body) = rest.split_first_chunk::<NONCE>().ok_or(StoreError::Unreadable)?;
        let payload = Payload { msg: body, aad: place.as_bytes() };
        let clear =
            self.cipher.decrypt(&XNonce::from(*nonce), payload).map_err(|_| StoreError::Unreadable)?;
        Ok(serde_json::from_slice(&Zeroizing::new(clear))?)
    }
}

#[cfg(test)]
mod tests {
    use super::{DataKey, Sealer};
    use crate::random::OsRandom;
    use std::sync::Arc;

    fn sealer(byte: u8) -> Sealer {
        Sealer::new(&DataKey::new([byte; 32]), Arc::new(OsRandom))
    }

    #[test]
    fn what_is_sealed_can_be_opened_in_its_place_only() {
        let sealed = sealer(1).seal("journal/7/1", &"Ada Byron").unwrap();
        assert!(!sealed.windows(3).any(|window| window == b"Ada"));
        assert_eq!(sealer(1).open::<String>("journal/7/1", &sealed).unwrap(), "Ada Byron");
        assert!(sealer(1).open::<String>("journal/7/2", &sealed).is_err());
        assert!(sealer(2).open::<String>("journal/7/1", &sealed).is_err());
        let mut altered = sealed;
        *altered.last_mut().unwrap() ^= 1;
        assert!(sealer(1).open::<String>("journal/7/1", &altered).is_err());
        assert!(sealer(1).open::<String>("journal/7/1", &[]).is_err());
    }

    #[test]
    fn a_key_is_made_once_and_kept_from_others() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("data.key");
        let first = DataKey::read_or_create(&path, &OsRandom).unwrap();
        let second = DataKey::read_or_create(&path, &OsRandom).unwrap();
        assert_eq!(first.0, second.0);
        #[cfg(unix)]
        {
            use std::os::unix::fs::PermissionsExt;
            assert_eq!(std::fs::metadata(&path).unwrap().permissions().mode() & 0o777, 0o600);
        }
        std::fs::write(&path, "short").unwrap();
        assert!(DataKey::read(&path).is_err());
    }
}
