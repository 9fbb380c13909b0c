//! Everything the sandbox knows, and the time at which it is asked.

use crate::clock::to_millisecond;
use crate::due::{Due, Event};
use crate::faults::{Fault, Wish};
use crate::hostcontrol;
use crate::lag::Lag;
use crate::ledger::{Entry, Operation};
use crate::links::{Link, Target};
use crate::logicboxes;
use crate::mail::{Draft, Mail};
use crate::occurrences::Occurrence;
use crate::ovhcloud;
use crate::random;
use crate::registrar::Registrar;
use crate::store::{AnyTable, Change, Row, Table};
use crate::variants::{Choice, Switch};
use http::Method;
use jiff::{SignedDuration, Timestamp};
use rand::rngs::ChaCha20Rng;
use serde::{Deserialize, Serialize};
use std::fmt::Display;

/// The length of the secrets in links and of consumer keys.
pub(crate) const SECRET_LENGTH: usize = 32;

/// A number that only grows. Numbers survive a reset, so that an old order number never means another order.
#[derive(Debug, Serialize, Deserialize)]
struct Counter {
    name: String,
    next: u64,
}

impl Row for Counter {
    const KIND: &'static str = "counter";
    type Key = String;
    fn key(&self) -> String {
        self.name.clone()
    }
}

/// What holds for the sandbox as a whole.
#[derive(Debug, Serialize, Deserialize)]
struct Settings {
    /// From which all secrets follow.
    seed: u64,
    /// How far the sandbox's clock is ahead of the real one.
    clock_offset_ms: i64,
}

impl Row for Settings {
    const KIND: &'static str = "settings";
    type Key = &'static str;
    fn key(&self) -> &'static str {
        "settings"
    }
}

/// The state of the sandbox.
pub(crate) struct World {
    /// The sandbox's time at which the current thing happens: of the request, or of the event that was due.
    pub(crate) now: Timestamp,
    /// The address under which the sandbox is reached, without a slash at the end.
    pub(crate) base: String,
    pub(crate) mails: Table<Mail>,
    pub(crate) ledger: Table<Entry>,
    pub(crate) faults: Table<Fault>,
    pub(crate) links: Table<Link>,
    pub(crate) occurrences: Table<Occurrence>,
    pub(crate) ovhcloud: ovhcloud::State,
    pub(crate) hostcontrol: hostcontrol::State,
    pub(crate) logicboxes: logicboxes::State,
    /// What lagging reads are answered from.
    pub(crate) lag: Lag,
    choices: Table<Choice>,
    due: Table<Due>,
    counters: Table<Counter>,
    settings: Table<Settings>,
}

impl World {
    /// A world without anything in it. It needs [`World::begin`] or loaded rows.
    pub(crate) fn empty(base: String) -> Self {
        Self {
            now: Timestamp::UNIX_EPOCH,
            base,
            mails: Table::default(),
            ledger: Table::default(),
            faults: Table::default(),
            links: Table::default(),
            occurrences: Table::default(),
            ovhcloud: ovhcloud::State::default(),
            hostcontrol: hostcontrol::State::default(),
            logicboxes: logicboxes::State::default(),
            lag: Lag::default(),
            choices: Table::default(),
            due: Table::default(),
            counters: Table::default(),
            settings: Table::default(),
        }
    }

    /// All tables, for the store.
    pub(crate) fn tables(&mut self) -> Vec<&mut dyn AnyTable> {
        let mut tables: Vec<&mut dyn AnyTable> = vec![
            &mut self.mails,
            &mut self.ledger,
            &mut self.faults,
            &mut self.links,
            &mut self.occurrences,
            &mut self.choices,
            &mut self.due,
            &mut self.counters,
            &mut self.settings,
        ];
        tables.extend(self.ovhcloud.tables());
        tables.extend(self.hostcontrol.tables());
        tables.extend(self.logicboxes.tables());
        tables
    }

    /// What the database does not hold yet.
    pub(crate) fn take_changes(&mut self) -> Result<Vec<Change>, serde_json::Error> {
        let mut changes = Vec::new();
        for table in self.tables() {
            table.take_changes(&mut changes)?;
        }
        Ok(changes)
    }

    /// Fills an empty world with the seeds, at the real time `now`.
    pub(crate) fn begin(&mut self, seed: u64, now: Timestamp) {
        self.settings.insert(Settings { seed, clock_offset_ms: 0 });
        self.now = to_millisecond(now);
        ovhcloud::seed(self);
        hostcontrol::seed(self);
        logicboxes::seed(self);
    }

    /// Empties everything and seeds again, at the real time `now`. Counters go on.
    pub(crate) fn reset(&mut self, now: Timestamp) {
        let seed = self.settings.first().map_or_else(random::fresh_seed, |settings| settings.seed);
        for table in self.tables() {
            if table.kind() != Counter::KIND {
                table.clear();
            }
        }
        self.lag = Lag::default();
        self.begin(seed, now);
    }

    /// Sets the time to the real time `real` as the sandbox's clock shows it, and lets everything happen that
    /// is due by then, each thing at its own time.
    pub(crate) fn catch_up(&mut self, real: Timestamp) {
        let now = self.shown(real);
        self.run_until(now);
    }

