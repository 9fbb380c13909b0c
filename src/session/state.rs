//! The session, as the whole app sees it.

use crate::api::{self, Failure};
use leptos::prelude::*;
use registrant_model::api::SessionView;

/// The session.
#[derive(Clone, Copy)]
pub struct SessionState {
    view: RwSignal<Option<SessionView>>,
    /// It was there and has ended: the page stays, and signing in comes before it.
    ended: RwSignal<bool>,
    failure: RwSignal<Option<Failure>>,
    /// The address that was opened to sign in has been refused.
    link_refused: RwSignal<bool>,
}

impl SessionState {
    /// Nothing is known yet.
    pub fn provide() -> Self {
        let state = Self {
            view: RwSignal::new(None),
            ended: RwSignal::new(false),
            failure: RwSignal::new(None),
            link_refused: RwSignal::new(false),
        };
        provide_context(state);
        let signed_out = api::signed_out();
        Effect::new(move |before: Option<u32>| {
            let count = signed_out.get();
            let there = state.view.with_untracked(|view| view.as_ref().is_some_and(|view| view.signed_in));
            if before.is_some_and(|before| before != count) && there {
                state.ended.set(true);
            }
            count
        });
        state
    }

    /// Who is signed in; nothing before the proxy has said.
    pub fn view(&self) -> Option<SessionView> {
        self.view.get()
    }

    /// Whether somebody is signed in, or was until a moment ago.
    pub fn is_inside(&self) -> bool {
        self.view.with(|view| view.as_ref().is_some_and(|view| view.signed_in))
    }

    /// Whether the session has ended while the page was open.
    pub fn has_ended(&self) -> bool {
        self.ended.get()
    }

    /// Remembers that the address which was opened to sign in has been refused.
    pub fn refuse_link(&self) {
        self.link_refused.set(true);
    }

    /// Whether the address that was opened to sign in has been refused.
    pub fn is_link_refused(&self) -> bool {
        self.link_refused.get()
    }

    /// Why nothing is known.
    pub fn failure(&self) -> Option<Failure> {
        self.failure.get()
    }

    /// Takes in what the proxy said.
    pub fn take(&self, answer: Result<SessionView, Failure>) {
        match answer {
            Ok(view) => {
                let signed_in = view.signed_in;
                self.failure.set(None);
                self.ended.set(false);
                self.view.set(Some(view));
                if signed_in {
                    api::signed_in().update(|count| *count += 1);
                }
            }
            Err(failure) => self.failure.set(Some(failure)),
        }
    }

    /// Forgets who was signed in.
    pub fn leave(&self) {
        self.ended.set(false);
        self.view.update(|view| {
            if let Some(view) = view {
                (view.signed_in, view.name, view.persona, view.until) = (false, None, None, None);
            }
        });
    }

    /// The sandbox's page, in sandbox mode.
    pub fn sandbox_url(&self) -> Option<String> {
        self.view.with(|view| view.as_ref().and_then(|view| view.sandbox_url.clone()))
    }
}

/// The session.
///
/// # Panics
/// Outside the app, which provides it.
pub fn use_session() -> SessionState {
    expect_context()
}
