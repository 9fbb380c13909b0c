//! Nobody gets past this without being signed in.

use crate::api;
use crate::messages as m;
use crate::page::connections::ConnectionNames;
use crate::page::failure::failed;
use crate::session::page::{SignInForm, SignInPage};
use crate::session::state::{SessionState, use_session};
use crate::ui::dialog::Dialog;
use crate::ui::page_heading::PageHeading;
use crate::ui::page_title;
use crate::ui::skeleton::Skeleton;
use leptos::prelude::*;
use wasm_bindgen_futures::spawn_local;

/// Shows the pages to whoever is signed in, and signing in to everybody else. When a session ends while a page is
/// open, the page stays as it is, with all that was typed, and signing in comes as a dialog before it.
#[component]
pub fn Gate(
    /// The pages.
    children: ChildrenFn,
) -> impl IntoView {
    let session = use_session();
    spawn_local(async move { session.take(first_session(session).await) });
    let inside = Memo::new(move |_| session.is_inside());
    let known = Memo::new(move |_| session.view().is_some());
    let ended = RwSignal::new(false);
    Effect::new(move |_| {
        let has_ended = session.has_ended();
        // A second answer that says so must not take away what was chosen in the dialog meanwhile.
        if ended.get_untracked() != has_ended {
            ended.set(has_ended);
        }
    });

    move || {
        if inside.get() {
            ConnectionNames::provide();
            let again = view! {
                <Dialog
                    id="sign-in-again"
                    title=Signal::derive(m::session_ended_title)
                    open=ended
                    close_label=Signal::derive(m::close)
                >
                    <p>{m::session_ended_text}</p>
                    <SignInForm/>
                </Dialog>
            };
            view! { {children()} {again} }.into_any()
        } else if known.get() {
            view! { <SignInPage/> }.into_any()
        } else if let Some(failure) = session.failure() {
            page_title::follow(Signal::derive(m::product_name), None::<String>);
            let again = move || spawn_local(async move { session.take(first_session(session).await) });
            view! {
                <div class="stack">
                    <PageHeading text=Signal::derive(m::product_name)/>
                    {failed(&failure, again)}
                </div>
            }
            .into_any()
        } else {
            view! { <Skeleton label=Signal::derive(m::loading)/> }.into_any()
        }
    }
}

/// Who is signed in; an address that carries the word of the proxy's start signs in first. The word leaves the
/// address at once.
async fn first_session(session: SessionState) -> Result<registrant_model::api::SessionView, api::Failure> {
    let hash = window().location().hash().unwrap_or_default();
    if let Some(word) = hash.strip_prefix("#sign-in=") {
        let word = word.to_owned();
        if let Ok(history) = window().history() {
            let path = window().location().pathname().unwrap_or_default();
            // Refused only for addresses of another site.
            _ = history.replace_state_with_url(&wasm_bindgen::JsValue::NULL, "", Some(&path));
        }
        match api::sign_in_with(word).await {
            Ok(view) => return Ok(view),
            // The page for signing in says so. Without an answer the next question fails as well, and says that.
            Err(api::Failure::Told(_)) => session.refuse_link(),
            Err(_) => {}
        }
    }
    api::session().await
}