    /// Moves the clock on by `step` from the real time `real`; what becomes due happens on the way.
    ///
    /// `None` if that is further than time can be written.
    pub(crate) fn advance(&mut self, real: Timestamp, step: SignedDuration) -> Option<()> {
        let target = self.shown(real).checked_add(step).ok()?;
        let offset = target.duration_since(to_millisecond(real)).as_millis();
        let offset = i64::try_from(offset).ok()?;
        self.run_until(target);
        if let Some(settings) = self.settings.get_mut(&"settings") {
            settings.clock_offset_ms = offset;
        }
        Some(())
    }

    /// What the sandbox's clock shows at the real time `real`.
    fn shown(&self, real: Timestamp) -> Timestamp {
        let offset = self.settings.first().map_or(0, |settings| settings.clock_offset_ms);
        to_millisecond(real).checked_add(SignedDuration::from_millis(offset)).unwrap_or(Timestamp::MAX)
    }

    fn run_until(&mut self, target: Timestamp) {
        while let Some(key) = self.due.first().map(Row::key).filter(|key| key.at <= target) {
            let Some(due) = self.due.remove(&key) else { break };
            self.now = due.at;
            match due.event {
                Event::Ovhcloud(event) => ovhcloud::happen(self, event),
                Event::Hostcontrol(event) => hostcontrol::happen(self, &event),
                Event::Logicboxes(event) => logicboxes::happen(self, &event),
            }
        }
        self.now = target;
    }

    /// Whether something is due at the real time `real`.
    pub(crate) fn has_due(&self, real: Timestamp) -> bool {
        self.due.first().is_some_and(|due| due.at <= self.shown(real))
    }

    /// Plans `event` for `delay` from now.
    pub(crate) fn plan(&mut self, delay: SignedDuration, event: Event) {
        let id = self.next_number("due");
        let at = self.now.checked_add(delay).unwrap_or(Timestamp::MAX);
        self.due.insert(Due { id, at, event });
    }

    /// The next number of the series `name`, which starts at 1.
    pub(crate) fn next_number(&mut self, name: &str) -> u64 {
        self.next_number_from(name, 1)
    }

    /// The next number of the series `name`, which starts at `first`.
    pub(crate) fn next_number_from(&mut self, name: &str, first: u64) -> u64 {
        let key = name.to_owned();
        if let Some(counter) = self.counters.get_mut(&key) {
            let number = counter.next;
            counter.next += 1;
            return number;
        }
        self.counters.insert(Counter { name: key, next: first + 1 });
        first
    }

    fn draw(&mut self) -> ChaCha20Rng {
        let draw = self.next_number("draw");
        let seed = self.settings.first().map_or(0, |settings| settings.seed);
        random::generator(seed, draw)
    }

    /// A secret that nobody can guess, of `length` letters and digits.
    pub(crate) fn secret(&mut self, length: usize) -> String {
        random::secret(&mut self.draw(), length)
    }

    /// A new UUID.
    pub(crate) fn uuid(&mut self) -> uuid::Uuid {
        random::uuid(&mut self.draw())
    }

    /// The chosen value of a switch.
    pub(crate) fn choice<S: Switch>(&self) -> S {
        let name = S::NAME.to_owned();
        self.choices.get(&name).and_then(|choice| S::from_value(&choice.value)).unwrap_or_default()
    }

    /// The chosen value of the switch `name`, if it was set.
    pub(crate) fn chosen(&self, name: &str) -> Option<&str> {
        self.choices.get(&name.to_owned()).map(|choice| choice.value.as_str())
    }

    /// Sets a switch; the caller has checked name and value.
    pub(crate) fn choose(&mut self, name: &str, value: &str) {
        self.choices.insert(Choice { name: name.to_owned(), value: value.to_owned() });
    }

    /// Writes down that `registrar` has carried something out.
    pub(crate) fn record(
        &mut self,
        registrar: Registrar,
        operation: Operation,
        subject: &dyn Display,
        id: &dyn Display,
    ) {
        let seq = self.next_number("ledger");
        let entry = Entry {
            seq,
            at: self.now,
            registrar,
            operation,
            subject: subject.to_string(),
            id: id.to_string(),
        };
        self.ledger.insert(entry);
    }

    /// Sends a mail.
    pub(crate) fn send(&mut self, draft: Draft) {
        let id = self.next_number("mail");
        let Draft { registrar, to, subject, text, links, account } = draft;
        self.mails.insert(Mail { id, at: self.now, registrar, to, subject, text, links, account });
    }

    /// Makes a private link to `target`; answers its secret.
    pub(crate) fn link(&mut self, target: Target) -> String {
        let token = self.secret(SECRET_LENGTH);
        self.links.insert(Link { token: token.clone(), target });
        token
    }

    /// Adds a fault; answers its number.
    pub(crate) fn add_fault(&mut self, wish: Wish) -> u64 {
        let id = self.next_number("fault");
        self.faults.insert(Fault { id, wish, hits: 0 });
        id
    }

    /// The fault that strikes the call, if any; its hit is counted.
    pub(crate) fn strike(&mut self, registrar: Registrar, method: &Method, below: &str) -> Option<Wish> {
        let id = self.faults.iter().find(|fault| fault.strikes(registrar, method, below))?.id;
        let fault = self.faults.get_mut(&id)?;
        fault.hits += 1;
        Some(fault.wish.clone())
    }
}
