//! `POST /owner-changes/{id}/links`: a new link.

use crate::error::RouteError;
use crate::owner_changes::links;
use crate::people::Person;
use crate::state::AppState;
use crate::web::extract::{At, Sent};
use axum::Json;
use axum::extract::State;
use http::StatusCode;
use registrant_model::owner_change::{MadeLink, NewLink, OwnerChangeId};
use registrant_model::problem::Problem;

/// Makes a link by which one of the two owners follows the owner change without being signed in. The page is
/// `/shared#<token>`. This answer alone holds the token; it is kept as a hash. There can be ten at a time (409).
#[utoipa::path(
    post, path = "/owner-changes/{id}/links", operation_id = "make_owner_change_link", tag = "owner-changes",
    request_body = NewLink, params(("id" = String, Path)),
    responses(
        (status = 201, body = MadeLink),
        (status = 401, body = Problem, content_type = "application/problem+json"),
        (status = 404, body = Problem, content_type = "application/problem+json"),
        (status = 409, body = Problem, content_type = "application/problem+json"),
    )
)]
pub(crate) async fn handler(
    State(app): State<AppState>,
    person: Person,
    At(id): At<OwnerChangeId>,
    Sent(asked): Sent<NewLink>,
) -> Result<(StatusCode, Json<MadeLink>), RouteError> {
    Ok((StatusCode::CREATED, Json(links::make(&app, &person, &id, asked.party).await?)))
}
