//! One owner change, as its pages work on it.

use crate::api::{self, Failure, Loaded, Loader};
use leptos::prelude::*;
use registrant_model::owner_change::{DraftPatch, OwnerChangeView};
use registrant_model::problem::{Code, FieldProblem};
use std::collections::VecDeque;
use wasm_bindgen_futures::spawn_local;

type Done = Box<dyn FnOnce(Result<(), Failure>)>;

/// One owner change on its pages. Saves go out one after the other, so that none of this tab ever meets a version
/// that another of this tab has made.
#[derive(Clone, Copy)]
pub struct Desk {
    id: StoredValue<String>,
    loader: Loader<OwnerChangeView>,
    go: Callback<String>,
    waiting: StoredValue<VecDeque<(DraftPatch, Done)>, LocalStorage>,
    saving: StoredValue<bool>,
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
            waiting: StoredValue::new_local(VecDeque::new()),
            saving: StoredValue::new(false),
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

    /// How it stands now.
    pub fn now(&self) -> Option<OwnerChangeView> {
        untrack(|| self.change())
    }

    /// Reads it again.
    pub fn reload(&self) {
        self.loader.reload();
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

    /// Saves a part of the draft, and tells what came of it.
    pub fn save(&self, patch: DraftPatch, done: impl FnOnce(Result<(), Failure>) + 'static) {
        self.waiting.update_value(|waiting| waiting.push_back((patch, Box::new(done))));
        if !self.saving.get_value() {
            self.saving.set_value(true);
            let desk = *self;
            spawn_local(async move { desk.save_all().await });
        }
    }

    async fn save_all(&self) {
        // The page may be gone while an answer is on its way.
        while let Some(Some((patch, done))) = self.waiting.try_update_value(VecDeque::pop_front) {
            let answer = self.send(&patch).await;
            if self.waiting.try_with_value(|_| ()).is_none() {
                return;
            }
            done(answer);
        }
        self.saving.try_set_value(false);
    }

    async fn send(&self, patch: &DraftPatch) -> Result<(), Failure> {
        let Some(version) = self.now().map(|change| change.version) else { return Err(Failure::Malformed) };
        let id = self.id();
        match api::edit_owner_change(&id, patch, version).await {
            Ok(change) => {
                self.put(change);
                Ok(())
            }
            Err(failure) => {
                // The newest version comes in, so that the next press is about what is there now; what is typed
                // stays on the page.
                if failure.code() == Some(Code::VersionConflict)
                    && let Ok(change) = api::owner_change(&id).await
                {
                    self.put(change);
                }
                Err(failure)
            }
        }
    }
}

/// Why an owner change is not here.
pub fn failure_of(loader: Loader<OwnerChangeView>) -> Option<Failure> {
    match loader.get() {
        Loaded::Failed(failure) => Some(failure),
        Loaded::Waiting | Loaded::Here(_) => None,
    }
}
