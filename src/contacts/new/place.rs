//! Where a contact is made, and for which domains.

use crate::messages as m;
use crate::ui::radio_group::{RadioGroup, RadioOption};
use crate::ui::select_field::{SelectField, SelectOption};
use leptos::prelude::*;
use registrant_model::ConnectionId;
use registrant_model::connection::Connection;

/// As many connections as stand in view; more go into a list.
const IN_VIEW: usize = 5;

/// What is chosen. With one connection there is nothing to choose.
#[derive(Clone, Copy)]
pub struct Place {
    connections: StoredValue<Vec<Connection>>,
    connection: RwSignal<String>,
    extension: RwSignal<String>,
}

impl Place {
    /// A choice out of these connections; `wanted` is chosen from the start where it is one of them.
    pub fn new(connections: Vec<Connection>, wanted: &str) -> Self {
        let first = match connections.as_slice() {
            [only] => Some(only),
            several => several.iter().find(|connection| connection.id.as_str() == wanted),
        };
        let first = first.map(|connection| connection.id.to_string()).unwrap_or_default();
        Self {
            connections: StoredValue::new(connections),
            connection: RwSignal::new(first),
            extension: RwSignal::new(String::new()),
        }
    }

    /// The connection that is chosen, and the extension: empty for a contact that is meant for any domain.
    pub fn chosen(self) -> Option<(ConnectionId, String)> {
        let connection = self.connection()?;
        // One that was chosen at another connection says nothing here.
        let extension = self.extension.get();
        let known = connection.capabilities.contacts.extensions.contains(&extension);
        Some((connection.id, if known { extension } else { String::new() }))
    }

    /// The connection that is chosen.
    pub fn connection(self) -> Option<Connection> {
        let chosen = self.connection.get();
        self.connections.with_value(|all| all.iter().find(|it| it.id.as_str() == chosen).cloned())
    }
}

/// The questions where it is made and for which domains, as far as there is something to choose.
#[component]
pub fn WhereAsked(
    /// What is chosen.
    place: Place,
) -> impl IntoView {
    let names = place.connections.with_value(|all| {
        all.iter().map(|connection| (connection.id.to_string(), connection.label.clone())).collect::<Vec<_>>()
    });
    let connection = match names.len() {
        0 | 1 => ().into_any(),
        few if few <= IN_VIEW => {
            let options: Vec<_> =
                names.into_iter().map(|(id, label)| RadioOption::new(id, Signal::stored(label))).collect();
            view! {
                <RadioGroup
                    id="new-contact-where"
                    label=Signal::derive(m::new_contact_where)
                    hint=Signal::derive(|| Some(m::new_contact_where_hint()))
                    value=place.connection
                    options=options
                />
            }
            .into_any()
        }
        _ => {
            let options: Vec<_> = names.into_iter().map(|(id, label)| SelectOption::new(id, label)).collect();
            view! {
                <SelectField
                    id="new-contact-where"
                    label=Signal::derive(m::new_contact_where)
                    hint=Signal::derive(|| Some(m::new_contact_where_hint()))
                    placeholder=Signal::derive(|| Some(m::choose_one()))
                    value=place.connection
                    options=Signal::stored(options)
                />
            }
            .into_any()
        }
    };
    let extensions = Memo::new(move |_| {
        place.connection().map(|connection| connection.capabilities.contacts.extensions).unwrap_or_default()
    });
    let purpose = move || {
        let extensions = extensions.get();
        (!extensions.is_empty()).then(|| {
            let named = |extension: String| SelectOption::new(extension.clone(), format!(".{extension}"));
            let options: Vec<_> = extensions.into_iter().map(named).collect();
            view! {
                <SelectField
                    id="new-contact-for"
                    label=Signal::derive(m::new_contact_for)
                    hint=Signal::derive(|| Some(m::new_contact_for_hint()))
                    placeholder=Signal::derive(|| Some(m::new_contact_for_any()))
                    value=place.extension
                    options=Signal::stored(options)
                />
            }
        })
    };
    view! { {connection} {purpose} }.into_any()
}
