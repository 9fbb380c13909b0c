//! Chance that can be repeated: each draw is a stream of its own below one seed.

use rand::rngs::ChaCha20Rng;
use rand::{Rng as _, RngExt as _, SeedableRng as _};

/// The characters of secrets: safe in a URL, a form and a mail.
const ALPHABET: &[u8] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";

/// The generator of draw number `draw` below `seed`. The number of draws is kept with the state, so that a
/// restart goes on with streams that were never used.
pub(crate) fn generator(seed: u64, draw: u64) -> ChaCha20Rng {
    let mut generator = ChaCha20Rng::seed_from_u64(seed);
    generator.set_stream(draw);
    generator
}

/// A secret of `length` letters and digits.
pub(crate) fn secret(generator: &mut ChaCha20Rng, length: usize) -> String {
    (0..length).map(|_| char::from(ALPHABET[generator.random_range(0..ALPHABET.len())])).collect()
}

/// A version 4 UUID.
pub(crate) fn uuid(generator: &mut ChaCha20Rng) -> uuid::Uuid {
    let mut bytes = [0; 16];
    generator.fill_bytes(&mut bytes);
    uuid::Builder::from_random_bytes(bytes).into_uuid()
}

/// A seed from the operating system.
pub(crate) fn fresh_seed() -> u64 {
    use rand::TryRng as _;
    // Without randomness of the system the links are predictable, which a sandbox can live with.
    rand::rngs::SysRng.try_next_u64().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn draws_differ_and_can_be_repeated() {
        let first = secret(&mut generator(7, 1), 32);
        assert_eq!(first, secret(&mut generator(7, 1), 32));
        assert_ne!(first, secret(&mut generator(7, 2), 32));
        assert_ne!(first, secret(&mut generator(8, 1), 32));
        assert_eq!(first.len(), 32);
        assert_eq!(uuid(&mut generator(7, 1)).get_version_num(), 4);
    }
}
