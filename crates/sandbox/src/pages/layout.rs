//! What all pages have in common.

use jiff::Timestamp;
use maud::{DOCTYPE, Markup, html};

/// A whole page. `body` starts with its `h1`.
pub(crate) fn layout(title: &str, body: &Markup) -> Markup {
    html! {
        (DOCTYPE)
        html lang="en" {
            head {
                meta charset="utf-8";
                meta name="viewport" content="width=device-width, initial-scale=1";
                meta name="color-scheme" content="light dark";
                title { (title) " – Sandbox" }
                link rel="icon" href="data:,";
                link rel="stylesheet" href="/style.css";
            }
            body {
                header {
                    p.brand { a href="/" { "Registrant sandbox" } }
                    p.note { "Nothing here is real: no registrar, no owner, no mail leaves this machine." }
                }
                main { (body) }
            }
        }
    }
}

/// A point in time as people read it.
pub(crate) fn moment(at: Timestamp) -> String {
    at.strftime("%-d %B %Y, %H:%M:%S UTC").to_string()
}

/// How a button looks.
#[derive(Clone, Copy)]
pub(crate) enum Button {
    Main,
    Other,
}

/// A button that sends a form of its own with one hidden value, if any.
pub(crate) fn button(action: &str, hidden: Option<(&str, &str)>, look: Button, words: &str) -> Markup {
    let class = match look {
        Button::Main => "main",
        Button::Other => "other",
    };
    html! {
        form method="post" action=(action) {
            @if let Some((name, value)) = hidden {
                input type="hidden" name=(name) value=(value);
            }
            button type="submit" class=(class) { (words) }
        }
    }
}

/// The main button, with a box above it that may be ticked: the name it is sent under, and its words.
pub(crate) fn button_with_choice(action: &str, (name, choice): (&str, &str), words: &str) -> Markup {
    html! {
        form method="post" action=(action) {
            label { input type="checkbox" name=(name) value="yes"; " " (choice) }
            p { button type="submit" class="main" { (words) } }
        }
    }
}
