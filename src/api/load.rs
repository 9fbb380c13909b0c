//! Something that is read for a page.

use crate::api::{Failure, signed_in};
use leptos::prelude::*;
use registrant_model::Timestamp;
use registrant_model::problem::Code;
use wasm_bindgen_futures::spawn_local;

/// How the reading stands.
#[derive(Clone, Debug, PartialEq)]
pub enum Loaded<T> {
    /// Under way, for the first time.
    Waiting,
    /// Here.
    Here(T),
    /// Not possible.
    Failed(Failure),
}

/// What is shown is of an earlier reading, because it could not be read again.
#[derive(Clone, Debug, PartialEq)]
pub struct Stale {
    /// Why not.
    pub why: Failure,
    /// When it was read, by this device's clock.
    pub since: Timestamp,
}

/// Something that is read for a page, and can be read again.
pub struct Loader<T: Send + Sync + 'static> {
    state: RwSignal<Loaded<T>>,
    stale: RwSignal<Option<Stale>>,
    read_at: StoredValue<Timestamp>,
    /// Counts the readings: an answer that a later reading overtook is dropped.
    round: StoredValue<u32>,
    read: StoredValue<Box<dyn Fn() -> Reading<T> + Send + Sync>>,
}

type Reading<T> = std::pin::Pin<Box<dyn Future<Output = Result<T, Failure>>>>;

impl<T: Send + Sync + 'static> Clone for Loader<T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T: Send + Sync + 'static> Copy for Loader<T> {}

/// Begins to read. What `read` tracks makes it read again when it changes.
pub fn load<T, F>(read: impl Fn() -> F + Send + Sync + 'static) -> Loader<T>
where
    T: Clone + Send + Sync + 'static,
    F: Future<Output = Result<T, Failure>> + 'static,
{
    let read: Box<dyn Fn() -> Reading<T> + Send + Sync> = Box::new(move || Box::pin(read()));
    let loader = Loader {
        state: RwSignal::new(Loaded::Waiting),
        stale: RwSignal::new(None),
        read_at: StoredValue::new(now()),
        round: StoredValue::new(0),
        read: StoredValue::new(read),
    };
    Effect::new(move |_| loader.begin(|_| ()));
    // What could not be read because the session had ended is read once somebody is signed in again. Everything else
    // stays: a form that is built anew would lose what is typed.
    let signed_in = signed_in();
    Effect::new(move |before: Option<u32>| {
        let count = signed_in.get();
        if before.is_some_and(|before| before != count) && loader.was_signed_out() {
            loader.reload();
        }
        count
    });
    loader
}

impl<T: Clone + Send + Sync + 'static> Loader<T> {
    /// How the reading stands.
    pub fn get(&self) -> Loaded<T> {
        self.state.get()
    }

    /// Whether nothing is known yet.
    pub fn is_waiting(&self) -> bool {
        self.state.with(|state| matches!(state, Loaded::Waiting))
    }

    /// Why nothing is here, if nothing can be.
    pub fn failure(&self) -> Option<Failure> {
        self.state.with(|state| match state {
            Loaded::Failed(failure) => Some(failure.clone()),
            Loaded::Waiting | Loaded::Here(_) => None,
        })
    }

    /// Looks at what is here.
    pub fn with<U>(&self, look: impl FnOnce(Option<&T>) -> U) -> U {
        self.state.with(|state| match state {
            Loaded::Here(value) => look(Some(value)),
            Loaded::Waiting | Loaded::Failed(_) => look(None),
        })
    }

    /// What was read, if it is here.
    pub fn here(&self) -> Option<T> {
        match self.state.get() {
            Loaded::Here(value) => Some(value),
            Loaded::Waiting | Loaded::Failed(_) => None,
        }
    }

    /// Puts something newer in place, such as the answer to an edit.
    pub fn put(&self, value: T) {
        self.round.update_value(|round| *round += 1);
        self.take(value);
    }

    /// Why what is here is of an earlier reading, if it is.
    pub fn stale(&self) -> Option<Stale> {
        self.stale.get()
    }

    /// Reads again. What is here stays until the answer comes; a failure leaves it in place.
    pub fn reload(&self) {
        untrack(|| self.begin(|_| ()));
    }

    /// Reads again because somebody asked for it, and tells whether it could be read.
    pub fn refresh(&self, done: impl FnOnce(bool) + 'static) {
        untrack(|| self.begin(done));
    }

    fn begin(&self, done: impl FnOnce(bool) + 'static) {
        let Some(reading) = self.read.try_with_value(|read| read()) else { return };
        let loader = *self;
        loader.round.update_value(|round| *round += 1);
        let mine = loader.round.get_value();
        spawn_local(async move {
            let answer = reading.await;
            // The page may be gone, or a later reading may have begun.
            if loader.round.try_get_value() != Some(mine) {
                return;
            }
            let could = answer.is_ok();
            match answer {
                Ok(value) => loader.take(value),
                Err(failure) => loader.fail(failure),
            }
            done(could);
        });
    }

    fn take(&self, value: T) {
        self.read_at.set_value(now());
        self.stale.set(None);
        self.state.set(Loaded::Here(value));
    }

    fn fail(&self, failure: Failure) {
        let gone = matches!(failure.code(), Some(Code::NotFound | Code::Forbidden));
        if !gone && self.state.with_untracked(|state| matches!(state, Loaded::Here(_))) {
            self.stale.set(Some(Stale { why: failure, since: self.read_at.get_value() }));
        } else {
            self.state.set(Loaded::Failed(failure));
        }
    }

    fn was_signed_out(&self) -> bool {
        let failed =
            self.state.with_untracked(|state| matches!(state, Loaded::Failed(why) if why.is_signed_out()));
        failed || self.stale.with_untracked(|stale| stale.as_ref().is_some_and(|it| it.why.is_signed_out()))
    }
}

/// This device's time.
fn now() -> Timestamp {
    // Whole milliseconds since 1970, far below what a number holds.
    #[expect(clippy::cast_possible_truncation, reason = "seconds since 1970 fit")]
    Timestamp::from_seconds((js_sys::Date::now() / 1_000.0) as i64)
}
