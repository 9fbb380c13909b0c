//! How the parts of a list stand on the page.

use super::rows::keyed;
use super::{Part, Parts};
use crate::api::{Failure, Stale};
use crate::language::date_time;
use crate::messages as m;
use crate::page::connections::ConnectionNames;
use crate::page::failure::failed;
use crate::page::missing::{missing_part, why_missing};
use crate::ui::live_region::use_announcer;
use crate::ui::skeleton::Skeleton;
use leptos::prelude::*;
use registrant_model::{ConnectionId, Timestamp};
use serde::de::DeserializeOwned;
use std::cmp::Ordering;

/// Seconds from which on it is said how old a list is that is shown before it was read again.
const OLD: u64 = 60;

/// Draws rows; the second says that they stand below a heading of their own.
type Rows<T> = Box<dyn Fn(Signal<Vec<T>>, bool) -> AnyView + Send + Sync>;

/// A number of rows in words; the second says that there may be more.
pub type Count = fn(f64, bool) -> String;

/// How the parts of a list stand on the page.
pub struct Look<T: Send + Sync + 'static> {
    /// Draws rows.
    pub rows: Rows<T>,
    /// Which row stands before which.
    pub order: fn(&T, &T) -> Ordering,
    /// What tells a row that the proxy knows by itself from the same one as its registrar tells it.
    pub same: fn(&T) -> Option<String>,
    /// Which rows are shown.
    pub shows: fn(&T) -> bool,
    /// How many rows are shown at the most; then all stand in one list, and those that come late at its end.
    pub most: Option<usize>,
    /// Whether each part stands by itself, as on pages that read several lists on.
    pub apart: bool,
    /// How many rows there are, where that is told: said once when all have answered, instead of what each brought that
    /// came late.
    pub count: Option<Count>,
    /// What stands there when all have answered and there is no row.
    pub empty: Box<dyn Fn() -> AnyView + Send + Sync>,
}

/// The parts of a list: the rows of those that have answered, and of the others that they are asked or missing.
pub fn parts_view<T>(parts: Parts<T>, look: Look<T>) -> AnyView
where
    T: Clone + PartialEq + DeserializeOwned + Send + Sync + 'static,
{
    let scene = Scene { parts, look: StoredValue::new(look), names: ConnectionNames::load() };
    scene.announce();
    let failure = Memo::new(move |_| parts.failure());
    let early = Memo::new(move |_| parts.early());
    (move || {
        if let Some(failure) = failure.get() {
            return failed(&failure, move || parts.reload());
        }
        match early.get() {
            None => view! { <Skeleton label=Signal::derive(m::loading) lines=6/> }.into_any(),
            Some(early) => scene.shown(early),
        }
    })
    .into_any()
}

/// A list over the connections that the person may see, once those are known.
pub fn over_connections(build: impl Fn(Vec<ConnectionId>) -> AnyView + Send + Sync + 'static) -> AnyView {
    let names = ConnectionNames::load();
    let ids = Memo::new(move |_| names.ids());
    let failure = Memo::new(move |_| names.failure());
    (move || match (ids.get(), failure.get()) {
        (Some(ids), _) => build(ids),
        (None, Some(failure)) => failed(&failure, move || names.reload()),
        (None, None) => view! { <Skeleton label=Signal::derive(m::loading) lines=6/> }.into_any(),
    })
    .into_any()
}

struct Scene<T: Send + Sync + 'static> {
    parts: Parts<T>,
    look: StoredValue<Look<T>>,
    names: ConnectionNames,
}

impl<T: Send + Sync + 'static> Clone for Scene<T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T: Send + Sync + 'static> Copy for Scene<T> {}

