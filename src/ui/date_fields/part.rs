//! Day, month or year.

use leptos::prelude::*;

use crate::ui::field::{self, FieldWidth};
use crate::ui::reactive;

/// One part of a date.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DatePart {
    /// The day of the month.
    Day,
    /// The month.
    Month,
    /// The year.
    Year,
}

/// The id of one part's control, which an error summary links to.
pub fn part_id(group: &str, part: DatePart) -> String {
    let name = match part {
        DatePart::Day => "day",
        DatePart::Month => "month",
        DatePart::Year => "year",
    };
    format!("{group}-{name}")
}

/// Which parts of a date are meant.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct DateParts {
    /// The day.
    pub day: bool,
    /// The month.
    pub month: bool,
    /// The year.
    pub year: bool,
}

impl DateParts {
    /// One part alone.
    pub const fn only(part: DatePart) -> Self {
        Self {
            day: matches!(part, DatePart::Day),
            month: matches!(part, DatePart::Month),
            year: matches!(part, DatePart::Year),
        }
    }

    pub(super) const fn has(self, part: DatePart) -> bool {
        match part {
            DatePart::Day => self.day,
            DatePart::Month => self.month,
            DatePart::Year => self.year,
        }
    }
}

impl Default for DateParts {
    /// All of them.
    fn default() -> Self {
        Self { day: true, month: true, year: true }
    }
}

/// The order in which a language writes a date.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum DateOrder {
    /// 24 3 2026.
    #[default]
    DayMonthYear,
    /// 3 24 2026.
    MonthDayYear,
    /// 2026 3 24.
    YearMonthDay,
}

impl DateOrder {
    pub(super) const fn parts(self) -> [DatePart; 3] {
        match self {
            Self::DayMonthYear => [DatePart::Day, DatePart::Month, DatePart::Year],
            Self::MonthDayYear => [DatePart::Month, DatePart::Day, DatePart::Year],
            Self::YearMonthDay => [DatePart::Year, DatePart::Month, DatePart::Day],
        }
    }
}

pub(super) struct Part {
    pub(super) group: String,
    pub(super) which: DatePart,
    pub(super) label: Signal<String>,
    pub(super) value: RwSignal<String>,
    pub(super) error: Signal<Option<String>>,
    pub(super) wrong: Signal<bool>,
    pub(super) birthday: bool,
    pub(super) fixed: Signal<bool>,
    pub(super) reason: Signal<Option<String>>,
}

pub(super) fn part_view(part: Part) -> AnyView {
    let Part { group, which, label, value, error, wrong, birthday, fixed, reason } = part;
    let id = part_id(&group, which);
    let own_error = Signal::derive(move || if wrong.get() { error.get() } else { None });
    let describedby =
        field::described_by(vec![(field::error_id(&group), own_error), (field::reason_id(&group), reason)]);
    let autocomplete = birthday.then_some(match which {
        DatePart::Day => "bday-day",
        DatePart::Month => "bday-month",
        DatePart::Year => "bday-year",
    });
    let width = if which == DatePart::Year { FieldWidth::Four } else { FieldWidth::Two };
    let typed = reactive::typing(value);
    view! {
        <div class="date__part">
            <label class="date__label" for=id.clone()>{label}</label>
            // Not `type="number"`: it turns with the wheel, drops a leading zero and hides what is no number.
            <input
                class=width.class()
                class=("input--fixed", fixed)
                type="text"
                inputmode="numeric"
                dir="ltr"
                id=id.clone()
                name=id
                autocomplete=autocomplete
                readonly=fixed
                aria-invalid=reactive::attribute_if("true", wrong)aria-describedby=describedby
                prop:value=value
                on:input=typed
                on:change=typed
            />
        </div>
    }
    .into_any()
}
