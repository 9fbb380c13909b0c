//! `GET actions/search-current` and `GET actions/search-archived` (knowledge base 908, 909).

use super::row::Action;
use super::view;
use crate::logicboxes::protocol::{Answer, By, Call, Endpoint, Outcome, Page, Params, Refusal};
use crate::logicboxes::switches::{ActionStays, NoActions};
use crate::logicboxes::timing::ACTION_STAYS;
use crate::world::World;

pub(crate) const CURRENT: Endpoint =
    Endpoint { by: By::Get, path: "/actions/search-current", handle: |call| search(call, false) };

pub(crate) const ARCHIVED: Endpoint =
    Endpoint { by: By::Get, path: "/actions/search-archived", handle: |call| search(call, true) };

fn search(call: &mut Call<'_>, archived: bool) -> Outcome {
    let page = Page::of(&call.params, 1..=500)?;
    let wish = Wish::of(&call.params)?;
    // Newest first, as a queue is looked at.
    let actions = call.world.logicboxes.actions.iter().rev();
    let found = actions.filter(|action| is_archived(call.world, action) == archived && wish.fits(action));
    let rows: Vec<_> = found.map(view::row).collect();
    if rows.is_empty() && call.world.choice::<NoActions>() == NoActions::Error {
        return Err(Refusal::unknown("No record found"));
    }
    Ok(Answer::Object(page.cut(rows, call.world.choice())))
}

fn is_archived(world: &World, action: &Action) -> bool {
    match (action.completed, world.choice()) {
        (None, _) => false,
        (Some(_), ActionStays::No) => true,
        (Some(at), ActionStays::ADay) => world.now.duration_since(at) >= ACTION_STAYS,
    }
}

/// What is searched for.
struct Wish {
    ids: Vec<u64>,
    orders: Vec<u64>,
    entity_types: Vec<u64>,
    statuses: Vec<String>,
    kinds: Vec<String>,
}

impl Wish {
    fn of(params: &Params) -> Result<Self, Refusal> {
        let words = |name| params.all(name).map(str::to_owned).collect();
        Ok(Self {
            ids: params.numbers("eaq-id")?,
            orders: params.numbers("order-id")?,
            entity_types: params.numbers("entity-type-id")?,
            statuses: words("action-status"),
            kinds: words("action-type"),
        })
    }

    fn fits(&self, action: &Action) -> bool {
        fn among<T: PartialEq<U>, U>(wanted: &[T], value: &U) -> bool {
            wanted.is_empty() || wanted.iter().any(|wanted| wanted == value)
        }
        among(&self.ids, &action.id.0)
            && among(&self.orders, &action.subject.entity)
            && among(&self.entity_types, &action.subject.entity_type)
            && among(&self.statuses, &action.progress.as_str())
            && among(&self.kinds, &action.kind.as_str())
    }
}
