//! Light, dark, or as the system says.

use leptos::prelude::{document, window};

/// Where the choice is kept. `boot/boot.js` applies it before the app starts, so that nothing flashes.
const KEY: &str = "registrant.theme";

/// The reader's choice.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Theme {
    /// As the system says.
    #[default]
    System,
    /// Always light.
    Light,
    /// Always dark.
    Dark,
}

impl Theme {
    /// The choice's name: in storage, and as a menu's value.
    pub const fn name(self) -> &'static str {
        match self {
            Self::System => "system",
            Self::Light => "light",
            Self::Dark => "dark",
        }
    }

    /// The choice of this name; anything else means the system's.
    pub fn named(name: &str) -> Self {
        match name {
            "light" => Self::Light,
            "dark" => Self::Dark,
            _ => Self::System,
        }
    }

    /// What the reader chose before. Where storage is closed, as in some private windows, nothing was chosen.
    pub fn remembered() -> Self {
        let storage = window().local_storage().ok().flatten();
        let name = storage.and_then(|storage| storage.get_item(KEY).ok().flatten());
        name.map_or(Self::System, |name| Self::named(&name))
    }

    /// Shows the page in this theme.
    pub fn apply(self) {
        let Some(root) = document().document_element() else { return };
        // Neither fails: the name of the attribute is one.
        _ = match self {
            Self::System => root.remove_attribute("data-theme"),
            Self::Light | Self::Dark => root.set_attribute("data-theme", self.name()),
        };
    }

    /// Shows the page in this theme, and remembers it where storage is open.
    pub fn choose(self) {
        self.apply();
        if let Ok(Some(storage)) = window().local_storage() {
            // A full or closed storage forgets; the page is right all the same.
            _ = storage.set_item(KEY, self.name());
        }
    }
}
