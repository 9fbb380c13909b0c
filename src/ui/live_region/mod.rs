//! News for those who do not see the page change.

pub mod examples;

use leptos::prelude::*;

/// How many announcements stay in the page. More than one, so that two that come at the same moment are both
/// read; few, so that nobody who walks through the page meets old news.
const KEPT: usize = 3;

/// Says things politely: after what is being read, without moving the focus (WCAG 4.1.3).
#[derive(Clone, Copy, Debug)]
pub struct Announcer {
    said: RwSignal<Vec<(usize, String)>>,
}

impl Announcer {
    /// An announcer that has said nothing yet.
    pub fn new() -> Self {
        Self { said: RwSignal::new(Vec::new()) }
    }

    /// Says this. Saying the same again is news again. An empty text is none.
    pub fn announce(&self, text: impl Into<String>) {
        let text = text.into();
        if text.is_empty() {
            return;
        }
        self.said.update(|said| {
            let number = said.last().map_or(0, |(number, _)| number + 1);
            if said.len() == KEPT {
                said.remove(0);
            }
            said.push((number, text));
        });
    }
}

impl Default for Announcer {
    fn default() -> Self {
        Self::new()
    }
}

/// Makes one announcer known to everything below, and returns it.
pub fn provide_announcer() -> Announcer {
    let announcer = Announcer::new();
    provide_context(announcer);
    announcer
}

/// The page's announcer. Outside a page that has one, what is said goes nowhere.
pub fn use_announcer() -> Announcer {
    use_context::<Announcer>().unwrap_or_default()
}

/// The place where announcements appear; once per page, and there from the start, because a region that comes
/// together with its text is not read.
///
/// Each announcement is an element of its own and only what is added is read (`aria-atomic="false"`): a status is
/// otherwise read as a whole, with what was said before.
#[component]
pub fn LiveRegion(
    /// Whose words appear here.
    announcer: Announcer,
) -> impl IntoView {
    view! {
        <div class="visually-hidden" role="status" aria-atomic="false">
            <For each=move || announcer.said.get() key=|(number, _)| *number let((_, text))>
                <p>{text}</p>
            </For>
        </div>
    }
    .into_any()
}
