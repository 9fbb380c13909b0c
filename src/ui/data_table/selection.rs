//! Choosing rows.

use std::collections::BTreeSet;

use leptos::prelude::*;

use super::TableRow;

/// Which rows are chosen, by their keys. Keys of rows that are not in the table stay chosen, so that a choice can
/// reach over several pages of a list.
#[derive(Clone, Copy)]
pub struct Selection {
    /// The chosen keys.
    pub chosen: RwSignal<BTreeSet<String>>,
    /// The words of the box that chooses all rows of the table: "Choose all 50 domains on this page".
    pub all: Signal<String>,
}

impl Selection {
    /// A selection with the words of the box that chooses all rows.
    pub fn new(chosen: RwSignal<BTreeSet<String>>, all: impl Into<Signal<String>>) -> Self {
        Self { chosen, all: all.into() }
    }

    /// The box that chooses all rows that can be chosen, or none of them. Between the two it shows neither.
    pub(super) fn all_view(self, rows: Signal<Vec<TableRow>>) -> AnyView {
        let Self { chosen, all } = self;
        let counts = Memo::new(move |_| {
            rows.with(|rows| {
                chosen.with(|chosen| {
                    let mut counts = (0_usize, 0_usize);
                    for row in rows.iter().filter(|row| row.choose.is_some()) {
                        counts.0 += 1;
                        counts.1 += usize::from(chosen.contains(&row.key));
                    }
                    counts
                })
            })
        });
        let checked = Signal::derive(move || {
            let (choosable, taken) = counts.get();
            choosable > 0 && choosable == taken
        });
        let between = Signal::derive(move || {
            let (choosable, taken) = counts.get();
            taken > 0 && taken < choosable
        });
        let change = move |event: web_sys::Event| {
            let on = event_target_checked(&event);
            rows.with_untracked(|rows| {
                chosen.update(|chosen| {
                    for row in rows.iter().filter(|row| row.choose.is_some()) {
                        if on {
                            chosen.insert(row.key.clone());
                        } else {
                            chosen.remove(&row.key);
                        }
                    }
                });
            });
        };
        view! {
            <label class="table__box">
                <input
                    class="choice__input choice__input--box"
                    type="checkbox"
                    autocomplete="off"
                    prop:checked=checked
                    prop:indeterminate=between
                    on:change=change
                />
                <span class="table__all">{all}</span>
            </label>
        }
        .into_any()
    }

    /// The box that chooses one row.
    pub(super) fn one_view(self, key: String, words: Signal<String>) -> AnyView {
        let chosen = self.chosen;
        let is_chosen = {
            let key = key.clone();
            Signal::derive(move || chosen.with(|chosen| chosen.contains(&key)))
        };
        let change = move |event: web_sys::Event| {
            let on = event_target_checked(&event);
            chosen.update(|chosen| {
                if on {
                    chosen.insert(key.clone());
                } else {
                    chosen.remove(&key);
                }
            });
        };
        view! {
            <label class="table__box">
                <input
                    class="choice__input choice__input--box"
                    type="checkbox"
                    autocomplete="off"
                    prop:checked=is_chosen
                    on:change=change
                />
                <span class="visually-hidden">{words}</span>
            </label>
        }
        .into_any()
    }
}
