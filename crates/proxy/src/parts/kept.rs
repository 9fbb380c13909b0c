//! Parts of lists as they were last read, in memory alone, for requests that allow it.

use crate::state::AppState;
use registrant_model::{ConnectionId, Timestamp};
use serde::Serialize;
use serde::de::DeserializeOwned;
use std::collections::HashMap;
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::Duration;
use tokio::sync::watch;
use tokio::time::Instant;

/// For how long a part is kept at the most.
const LONGEST: Duration = Duration::from_mins(15);
/// How many bytes are kept in all: what is asked, and what was answered, written as JSON.
const ROOM: usize = 16 * 1024 * 1024;
/// How many bytes a part may have: none pushes all others out.
const LARGEST: usize = ROOM / 4;
/// How often is looked for what is too old, also while nobody asks.
const SWEEP: Duration = Duration::from_mins(1);

/// What a part answers: who asked whom for what. Whoever may see something else asks in another name.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(super) struct Question {
    pub(super) subject: String,
    pub(super) connection: ConnectionId,
    pub(super) what: String,
}

/// A part with the time at which it began to be read: `at` by our clock, `age` in seconds.
pub(super) struct Read<T> {
    pub(super) part: T,
    pub(super) at: Timestamp,
    pub(super) age: u64,
    pub(super) kept: bool,
}

struct Entry {
    json: Vec<u8>,
    at: Timestamp,
    read: Instant,
}

impl Entry {
    /// What it takes, with its question: people choose what they look for.
    fn bytes(&self, question: &Question) -> usize {
        self.json.len() + question.what.len() + question.subject.len()
    }
}

/// How often there was a reason to forget the parts of a connection, and of a person.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) struct Writes(u64, u64);

#[derive(Default)]
struct Inside {
    parts: HashMap<Question, Entry>,
    bytes: usize,
    connections: HashMap<ConnectionId, u64>,
    people: HashMap<String, u64>,
}

/// Parts of lists as they were last read. Bounded in age and size.
#[derive(Default)]
pub(crate) struct Kept(Mutex<Inside>);

impl Kept {
    fn inside(&self) -> MutexGuard<'_, Inside> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// A part that is no older than allowed.
    pub(super) fn get<T: DeserializeOwned>(
        &self,
        question: &Question,
        max_age: Duration,
        now: Instant,
    ) -> Option<Read<T>> {
        if max_age.is_zero() {
            return None;
        }
        let (json, at, age) = {
            let inside = self.inside();
            let entry = inside.parts.get(question)?;
            let age = now.saturating_duration_since(entry.read);
            if age > max_age.min(LONGEST) {
                return None;
            }
            (entry.json.clone(), entry.at, age.as_secs())
        };
        let part = serde_json::from_slice(&json).ok()?;
        Some(Read { part, at, age, kept: true })
    }

    /// What has been written so far, before a part is read.
    pub(super) fn writes(&self, question: &Question) -> Writes {
        let inside = self.inside();
        inside.writes(question)
    }

    /// Keeps a part, unless something was written since `before`: then it may be of before that.
    pub(super) fn put<T: Serialize>(
        &self,
        question: Question,
        part: &T,
        at: Timestamp,
        read: Instant,
        before: Writes,
    ) {
        let Ok(json) = serde_json::to_vec(part) else { return };
        let mut inside = self.inside();
        inside.take(&question);
        let entry = Entry { json, at, read };
        if entry.bytes(&question) > LARGEST || inside.writes(&question) != before {
            return;
        }
        inside.bytes += entry.bytes(&question);
        inside.parts.insert(question, entry);
        while inside.bytes > ROOM {
            let oldest = inside.parts.iter().min_by_key(|(_, entry)| entry.read);
            let Some(oldest) = oldest.map(|(question, _)| question.clone()) else { break };
            inside.take(&oldest);
        }
    }

    /// Forgets what was read at a connection: something was written there.
    pub(crate) fn forget_connection(&self, connection: &ConnectionId) {
        let mut inside = self.inside();
        *inside.connections.entry(connection.clone()).or_default() += 1;
        inside.retain(|question, _| &question.connection != connection);
    }

    /// Forgets what was read for a person: they have signed out.
    pub(crate) fn forget_person(&self, subject: &str) {
        let mut inside = self.inside();
        *inside.people.entry(subject.to_owned()).or_default() += 1;
        inside.retain(|question, _| question.subject != subject);
    }

    /// Something is written at a connection until this is dropped: what was read before or meanwhile is forgotten.
    #[must_use]
    pub(crate) fn writing(&self, connection: &ConnectionId) -> Writing<'_> {
        self.forget_connection(connection);
        Writing { kept: self, connection: connection.clone() }
    }

    fn forget_old(&self, now: Instant) {
        self.inside().retain(|_, entry| now.saturating_duration_since(entry.read) <= LONGEST);
    }
}

impl Inside {
    fn writes(&self, question: &Question) -> Writes {
        let connection = self.connections.get(&question.connection).copied().unwrap_or_default();
        Writes(connection, self.people.get(&question.subject).copied().unwrap_or_default())
    }

    fn take(&mut self, question: &Question) {
        if let Some(entry) = self.parts.remove(question) {
            self.bytes -= entry.bytes(question);
        }
    }

    fn retain(&mut self, stays: impl Fn(&Question, &Entry) -> bool) {
        self.parts.retain(|question, entry| stays(question, entry));
        self.bytes = self.parts.iter().map(|(question, entry)| entry.bytes(question)).sum();
    }
}

/// Something is written at a connection as long as this lives.
pub(crate) struct Writing<'a> {
    kept: &'a Kept,
    connection: ConnectionId,
}

