//! What a component shows of itself in the gallery.

use leptos::prelude::AnyView;

/// One state of one component, as the gallery and the accessibility suites see it.
#[derive(Clone, Copy)]
pub struct Example {
    /// Says in a few words what is to be seen; unique within the component.
    pub name: &'static str,
    /// Builds the component with made-up but likely content. Element ids are unique across the whole gallery.
    pub render: fn() -> AnyView,
    /// Whether the example needs a page of its own, because it brings landmarks or covers the window.
    pub alone: bool,
}

impl Example {
    /// An example that can stand beside others on one page.
    pub const fn new(name: &'static str, render: fn() -> AnyView) -> Self {
        Self { name, render, alone: false }
    }

    /// An example that needs a page of its own.
    pub const fn alone(name: &'static str, render: fn() -> AnyView) -> Self {
        Self { name, render, alone: true }
    }
}
