//! States of the text field.

use leptos::prelude::*;

use super::{TextField, TextKind};
use crate::ui::example::Example;
use crate::ui::field::FieldWidth;

/// All states.
pub fn examples() -> Vec<Example> {
    vec![
        Example::new("plain", plain),
        Example::new("hint", hint),
        Example::new("optional", optional),
        Example::new("error", error),
        Example::new("short", short),
        Example::new("limit", limit),
        Example::new("read-only", read_only),
    ]
}

fn plain() -> AnyView {
    view! {
        <TextField
            id="tf-name"
            label="Full name"
            kind=TextKind::Name
            autocomplete="name"
            value=RwSignal::new("Zoë Álvarez-O’Neill".to_owned())
        />
    }
    .into_any()
}

fn hint() -> AnyView {
    view! {
        <TextField
            id="tf-email"
            label="Email address"
            hint="We write to this address about the owner change"
            kind=TextKind::Email
            width=FieldWidth::Long
            autocomplete="email"
            value=RwSignal::new(String::new())
        />
    }
    .into_any()
}

fn optional() -> AnyView {
    view! {
        <TextField
            id="tf-org"
            label="Organisation"
            optional="(optional)"
            autocomplete="organization"
            value=RwSignal::new(String::new())
        />
    }
    .into_any()
}

fn error() -> AnyView {
    view! {
        <TextField
            id="tf-email-error"
            label="Email address"
            hint="We write to this address about the owner change"
            error="Enter an email address with an @, like name@example.com"
            kind=TextKind::Email
            width=FieldWidth::Long
            autocomplete="email"
            value=RwSignal::new("zoe.example.com".to_owned())
        />
    }
    .into_any()
}

fn short() -> AnyView {
    view! {
        <TextField
            id="tf-postcode"
            label="Postal code"
            kind=TextKind::Code
            width=FieldWidth::Short
            autocomplete="postal-code"
            value=RwSignal::new("59100".to_owned())
        />
    }
    .into_any()
}

fn limit() -> AnyView {
    let value = RwSignal::new("12 rue de la Paix, bâtiment C".to_owned());
    let left = move || {
        let left = 60_usize.saturating_sub(value.with(|text| text.chars().count()));
        Some(format!("You can use {left} more characters"))
    };
    view! { <TextField id="tf-street" label="Street and number" limit=left autocomplete="address-line1" value=value /> }
        .into_any()
}

fn read_only() -> AnyView {
    view! {
        <TextField
            id="tf-read-only"
            label="Last name"
            value=RwSignal::new("Álvarez".to_owned())
            read_only="The registry of .fr treats a new name as a new owner."
            read_only_link=|| view! { <a href="#change-owner">"Change the owner of example.fr"</a> }
        />
    }
    .into_any()
}
