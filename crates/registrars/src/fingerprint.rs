//! Telling whether two contacts hold the same, without holding either.

use registrant_model::Fields;
use sha2::{Digest, Sha256};

/// The same for contacts that hold the same values; blank and missing are the same, and so is white space around a
/// value. Half of a SHA-256 in hexadecimal.
pub(crate) fn of(fields: &Fields) -> String {
    let mut hash = Sha256::new();
    for (field, value) in fields.iter().filter(|(field, _)| fields.get(field).is_some()) {
        for part in [field.path(), value.trim()] {
            hash.update(part.len().to_be_bytes());
            hash.update(part);
        }
    }
    hex::encode(&hash.finalize()[..16])
}

#[cfg(test)]
mod tests {
    use super::of;
    use registrant_model::{Field, Fields};

    #[test]
    fn blank_is_nothing_and_a_boundary_is_no_letter() {
        let fields: Fields = [("name", "Ada"), ("fax", " ")].into_iter().collect();
        assert_eq!(of(&fields), of(&Fields::new().with(Field::NAME, " Ada ")));
        let (one, other) = (Fields::new().with("a".into(), "bc"), Fields::new().with("ab".into(), "c"));
        assert_ne!(of(&one), of(&other));
    }
}
