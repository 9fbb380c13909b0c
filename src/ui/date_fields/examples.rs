//! States of the date.

use leptos::prelude::*;

use super::{DateFields, DateLabels, DateOrder, DatePart, DateParts, DateValue};
use crate::ui::example::Example;

/// All states.
pub fn examples() -> Vec<Example> {
    vec![
        Example::new("birth", birth),
        Example::new("error in one part", error),
        Example::new("another order", order),
        Example::new("read-only", read_only),
    ]
}

fn labels() -> DateLabels {
    DateLabels { day: "Day".into(), month: "Month".into(), year: "Year".into() }
}

fn birth() -> AnyView {
    view! {
        <DateFields
            id="df-birth"
            label="Date of birth"
            hint="For example, 27 3 1984"
            labels=labels()
            birthday=true
            value=DateValue::empty()
        />
    }
    .into_any()
}

fn error() -> AnyView {
    view! {
        <DateFields
            id="df-error"
            label="Date of birth"
            hint="For example, 27 3 1984"
            error="The month must be a number from 1 to 12"
            error_parts=DateParts::only(DatePart::Month)
            labels=labels()
            value=DateValue::new("27", "31", "1984")
        />
    }
    .into_any()
}

fn order() -> AnyView {
    view! {
        <DateFields
            id="df-order"
            label="Date of registration"
            optional="(optional)"
            order=DateOrder::YearMonthDay
            labels=labels()
            value=DateValue::empty()
        />
    }
    .into_any()
}

fn read_only() -> AnyView {
    view! {
        <DateFields
            id="df-read-only"
            label="Date of birth"
            labels=labels()
            value=DateValue::new("27", "3", "1984")
            read_only="The registry keeps it from the registration."
        />
    }
    .into_any()
}
