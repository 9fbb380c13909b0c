//! The pages of the sandbox: mailbox and clock, and what the links in mails lead to. No page needs a script.

mod clock;
mod confirm;
mod home;
mod layout;

pub(crate) use layout::{Button, button, button_with_choice, layout, moment};

use crate::web::{Found, Pairs, Reply, Request, Router, Verb};
use crate::world::World;
use http::StatusCode;
use jiff::Timestamp;
use maud::html;
use std::sync::LazyLock;

/// A request for a page.
struct Call<'a> {
    world: &'a mut World,
    request: &'a Request,
    parts: Pairs,
    real: Timestamp,
}

impl Call<'_> {
    /// A variable part of the path.
    fn part(&self, name: &str) -> &str {
        self.parts.iter().find(|(known, _)| known == name).map_or("", |(_, value)| value)
    }
}

/// One route.
struct Route {
    verb: Verb,
    path: &'static str,
    handle: fn(&mut Call<'_>) -> Reply,
}

static ROUTES: [&Route; 5] = [&home::GET, &STYLE, &clock::POST, &confirm::GET, &confirm::POST];

static ROUTER: LazyLock<Result<Router<Route>, String>> = LazyLock::new(|| {
    Router::new(ROUTES, |route| (route.verb, route.path)).map_err(|error| error.to_string())
});

const STYLE: Route = Route {
    verb: Verb::Get,
    path: "/style.css",
    handle: |_| Reply::new(StatusCode::OK, "text/css; charset=utf-8", include_str!("style.css")),
};

/// Answers a request that belongs to no registrar and not to the control plane.
pub(crate) fn respond(world: &mut World, request: &Request, real: Timestamp) -> Reply {
    let router = match ROUTER.as_ref() {
        Ok(router) => router,
        Err(error) => return Reply::error(StatusCode::INTERNAL_SERVER_ERROR, error),
    };
    match router.find(&request.method, &request.path) {
        Found::Endpoint(route, parts) => (route.handle)(&mut Call { world, request, parts, real }),
        Found::OtherMethods(methods) => {
            let text = format!("This page only answers {methods}.");
            explained(request, StatusCode::METHOD_NOT_ALLOWED, "Not allowed here", &text)
                .header("allow", &methods)
        }
        Found::Nothing => explained(
            request,
            StatusCode::NOT_FOUND,
            "There is no such page",
            "The registrars answer below /ovhcloud/1.0, /ovhcloud/v2, /logicboxes/api and /hostcontrol/api/v1; tests use /control.",
        ),
    }
}

/// A page (or JSON, for who asks for it) that says one thing.
pub(crate) fn explained(request: &Request, status: StatusCode, title: &str, text: &str) -> Reply {
    if request.wants_json() {
        return Reply::error(status, text);
    }
    let body = html! {
        h1 { (title) }
        p { (text) }
        p { a href="/" { "To the mailbox and the clock" } }
    };
    Reply::page(status, layout(title, &body))
}
