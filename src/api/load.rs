//! Something that is read for a page.

use crate::api::Failure;
use leptos::prelude::*;
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

/// Something that is read for a page, and can be read again.
pub struct Loader<T: Send + Sync + 'static> {
    state: RwSignal<Loaded<T>>,
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
        round: StoredValue::new(0),
        read: StoredValue::new(read),
    };
    Effect::new(move |_| loader.begin());
    loader
}

impl<T: Clone + Send + Sync + 'static> Loader<T> {
    /// How the reading stands.
    pub fn get(&self) -> Loaded<T> {
        self.state.get()
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
        self.state.set(Loaded::Here(value));
    }

    /// Reads again. What is here stays until the answer comes; a failure leaves it in place.
    pub fn reload(&self) {
        untrack(|| self.begin());
    }

    fn begin(&self) {
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
            match answer {
                Ok(value) => loader.state.set(Loaded::Here(value)),
                Err(failure) => loader.fail(failure),
            }
        });
    }

    fn fail(&self, failure: Failure) {
        let keeps = matches!(self.state.get_untracked(), Loaded::Here(_)) && failure.problem().is_none();
        if !keeps {
            self.state.set(Loaded::Failed(failure));
        }
    }
}
