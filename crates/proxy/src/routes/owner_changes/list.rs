//! `GET /owner-changes`: those a person may see.

use crate::error::RouteError;
use crate::owner_changes::view;
use crate::people::{Person, may_see_change};
use crate::state::AppState;
use axum::Json;
use axum::extract::State;
use registrant_model::api::Page;
use registrant_model::owner_change::OwnerChangeView;
use registrant_model::problem::Problem;
use registrant_store::ChangeFilter;

/// Owner changes in one answer.
const LIMIT: u32 = 200;

/// Owner changes this person may see, newest first: drafts, running and ended ones.
#[utoipa::path(
    get, path = "/owner-changes", operation_id = "owner_changes", tag = "owner-changes",
    responses(
        (status = 200, body = Page<OwnerChangeView>),
        (status = 401, body = Problem, content_type = "application/problem+json"),
    )
)]
pub(crate) async fn handler(
    State(app): State<AppState>,
    person: Person,
) -> Result<Json<Page<OwnerChangeView>>, RouteError> {
    let filter = ChangeFilter { limit: LIMIT, ..ChangeFilter::default() };
    let mut items = Vec::new();
    for row in app.store.list_changes(&filter).await? {
        let Some(change) = app.store.change(&row.id).await? else { continue };
        if app.connections.get(&change.connection).is_some() && may_see_change(&person, &change) {
            items.push(view(&app, &change).await?);
        }
    }
    let total = u64::try_from(items.len()).ok();
    Ok(Json(Page { items, next: None, total, missing: Vec::new() }))
}
