//! Rows of one type in memory, which remember what the database does not hold yet.

use serde::Serialize;
use serde::de::DeserializeOwned;
use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Display;

/// Something the sandbox remembers.
pub(crate) trait Row: Serialize + DeserializeOwned + Send + 'static {
    /// The name of the table. A name that was used once never gets another meaning.
    const KIND: &'static str;
    /// What tells one row from another.
    type Key: Ord + Clone + Display + Send;
    /// The key of this row; it never changes while the row lives.
    fn key(&self) -> Self::Key;
}

/// One row to be written, or to be deleted (`body` absent).
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Change {
    pub(crate) kind: &'static str,
    pub(crate) key: String,
    pub(crate) body: Option<String>,
}

/// All rows of one type.
#[derive(Clone, Debug)]
pub(crate) struct Table<T: Row> {
    rows: BTreeMap<T::Key, T>,
    dirty: BTreeSet<T::Key>,
}

impl<T: Row> Default for Table<T> {
    fn default() -> Self {
        Self { rows: BTreeMap::new(), dirty: BTreeSet::new() }
    }
}

impl<T: Row> Table<T> {
    pub(crate) fn get(&self, key: &T::Key) -> Option<&T> {
        self.rows.get(key)
    }

    /// The row to be changed; it is written after the request whether it was changed or not.
    pub(crate) fn get_mut(&mut self, key: &T::Key) -> Option<&mut T> {
        let row = self.rows.get_mut(key)?;
        self.dirty.insert(key.clone());
        Some(row)
    }

    /// Adds a row, or replaces the one with the same key.
    pub(crate) fn insert(&mut self, row: T) {
        let key = row.key();
        self.dirty.insert(key.clone());
        self.rows.insert(key, row);
    }

    pub(crate) fn remove(&mut self, key: &T::Key) -> Option<T> {
        let row = self.rows.remove(key)?;
        self.dirty.insert(key.clone());
        Some(row)
    }

    /// All rows in the order of their keys.
    pub(crate) fn iter(&self) -> impl DoubleEndedIterator<Item = &T> {
        self.rows.values()
    }

    pub(crate) fn first(&self) -> Option<&T> {
        self.rows.first_key_value().map(|(_, row)| row)
    }
}

/// A table whose row type is not known, for the store.
pub(crate) trait AnyTable: Send {
    fn kind(&self) -> &'static str;
    /// Takes a row that was read from the database.
    fn load(&mut self, body: &str) -> Result<(), serde_json::Error>;
    /// Moves what changed since the last call to the end of `changes`.
    fn take_changes(&mut self, changes: &mut Vec<Change>) -> Result<(), serde_json::Error>;
    /// Deletes all rows.
    fn clear(&mut self);
}

impl<T: Row> AnyTable for Table<T> {
    fn kind(&self) -> &'static str {
        T::KIND
    }

    fn load(&mut self, body: &str) -> Result<(), serde_json::Error> {
        let row: T = serde_json::from_str(body)?;
        self.rows.insert(row.key(), row);
        Ok(())
    }

    fn take_changes(&mut self, changes: &mut Vec<Change>) -> Result<(), serde_json::Error> {
        for key in std::mem::take(&mut self.dirty) {
            let body = self.rows.get(&key).map(serde_json::to_string).transpose()?;
            changes.push(Change { kind: T::KIND, key: key.to_string(), body });
        }
        Ok(())
    }

    fn clear(&mut self) {
        self.dirty.extend(std::mem::take(&mut self.rows).into_keys());
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[derive(Debug, PartialEq, serde::Serialize, serde::Deserialize)]
    struct Note {
        id: u32,
        text: String,
    }

    impl Row for Note {
        const KIND: &'static str = "note";
        type Key = u32;
        fn key(&self) -> u32 {
            self.id
        }
    }

    fn note(id: u32, text: &str) -> Note {
        Note { id, text: text.to_owned() }
    }

    fn changes(table: &mut Table<Note>) -> Vec<(String, bool)> {
        let mut changes = Vec::new();
        table.take_changes(&mut changes).unwrap();
        changes.into_iter().map(|change| (change.key, change.body.is_some())).collect()
    }

    #[test]
    fn each_change_is_told_once() {
        let mut table = Table::default();
        table.insert(note(1, "a"));
        table.insert(note(2, "b"));
        assert_eq!(changes(&mut table), [("1".to_owned(), true), ("2".to_owned(), true)]);
        assert_eq!(changes(&mut table), []);

        table.get_mut(&2).unwrap().text.push('!');
        table.remove(&1);
        assert_eq!(changes(&mut table), [("1".to_owned(), false), ("2".to_owned(), true)]);
        assert_eq!(table.get(&2), Some(&note(2, "b!")));
    }

    #[test]
    fn a_row_that_was_loaded_is_not_written_again() {
        let mut table = Table::default();
        table.load(r#"{"id":7,"text":"kept"}"#).unwrap();
        assert_eq!(changes(&mut table), []);
        table.clear();
        assert_eq!(changes(&mut table), [("7".to_owned(), false)]);
        assert!(table.load("[]").is_err());
    }
}
