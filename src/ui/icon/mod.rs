//! Icons, drawn in place: no image is loaded, and they take the colour of the text around them.

use leptos::prelude::*;

/// A small drawing that goes with words and never stands for them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Icon {
    /// A tick: done.
    Check,
    /// An open circle: still to come.
    Circle,
    /// A clock: waiting for somebody.
    Clock,
    /// A hand pointing on: something for you to do.
    Act,
    /// An exclamation mark in a triangle: take care.
    Warning,
    /// An exclamation mark in a circle: something is wrong.
    Problem,
    /// A letter "i" in a circle: good to know.
    Info,
    /// A question mark in a circle: not known.
    Unknown,
    /// A padlock: cannot be changed here.
    Lock,
    /// An angle pointing down: opens.
    Down,
    /// An angle pointing on, in reading direction.
    Forward,
    /// An angle pointing back, in reading direction.
    Back,
    /// A cross: closes.
    Close,
    /// Two sheets: copies.
    Copy,
    /// A magnifying glass: searches.
    Search,
    /// A globe: languages.
    Globe,
    /// A half-filled circle: light and dark.
    Contrast,
    /// An empty tray: nothing here.
    Tray,
    /// A minus in a circle: ended without effect.
    Ended,
}

impl Icon {
    const fn path(self) -> &'static str {
        match self {
            Self::Check => "M5 12.5l4.5 4.5L19 7.5",
            Self::Circle => "M12 4.5a7.5 7.5 0 1 1 0 15 7.5 7.5 0 0 1 0-15z",
            Self::Clock => "M12 3.5a8.5 8.5 0 1 1 0 17 8.5 8.5 0 0 1 0-17zM12 7.5V12l3 2",
            Self::Act => "M4.5 12h14M13 6.5l5.5 5.5-5.5 5.5",
            Self::Warning => "M12 4.2l8.6 15H3.4zM12 10v4M12 16.6v.4",
            Self::Problem => "M12 3.5a8.5 8.5 0 1 1 0 17 8.5 8.5 0 0 1 0-17zM12 7.5v5M12 15.6v.4",
            Self::Info => "M12 3.5a8.5 8.5 0 1 1 0 17 8.5 8.5 0 0 1 0-17zM12 11v5.2M12 7.8v.4",
            Self::Unknown => {
                "M12 3.5a8.5 8.5 0 1 1 0 17 8.5 8.5 0 0 1 0-17zM9.6 9.6a2.4 2.4 0 1 1 3.6 2.1c-.8.5-1.2 1-1.2 1.9M12 16.1v.4"
            }
            Self::Lock => "M6.5 10.5h11v9h-11zM8.8 10.5V8a3.2 3.2 0 0 1 6.4 0v2.5",
            Self::Down => "M6 9.5l6 6 6-6",
            Self::Forward => "M9.5 6l6 6-6 6",
            Self::Back => "M14.5 6l-6 6 6 6",
            Self::Close => "M6.5 6.5l11 11M17.5 6.5l-11 11",
            Self::Copy => "M8.5 8.5h11v11h-11zM15.5 8.5v-4h-11v11h4",
            Self::Search => "M10.8 4.5a6.3 6.3 0 1 1 0 12.6 6.3 6.3 0 0 1 0-12.6zM15.4 15.4l4.4 4.4",
            Self::Globe => {
                "M12 3.5a8.5 8.5 0 1 1 0 17 8.5 8.5 0 0 1 0-17zM3.5 12h17M12 3.5c2.4 2.3 3.6 5.2 3.6 8.5s-1.2 6.2-3.6 8.5c-2.4-2.3-3.6-5.2-3.6-8.5s1.2-6.2 3.6-8.5z"
            }
            Self::Contrast => {
                "M12 3.5a8.5 8.5 0 1 1 0 17 8.5 8.5 0 0 1 0-17zM12 3.5v17M12 7h5.9M12 12h8.5M12 17h5.9"
            }
            Self::Tray => {
                "M4.5 14.5l2.4-9h10.2l2.4 9v5h-15zM4.5 14.5h4.2c.4 1.6 1.6 2.5 3.3 2.5s2.9-.9 3.3-2.5h4.2"
            }
            Self::Ended => "M12 3.5a8.5 8.5 0 1 1 0 17 8.5 8.5 0 0 1 0-17zM8 12h8",
        }
    }

    /// Arrows that mean "on" and "back" follow the reading direction; a clock or a tick does not.
    const fn follows_reading_direction(self) -> bool {
        matches!(self, Self::Act | Self::Forward | Self::Back)
    }
}

/// Draws an icon.
///
/// Hidden from assistive technology, because the words beside it say the same; `focusable="false"` keeps it out
/// of the tab order of old engines.
pub fn icon(icon: Icon) -> AnyView {
    let class = if icon.follows_reading_direction() { "icon icon--directed" } else { "icon" };
    view! {
        <svg class=class viewBox="0 0 24 24" aria-hidden="true" focusable="false">
            <path d=icon.path()></path>
        </svg>
    }
    .into_any()
}
