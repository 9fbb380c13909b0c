//! States of the menu.

use leptos::prelude::*;

use super::{Menu, MenuChoice};
use crate::ui::example::Example;
use crate::ui::icon::Icon;
use crate::ui::theme::Theme;

/// All states.
pub fn examples() -> Vec<Example> {
    vec![Example::new("language", language), Example::new("theme", theme)]
}

fn choice(value: &str, label: &'static str, lang: Option<&str>) -> MenuChoice {
    MenuChoice { value: value.to_owned(), label: label.into(), lang: lang.map(str::to_owned) }
}

fn language() -> AnyView {
    let current = RwSignal::new("en".to_owned());
    let choices = vec![
        choice("en", "English", Some("en")),
        choice("de", "Deutsch", Some("de")),
        choice("fr", "Français", Some("fr")),
        choice("ar", "العربية", Some("ar")),
    ];
    view! {
        <Menu
            label="Language"
            drawing=Icon::Globe
            choices=choices
            current=current
            on_choose=move |value| current.set(value)
        />
    }
    .into_any()
}

fn theme() -> AnyView {
    let current = RwSignal::new(Theme::remembered());
    let choices = vec![
        choice("system", "As the system", None),
        choice("light", "Light", None),
        choice("dark", "Dark", None),
    ];
    let choose = move |name: String| {
        let theme = Theme::named(&name);
        theme.choose();
        current.set(theme);
    };
    view! {
        <Menu
            label="Appearance"
            drawing=Icon::Contrast
            choices=choices
            current=move || current.get().name().to_owned()
            on_choose=choose
        />
    }
    .into_any()
}

/// Both menus, as they stand in the page's head.
pub(crate) fn both() -> AnyView {
    view! { {language()} {theme()} }.into_any()
}
