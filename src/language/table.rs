//! The messages of the language that is shown.

use crate::language::intl::Rules;
use crate::messages::LANGUAGES;
use leptos::prelude::{ArcRwSignal, GetUntracked, Set, Track};
use registrant_messages::{Arg, Language, Table};
use std::cell::RefCell;

thread_local! {
    static SHOWN: RefCell<Shown> = RefCell::new(Shown { language: LANGUAGES[0], table: None });
    /// Changes with the language, so that whatever was worded is worded again.
    static CHANGED: ArcRwSignal<u32> = ArcRwSignal::new(0);
}

struct Shown {
    language: Language,
    table: Option<(Table, Rules)>,
}

/// The language that is shown. A view that reads it follows it.
pub fn current() -> Language {
    CHANGED.with(Track::track);
    SHOWN.with_borrow(|shown| shown.language)
}

/// The language that a declaration is read in now, for the proxy to write down; nothing where it knows no text in it.
pub fn shown() -> Option<registrant_model::Language> {
    registrant_model::Language::of_code(SHOWN.with_borrow(|shown| shown.language.code))
}

/// Shows everything in this language from now on.
pub fn use_table(language: Language, table: Table) {
    SHOWN
        .with_borrow_mut(|shown| *shown = Shown { language, table: Some((table, Rules::of(language.code))) });
    CHANGED.with(|changed| changed.set(changed.get_untracked().wrapping_add(1)));
}

/// The message of this number with its arguments put in. Before a language has been loaded there are no words.
pub(crate) fn format(message: u16, args: &[Arg<'_>]) -> String {
    CHANGED.with(Track::track);
    SHOWN.with_borrow(|shown| match &shown.table {
        Some((table, rules)) => table.format(message, args, rules),
        None => String::new(),
    })
}
