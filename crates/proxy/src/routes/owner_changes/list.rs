//! `GET /owner-changes`: those a person may see.

use crate::error::RouteError;
use crate::owner_changes::view;
use crate::people::{Person, may_see_change};
use crate::routes::paging::{Paging, bounded, page};
use crate::state::AppState;
use crate::web::extract::Asked;
use axum::Json;
use axum::extract::State;
use registrant_model::api::Page;
use registrant_model::owner_change::OwnerChangeView;
use registrant_model::problem::Problem;
use registrant_store::ChangeFilter;

/// Owner changes that the list goes back to.
const LIMIT: u32 = 1000;

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
    let filter = ChangeFilter { limit: LIMIT, ..ChangeFilter::default() };
    let mut visible = Vec::new();
    for row in app.store.list_changes(&filter).await? {
        let Some(change) = app.store.change(&row.id).await? else { continue };
        if app.connections.get(&change.connection).is_some() && may_see_change(&person, &change) {
            visible.push(change);
        }
    }
    let limit = paging.limit.map(|limit| bounded(Some(limit)));
    let changes = page(visible, paging.cursor.as_deref(), limit, Vec::new())?;
    let mut items = Vec::new();
    for change in &changes.items {
        items.push(view(&app, change).await?);
    }
    Ok(Json(Page { items, next: changes.next, total: changes.total, missing: changes.missing }))
}
