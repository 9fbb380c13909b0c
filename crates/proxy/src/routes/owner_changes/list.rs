//! `GET /owner-changes`: those a person may see.

use crate::error::RouteError;
use crate::owner_changes::view;
use crate::people::{Person, Share, visible_changes};
use crate::routes::paging::{Paging, bounded, page};
use crate::state::AppState;
use crate::web::extract::Asked;
use axum::Json;
use axum::extract::State;
use registrant_model::api::Page;
use registrant_model::owner_change::OwnerChangeView;
use registrant_model::problem::Problem;

/// Owner changes that the list goes back to: none that runs is pushed out by those that have ended.
const SHARES: [Share; 2] = [
    Share { of: |state| !state.is_final(), newest: 1000 },
    Share { of: |state| state.is_final(), newest: 1000 },
];

/// Owner changes this person may see, newest first: drafts, running and ended ones.
#[utoipa::path(
    get, path = "/owner-changes", operation_id = "owner_changes", tag = "owner-changes", params(Paging),
    responses(
        (status = 200, body = Page<OwnerChangeView>),
        (status = 400, body = Problem, content_type = "application/problem+json"),
        (status = 401, body = Problem, content_type = "application/problem+json"),
    )
)]
pub(crate) async fn handler(
    State(app): State<AppState>,
    person: Person,
    Asked(paging): Asked<Paging>,
) -> Result<Json<Page<OwnerChangeView>>, RouteError> {
    let mut visible = visible_changes(&app, &person, &SHARES).await?;
    visible.retain(|change| app.connections.get(&change.connection).is_some());
    let limit = paging.limit.map(|limit| bounded(Some(limit)));
    let changes = page(visible, paging.cursor.as_deref(), limit)?;
    let mut items = Vec::new();
    for change in &changes.items {
        items.push(view(&app, change).await?);
    }
    Ok(Json(Page { next: changes.next, total: changes.total, ..Page::of(items) }))
}