impl<T: Clone + PartialEq + DeserializeOwned + Send + Sync + 'static> Scene<T> {
    fn shown(self, early: Vec<usize>) -> AnyView {
        let parts = self.parts;
        let flat = self.look.with_value(|look| look.most.is_some());
        let goes_on = |number: &usize| parts.get(*number).is_some_and(|part| part.goes_on());
        // Where one goes on there is no order of all: each stands by itself, as it is read.
        let apart = !flat
            && early.len() > 1
            && (self.look.with_value(|look| look.apart) || untrack(|| early.iter().any(goes_on)));
        let age = self.age(&early);
        let first = if apart {
            early.iter().map(|number| self.section(*number)).collect_view().into_any()
        } else {
            self.merged(early, flat)
        };
        let late = (!flat).then(|| {
            let numbers = Memo::new(move |_| parts.late().iter().map(ToString::to_string).collect());
            let build =
                move |number: String| number.parse().map_or_else(|_| ().into_any(), |it| self.section(it));
            keyed(numbers, Box::new(build))
        });
        let empty =
            Memo::new(move |_| parts.are_whole() && (0..parts.len()).all(|it| self.rows_of(it).is_empty()));
        let nothing = move || empty.get().then(|| self.look.with_value(|look| (look.empty)()));
        let others = (0..parts.len()).map(|number| self.state_of(number)).collect_view();
        view! { {age} {self.count()} {first} {late} {nothing} {others} }.into_any()
    }

    /// How many rows there are, where that is told, once all have answered. Its line is there before that, so that no row
    /// moves.
    fn count(self) -> Option<AnyView> {
        let words = self.look.with_value(|look| look.count)?;
        let told = Memo::new(move |_| {
            let count = self.rows_in_all();
            (count > 0 && self.parts.are_settled()).then(|| (count, self.parts.go_on()))
        });
        let words = move || {
            let told = told.get().map(|(count, more)| words(f64::from(count), more));
            told.unwrap_or_else(|| "\u{a0}".to_owned())
        };
        Some(view! { <p class="hint">{words}</p> }.into_any())
    }

    fn rows_in_all(self) -> u32 {
        let count = (0..self.parts.len()).map(|number| self.rows_of(number).len()).sum::<usize>();
        u32::try_from(count).unwrap_or(u32::MAX)
    }

    /// The rows of those that have answered by the first look in one list; behind them, where there is no other place
    /// for it, what came later.
    fn merged(self, early: Vec<usize>, with_late: bool) -> AnyView {
        let rows = Memo::new(move |_| {
            let mut rows: Vec<T> = early.iter().flat_map(|number| self.rows_of(*number)).collect();
            let (order, most) = self.look.with_value(|look| (look.order, look.most));
            rows.sort_by(order);
            if with_late {
                rows.extend(self.parts.late().into_iter().flat_map(|number| self.rows_of(number)));
            }
            rows.truncate(most.unwrap_or(usize::MAX));
            rows
        });
        self.drawn(rows, false)
    }

    /// A part under the name of its connection; nothing while it has no row.
    fn section(self, number: usize) -> AnyView {
        let rows = Memo::new(move |_| {
            let mut rows = self.rows_of(number);
            rows.sort_by(self.look.with_value(|look| look.order));
            rows
        });
        let is_there = Memo::new(move |_| rows.with(|rows| !rows.is_empty()));
        let name = self.name_of(number);
        (move || {
            is_there.get().then(|| {
                view! {
                    <section class="stack stack--tight">
                        <h2>{name}</h2>
                        {self.look.with_value(|look| (look.rows)(rows.into(), true))}
                    </section>
                }
            })
        })
        .into_any()
    }

    fn drawn(self, rows: Memo<Vec<T>>, below_heading: bool) -> AnyView {
        let is_there = Memo::new(move |_| rows.with(|rows| !rows.is_empty()));
        (move || is_there.get().then(|| self.look.with_value(|look| (look.rows)(rows.into(), below_heading))))
            .into_any()
    }

    /// The rows of a part that are shown, without those that the proxy tells by itself.
    fn rows_of(self, number: usize) -> Vec<T> {
        let Some(part) = self.parts.get(number) else { return Vec::new() };
        let (shows, same) = self.look.with_value(|look| (look.shows, look.same));
        let mut rows: Vec<T> = part
            .rows
            .with(|page| page.map(|page| page.items.iter().filter(|row| shows(row)).cloned().collect()))
            .unwrap_or_default();
        if part.connection.is_some() {
            let own =
                (0..self.parts.len()).filter_map(|it| self.parts.get(it)).find(|it| it.connection.is_none());
            let own: Vec<String> = own
                .map(|own| {
                    own.rows
                        .with(|page| page.map(|page| page.items.iter().filter_map(same).collect()))
                        .unwrap_or_default()
                })
                .unwrap_or_default();
            rows.retain(|row| same(row).is_none_or(|name| !own.contains(&name)));
        }
        rows
    }

    fn name_of(self, number: usize) -> Signal<String> {
        let connection = self.parts.get(number).and_then(|part| part.connection);
        Signal::derive(move || connection.as_ref().map_or_else(m::product_name, |id| self.names.of(id)))
    }

    /// That a part is still asked, or missing, or could not be read again.
    fn state_of(self, number: usize) -> AnyView {
        let Some(part) = self.parts.get(number) else { return ().into_any() };
        let name = self.name_of(number);
        let pending = Memo::new(move |_| self.parts.pending().contains(&number));
        let lack = Memo::new(move |_| lack(&part));
        (move || {
            if pending.get() {
                return view! { <p class="hint">{move || name.with(|name| m::part_pending(name))}</p> }
                    .into_any();
            }
            match lack.get() {
                Some((failure, shown)) => missing_part(name, failure, shown, move || {
                    if let Some(part) = self.parts.get(number) {
                        part.rows.reload();
                    }
                }),
                None => ().into_any(),
            }
        })
        .into_any()
    }

    /// Of when the list is, where it is old, until it has been read again. The line stays, so that nothing moves.
    fn age(self, early: &[usize]) -> Option<AnyView> {
        let read = move |number: &usize| {
            self.parts
                .get(*number)?
                .rows
                .with(|page| page?.as_of.iter().filter(|it| it.kept && it.age > OLD).map(|it| it.at).min())
        };
        untrack(|| early.iter().filter_map(read).min())?;
        let early = early.to_vec();
        let is_stale =
            move |number: &usize| self.parts.get(*number).is_some_and(|part| part.rows.stale().is_some());
        let words = move || match early.iter().filter_map(read).min() {
            Some(at) if early.iter().any(is_stale) => m::as_of(&date_time(at)),
            Some(at) => m::parts_as_of(&date_time(at)),
            None => m::refreshed(),
        };
        Some(view! { <p class="hint">{words}</p> }.into_any())
    }

    /// Tells those who do not see it of what came late: once for each, and nothing of what is mended.
    fn announce(self) {
        let announcer = use_announcer();
        let count = self.look.with_value(|look| look.count);
        let counted = count.is_some();
        if let Some(words) = count {
            Effect::new(move |said: Option<bool>| {
                let settled = self.parts.are_settled();
                if settled && said != Some(true) {
                    let (count, more, whole) =
                        untrack(|| (self.rows_in_all(), self.parts.go_on(), self.parts.are_whole()));
                    // That there is none is not known while one is missing.
                    if count > 0 || whole {
                        announcer.announce(words(f64::from(count), more));
                    }
                }
                settled || said == Some(true)
            });
        }
        Effect::new(move |before: Option<usize>| {
            let late = self.parts.late();
            untrack(|| {
                for number in late.iter().skip(before.unwrap_or_default()) {
                    let (name, failure) = (
                        self.name_of(*number).get(),
                        self.parts.get(*number).and_then(|it| it.rows.failure()),
                    );
                    let rows = f64::from(u32::try_from(self.rows_of(*number).len()).unwrap_or(u32::MAX));
                    match failure {
                        Some(failure) => announcer.announce(why_missing(&name, &failure)),
                        None if counted => {}
                        None => announcer.announce(m::part_arrived(&name, rows)),
                    }
                }
            });
            late.len()
        });
    }
}

/// Why a part is missing, or of when it is if it could not be read again.
fn lack<T: Clone + Send + Sync + 'static>(part: &Part<T>) -> Option<(Failure, Option<Timestamp>)> {
    if let Some(failure) = part.rows.failure() {
        return Some((failure, None));
    }
    if let Some(Stale { why, since }) = part.rows.stale() {
        let at = part.rows.with(|page| page?.as_of.iter().map(|it| it.at).min());
        return Some((why, Some(at.unwrap_or(since))));
    }
    let cut = part.rows.with(|page| page?.missing.first().cloned())?;
    Some((Failure::Missing(Box::new(cut)), None))
}
