//! One owner change, as its pages work on it.

use crate::api::{self, Failure, Loaded, Loader, Stale};
use leptos::prelude::*;
use registrant_model::owner_change::{DraftPatch, OwnerChangeView};
use registrant_model::problem::{Code, FieldProblem};
use std::cell::{Cell, RefCell};
use std::collections::VecDeque;
use std::rc::Rc;
use wasm_bindgen_futures::spawn_local;

type Done = Box<dyn FnOnce(Result<(), Failure>)>;

/// What waits to be saved. It outlives the page: what was typed last is saved also by somebody who has left.
#[derive(Default)]
struct Queue {
    waiting: RefCell<VecDeque<(DraftPatch, Done)>>,
    saving: Cell<bool>,
    /// The version that the last save has made.
    version: Cell<Option<u64>>,
}

/// One owner change on its pages. Saves go out one after the other, so that none of this tab ever meets a version
/// that another of this tab has made.
#[derive(Clone, Copy)]
pub struct Desk {
    id: StoredValue<String>,
    loader: Loader<OwnerChangeView>,
    go: Callback<String>,
    queue: StoredValue<Rc<Queue>, LocalStorage>,
    /// Why what is typed could not be saved as it was typed.
    unsaved: RwSignal<Option<Failure>>,
    /// What the check found wrong, for the page on which it can be mended.
    problems: StoredValue<Vec<FieldProblem>>,
}

impl Desk {
    /// The desk for the owner change of this loader. `go` leads to an address of the app.
    pub fn new(id: String, loader: Loader<OwnerChangeView>, go: Callback<String>) -> Self {
        Self {
            id: StoredValue::new(id),
            loader,
            go,
            queue: StoredValue::new_local(Rc::default()),
            unsaved: RwSignal::new(None),
            problems: StoredValue::new(Vec::new()),
        }
    }

    /// Its name.
    pub fn id(&self) -> String {
        self.id.get_value()
    }

    /// How it stands, as far as it is known; follows what is saved and what happens.
    pub fn change(&self) -> Option<OwnerChangeView> {
        self.loader.here()
    }

    /// The same without what differs from one reading to the next although nothing has happened: for what is built
    /// again only when there is something new.
    pub fn lasting(&self) -> Option<OwnerChangeView> {
        self.change().map(|change| OwnerChangeView { checked_at: None, as_of: None, ..change })
    }

    /// How it stands now.
    pub fn now(&self) -> Option<OwnerChangeView> {
        untrack(|| self.change())
    }

    /// Reads it again.
    pub fn reload(&self) {
        self.loader.reload();
    }

    /// Reads it again because somebody asked for it, and tells whether it could be read.
    pub fn refresh(&self, done: impl FnOnce(bool) + 'static) {
        self.loader.refresh(done);
    }

    /// Why what is known of it is of an earlier reading, if it is.
    pub fn stale(&self) -> Option<Stale> {
        self.loader.stale()
    }

    /// Takes in an answer that is newer than what is here.
    pub fn put(&self, change: OwnerChangeView) {
        let newer = self.now().is_none_or(|here| here.version <= change.version);
        if newer {
            self.loader.put(change);
        }
    }

    /// Leads to one of its pages.
    pub fn go(&self, step: &str) {
        self.go.run(format!("/owner-changes/{}/{step}", self.id()));
    }

    /// Leads elsewhere.
    pub fn leave_for(&self, address: &str) {
        self.go.run(address.to_owned());
    }

    /// Leaves what is wrong for the page on which it can be mended.
    pub fn leave_problems(&self, problems: Vec<FieldProblem>) {
        self.problems.set_value(problems);
    }

    /// Hands over what was left.
    pub fn take_problems(&self) -> Vec<FieldProblem> {
        self.problems.try_update_value(std::mem::take).unwrap_or_default()
    }

    /// Why what is typed is not saved at the moment; nothing while it is.
    pub fn unsaved(&self) -> Option<Failure> {
        self.unsaved.get()
    }

    /// Saves what is typed, without a button: what came of it is said below the question.
    pub fn save_as_typed(&self, patch: DraftPatch) {
        let unsaved = self.unsaved;
        self.save(patch, move |saved| {
            unsaved.try_set(saved.err());
        });
    }

    /// Saves a part of the draft, and tells what came of it.
    pub fn save(&self, patch: DraftPatch, done: impl FnOnce(Result<(), Failure>) + 'static) {
        let Some(queue) = self.queue.try_get_value() else { return };
        queue.waiting.borrow_mut().push_back((patch, Box::new(done)));
        queue.version.set(self.now().map(|change| change.version).max(queue.version.get()));
        if !queue.saving.replace(true) {
            let (desk, id) = (*self, self.id());
            spawn_local(async move { desk.save_all(&queue, &id).await });
        }
    }

    async fn save_all(&self, queue: &Queue, id: &str) {
        loop {
            let next = queue.waiting.borrow_mut().pop_front();
            let Some((patch, done)) = next else { break };
            let answer = self.send(queue, id, &patch).await;
            // The page may be gone by now, and with it whoever waits for the answer.
            if self.is_here() {
                if answer.is_ok() {
                    self.unsaved.set(None);
                }
                done(answer);
            }
        }
        queue.saving.set(false);
    }

    async fn send(&self, queue: &Queue, id: &str, patch: &DraftPatch) -> Result<(), Failure> {
        let here = self.is_here().then(|| self.now()).flatten().map(|change| change.version);
        let Some(version) = here.max(queue.version.get()) else { return Err(Failure::Malformed) };
        let take = |change: OwnerChangeView| {
            queue.version.set(Some(change.version));
            if self.is_here() {
                self.put(change);
            }
        };
        match api::edit_owner_change(id, patch, version).await {
            Ok(change) => {
                take(change);
                Ok(())
            }
            Err(failure) => {
                // The newest version comes in, so that the next press is about what is there now; what is typed
                // stays on the page.
                if failure.code() == Some(Code::VersionConflict)
                    && let Ok(change) = api::owner_change(id).await
                {
                    // Nobody else changed it where the patch itself had arrived and its answer got lost.
                    let arrived = change.draft.has(patch);
                    take(change);
                    if arrived {
                        return Ok(());
                    }
                }
                Err(failure)
            }
        }
    }

    /// Whether its pages are still shown.
    pub(super) fn is_here(&self) -> bool {
        self.id.try_with_value(|_| ()).is_some()
    }
}

/// Why an owner change is not here.
pub fn failure_of(loader: Loader<OwnerChangeView>) -> Option<Failure> {
    match loader.get() {
        Loaded::Failed(failure) => Some(failure),
        Loaded::Waiting | Loaded::Here(_) => None,
    }
}
