//! A date that the reader knows by heart, as three fields.
//!
//! For a date of birth three fields are quicker and kinder than a calendar that opens at today.

pub mod examples;
mod part;

pub use part::{DateOrder, DatePart, DateParts, part_id};

use leptos::prelude::*;

use crate::ui::field::{self, Parts, ReadOnly};

/// The three signals of a date, exactly as typed.
#[derive(Clone, Copy, Debug)]
pub struct DateValue {
    /// The day of the month.
    pub day: RwSignal<String>,
    /// The month, as a number.
    pub month: RwSignal<String>,
    /// The year, with all its digits.
    pub year: RwSignal<String>,
}

impl DateValue {
    /// A date of which nothing is typed yet.
    pub fn empty() -> Self {
        Self::new("", "", "")
    }

    /// A date with these texts.
    pub fn new(day: &str, month: &str, year: &str) -> Self {
        let signal = |text: &str| RwSignal::new(text.to_owned());
        Self { day: signal(day), month: signal(month), year: signal(year) }
    }

    const fn of(self, part: DatePart) -> RwSignal<String> {
        match part {
            DatePart::Day => self.day,
            DatePart::Month => self.month,
            DatePart::Year => self.year,
        }
    }
}

/// The labels of the three fields.
#[derive(Clone, Copy, Debug)]
pub struct DateLabels {
    /// "Day".
    pub day: Signal<String>,
    /// "Month".
    pub month: Signal<String>,
    /// "Year".
    pub year: Signal<String>,
}

impl DateLabels {
    const fn of(self, part: DatePart) -> Signal<String> {
        match part {
            DatePart::Day => self.day,
            DatePart::Month => self.month,
            DatePart::Year => self.year,
        }
    }
}

/// Day, month and year in a fieldset with its legend, hint and error.
///
/// Each part that is wrong carries the error as its own description, because somebody who follows the error
/// summary's link lands on the part and not on the group. The parts' ids come from [`part_id`].
#[component]
pub fn DateFields(
    /// The stem of the ids.
    #[prop(into)]
    id: String,
    /// The question.
    #[prop(into)]
    label: Signal<String>,
    /// The three labels.
    labels: DateLabels,
    /// What is typed.
    value: DateValue,
    /// A short help with an example, without links.
    #[prop(optional, into)]
    hint: Signal<Option<String>>,
    /// What is wrong, and how to mend it.
    #[prop(optional, into)]
    error: Signal<Option<String>>,
    /// Which parts the error is about; all of them, if the caller does not say.
    #[prop(optional, into)]
    error_parts: Signal<DateParts>,
    /// The words "(optional)", where the date may be left out.
    #[prop(optional, into)]
    optional: Signal<Option<String>>,
    /// In which order the reader's language writes a date.
    #[prop(optional)]
    order: DateOrder,
    /// Whether it is the reader's own date of birth, which browsers fill in (WCAG 1.3.5).
    #[prop(optional)]
    birthday: bool,
    /// Why the date cannot be changed here; while there is a reason, the fields are read-only.
    #[prop(optional, into)]
    read_only: Signal<Option<String>>,
    /// A link to where it can be changed; shown behind the reason.
    #[prop(optional, into)]
    read_only_link: Option<ViewFn>,
) -> impl IntoView {
    let read_only = ReadOnly { reason: read_only, way_on: read_only_link };
    let fixed = read_only.is();
    let fields = order
        .parts()
        .into_iter()
        .map(|which| {
            part::part_view(part::Part {
                group: id.clone(),
                which,
                label: labels.of(which),
                value: value.of(which),
                error,
                wrong: Signal::derive(move || error.with(Option::is_some) && error_parts.get().has(which)),
                birthday,
                fixed,
                reason: read_only.reason,
            })
        })
        .collect_view();
    let reason = field::reason_view(&id, &read_only);
    let parts = Parts { id, label, hint, error, optional, hide_label: false };
    field::group(&parts, None, false.into(), view! { <div class="date">{fields}</div> {reason} }.into_any())
}
