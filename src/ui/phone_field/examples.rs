//! States of the phone number.

use leptos::prelude::*;

use super::PhoneField;
use crate::ui::example::Example;

/// All states.
pub fn examples() -> Vec<Example> {
    vec![Example::new("read", read), Example::new("error", error)]
}

fn read() -> AnyView {
    let value = RwSignal::new("03 20 44 55 66".to_owned());
    let form = move || {
        let digits: String = value.get().chars().filter(char::is_ascii_digit).collect();
        digits.strip_prefix('0').map(|rest| format!("+33.{rest}"))
    };
    view! {
        <PhoneField
            id="pf-read"
            label="Phone number"
            hint="With the country code, if it is not a French number"
            registry_label="The registry gets"
            registry_form=form
            value=value
        />
    }
    .into_any()
}

fn error() -> AnyView {
    view! {
        <PhoneField
            id="pf-error"
            label="Phone number"
            error="Enter a phone number, like 03 20 44 55 66 or +33 3 20 44 55 66"
            value=RwSignal::new("call me".to_owned())
        />
    }
    .into_any()
}