impl Drop for Writing<'_> {
    fn drop(&mut self) {
        self.kept.forget_connection(&self.connection);
    }
}

/// Forgets what is too old until the proxy stops, also while nobody asks.
pub(crate) async fn sweep(app: AppState, mut stopped: watch::Receiver<bool>) {
    loop {
        tokio::select! {
            () = tokio::time::sleep(SWEEP) => app.kept.forget_old(Instant::now()),
            // A sender that is gone means the same as one that says stop.
            _ = stopped.wait_for(|stop| *stop) => return,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Kept, LARGEST, LONGEST, Question, ROOM};
    use registrant_model::{ConnectionId, Timestamp};
    use std::time::Duration;
    use tokio::time::Instant;

    const AT: Timestamp = Timestamp::from_seconds(1_795_000_000);

    fn question(subject: &str, connection: &'static str, what: &str) -> Question {
        let connection = ConnectionId::known(connection);
        Question { subject: subject.to_owned(), connection, what: what.to_owned() }
    }

    fn put(kept: &Kept, question: &Question, part: &str, read: Instant) {
        kept.put(question.clone(), &part, AT, read, kept.writes(question));
    }

    fn get(kept: &Kept, question: &Question, max_age: u64, now: Instant) -> Option<(String, u64)> {
        let read = kept.get::<String>(question, Duration::from_secs(max_age), now)?;
        assert_eq!(read.at, AT);
        Some((read.part, read.age))
    }

    #[test]
    fn a_part_is_given_while_it_is_young_enough() {
        let (kept, read) = (Kept::default(), Instant::now());
        let asked = question("ida", "here", "domains");
        put(&kept, &asked, "rows", read);
        let later = read + Duration::from_secs(30);
        assert_eq!(get(&kept, &asked, 60, later), Some(("rows".to_owned(), 30)));
        assert_eq!(get(&kept, &asked, 29, later), None);
        assert_eq!(get(&kept, &asked, 0, read), None, "without leave nothing old is given");
        let oldest = read + LONGEST;
        assert!(get(&kept, &asked, u64::MAX, oldest).is_some());
        assert!(get(&kept, &asked, u64::MAX, oldest + Duration::from_secs(1)).is_none());
        kept.forget_old(oldest + Duration::from_secs(1));
        let inside = kept.inside();
        assert_eq!((inside.parts.len(), inside.bytes), (0, 0));
    }

    #[test]
    fn it_is_given_to_whoever_asked_for_it_alone() {
        let (kept, now) = (Kept::default(), Instant::now());
        put(&kept, &question("ida", "here", "domains"), "rows", now);
        for other in [
            question("jon", "here", "domains"),
            question("ida", "there", "domains"),
            question("ida", "here", "contacts"),
        ] {
            assert_eq!(get(&kept, &other, 60, now), None, "{other:?}");
        }
    }

    #[test]
    fn a_write_empties_its_connection_also_of_what_is_just_read() {
        let (kept, now) = (Kept::default(), Instant::now());
        let (here, there) = (question("ida", "here", "domains"), question("ida", "there", "domains"));
        for asked in [&here, &there] {
            put(&kept, asked, "rows", now);
        }
        let before = kept.writes(&here);
        {
            let _writing = kept.writing(&here.connection);
            assert_eq!(get(&kept, &here, 60, now), None);
            put(&kept, &here, "read while it is written", now);
        }
        assert_eq!(get(&kept, &here, 60, now), None);
        kept.put(here.clone(), &"begun before it", AT, now, before);
        assert_eq!(get(&kept, &here, 60, now), None);
        assert!(get(&kept, &there, 60, now).is_some());
    }

    #[test]
    fn nothing_is_left_of_a_person_who_signs_out() {
        let (kept, now) = (Kept::default(), Instant::now());
        let (ida, jon) = (question("ida", "here", "domains"), question("jon", "here", "domains"));
        put(&kept, &ida, "rows", now);
        put(&kept, &jon, "rows", now);
        let before = kept.writes(&ida);
        kept.forget_person("ida");
        kept.put(ida.clone(), &"begun before it", AT, now, before);
        assert_eq!(get(&kept, &ida, 60, now), None);
        assert!(get(&kept, &jon, 60, now).is_some());
    }

    #[test]
    fn the_oldest_make_room_and_none_takes_all() {
        let (kept, start) = (Kept::default(), Instant::now());
        // With its quotation marks and what is asked.
        let part = "x".repeat(LARGEST - 2 - "ida0".len());
        let many: Vec<_> = (0..6).map(|number| question("ida", "here", &number.to_string())).collect();
        for (number, asked) in (0..).zip(&many) {
            put(&kept, asked, &part, start + Duration::from_secs(number));
        }
        assert!(kept.inside().bytes <= ROOM);
        let there = |asked| get(&kept, asked, 60, start).is_some();
        assert_eq!(many.iter().map(there).collect::<Vec<_>>(), [false, false, true, true, true, true]);
        put(&kept, &many[5], &"x".repeat(LARGEST), start);
        assert!(!there(&many[5]), "what is too large takes also the place of what it replaces");
    }

    #[test]
    fn what_is_asked_takes_room_as_well() {
        let (kept, start) = (Kept::default(), Instant::now());
        let long = |number: u64| question("ida", "here", &format!("{number}{}", "x".repeat(LARGEST / 2)));
        for number in 0..9 {
            put(&kept, &long(number), "", start + Duration::from_secs(number));
        }
        assert!(kept.inside().bytes <= ROOM);
        assert!(get(&kept, &long(0), 60, start).is_none() && get(&kept, &long(8), 60, start).is_some());
    }
}
