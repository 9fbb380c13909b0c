//! Parts of the program that the browser fetches when they are first needed.
//!
//! In release builds the program is cut at the functions that `piece!` makes (`cfg(split)`, see `build.rs` and
//! `xtask/src/dist/pieces.rs`); in all others it is one, and what is here for every build never has to wait.

use crate::api;
use crate::messages as m;
use crate::page::Page;
use crate::ui::button::{Button, ButtonKind};
use crate::ui::notice::{Notice, NoticeKind};
use crate::ui::skeleton::Skeleton;
use leptos::prelude::*;
use leptos::wasm_split::SplitLoaderError;
use std::pin::Pin;
use std::task::{Context, Poll, Waker};
use wasm_bindgen_futures::spawn_local;

/// Makes what a piece has to show. It lies in the piece, so that whoever has it has the piece.
pub(crate) type Make<T> = fn(T) -> AnyView;

/// A piece on its way.
pub(crate) type Coming<T> = Pin<Box<dyn Future<Output = Result<Make<T>, SplitLoaderError>>>>;

/// Makes a function that shows something whose code lies in a piece of the program. Several of them may name the same
/// piece.
macro_rules! piece {
    ($show:ident in $piece:ident: $page:expr) => {
        $crate::page::piece::piece!($show(of: ()) in $piece: |()| leptos::prelude::IntoAny::into_any($page));
    };
    ($show:ident($of:ident: ()) in $piece:ident: $make:expr) => {
        pub(crate) fn $show() -> leptos::prelude::AnyView {
            $crate::page::piece::piece!(@cut $show(()) in $piece: $make);
            $crate::page::piece::shown(|| Box::pin($show()), ())
        }
    };
    ($show:ident($of:ident: $type:ty) in $piece:ident: $make:expr) => {
        pub(crate) fn $show($of: $type) -> leptos::prelude::AnyView {
            $crate::page::piece::piece!(@cut $show($type) in $piece: $make);
            $crate::page::piece::shown(|| Box::pin($show()), $of)
        }
    };
    // Beyond the cut is a function without arguments, whose answer makes the rest: so all are called alike.
    (@cut $show:ident($type:ty) in $piece:ident: $make:expr) => {
        #[cfg(split)]
        #[leptos::wasm_split::wasm_split($piece, fallible, wasm_split_path = leptos::wasm_split)]
        fn $show() -> Result<$crate::page::piece::Make<$type>, leptos::wasm_split::SplitLoaderError> {
            Ok($make)
        }
        #[cfg(not(split))]
        fn $show()
        -> std::future::Ready<Result<$crate::page::piece::Make<$type>, leptos::wasm_split::SplitLoaderError>> {
            std::future::ready(Ok($make))
        }
    };
}
pub(crate) use piece;

/// Where a piece is.
enum Place<T: 'static> {
    Coming,
    Here(Make<T>),
    /// It could not be fetched.
    Missing,
}

impl<T> Clone for Place<T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T> Copy for Place<T> {}

/// Shows what a piece makes: at once where it is here already, after a while where it has to be fetched; where it
/// cannot be, words and another try.
pub(crate) fn shown<T>(fetch: fn() -> Coming<T>, of: T) -> AnyView
where
    T: Clone + Send + Sync + 'static,
{
    let mut coming = fetch();
    let place = RwSignal::new(Place::Coming);
    match coming.as_mut().poll(&mut Context::from_waker(Waker::noop())) {
        Poll::Ready(Ok(make)) => return make(of),
        Poll::Ready(Err(_)) => place.set(Place::Missing),
        Poll::Pending => spawn_local(async move {
            let came = coming.await;
            // Whoever asked may have gone elsewhere meanwhile.
            place.try_set(came.map_or(Place::Missing, Place::Here));
        }),
    }
    let again = Callback::new(move |()| {
        place.set(Place::Coming);
        spawn_local(async move {
            let came = fetch().await;
            if came.is_err() && api::session().await.is_ok() {
                // The proxy is there and the piece is not: the app was replaced by another one, whose pieces have
                // other names. Only the page knows them.
                _ = window().location().reload();
                return;
            }
            place.try_set(came.map_or(Place::Missing, Place::Here));
        });
    });
    (move || match place.get() {
        Place::Coming => view! { <Skeleton label=Signal::derive(m::loading) lines=6/> }.into_any(),
        Place::Here(make) => untrack(|| make(of.clone())),
        Place::Missing => missing(again),
    })
    .into_any()
}

/// What stands in the place of something whose piece could not be fetched.
fn missing(again: Callback<()>) -> AnyView {
    view! {
        <Page title=Signal::derive(m::there_is_a_problem)>
            <div class="column stack">
                <Notice title=Signal::derive(m::piece_missing) kind=NoticeKind::Problem alert=true/>
                <Button label=Signal::derive(m::try_again) kind=ButtonKind::Secondary on_press=again/>
            </div>
        </Page>
    }
    .into_any()
}
