//! The options of a native list.

use leptos::html::Select;
use leptos::prelude::*;
use web_sys::HtmlOptionElement;

/// One thing that can be chosen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SelectOption {
    /// What is stored.
    pub value: String,
    /// What is read. Begins with the word people look for, because the keyboard finds it by its first letters.
    pub label: String,
}

impl SelectOption {
    /// An option.
    pub fn new(value: impl Into<String>, label: impl Into<String>) -> Self {
        Self { value: value.into(), label: label.into() }
    }
}

/// The label of the chosen option, or the bare value where the list does not know it.
pub(super) fn label_of(options: Signal<Vec<SelectOption>>, value: RwSignal<String>) -> Signal<String> {
    Signal::derive(move || {
        let value = value.get();
        options
            .with(|options| {
                options.iter().find(|option| option.value == value).map(|option| option.label.clone())
            })
            .unwrap_or(value)
    })
}

/// Keeps the list's options and its choice as the signals say.
///
/// The options are written as plain elements rather than as a view: a list of countries has 250 of them, and
/// each option of a view would carry its own effect. The choice is set after the options are in place; a
/// browser drops a choice for which there is no option yet.
pub(super) fn fill(
    list: NodeRef<Select>,
    options: Signal<Vec<SelectOption>>,
    placeholder: Signal<Option<String>>,
    value: RwSignal<String>,
) {
    // A value outside the list, or an empty one where there is no placeholder for it.
    let stray = Memo::new(move |_| {
        let known =
            |value: &String| options.with(|options| options.iter().any(|option| option.value == *value));
        value.with(|value| {
            let has_place = known(value) || (value.is_empty() && placeholder.with(Option::is_some));
            (!has_place).then(|| value.clone())
        })
    });
    Effect::new(move |_| {
        let Some(list) = list.get() else { return };
        list.set_text_content(None);
        let add = |label: &str, value: &str| {
            if let Ok(option) = HtmlOptionElement::new_with_text_and_value(label, value) {
                // Fails only for a node that cannot have children, and a list can.
                _ = list.append_child(&option);
            }
        };
        if let Some(words) = placeholder.get() {
            add(&words, "");
        }
        options.with(|options| options.iter().for_each(|option| add(&option.label, &option.value)));
        if let Some(stray) = stray.get() {
            add(&stray, &stray);
        }
        list.set_value(&value.get_untracked());
    });
    Effect::new(move |_| {
        let value = value.get();
        if let Some(list) = list.get_untracked() {
            list.set_value(&value);
        }
    });
}
