//! The one panel that says what an act leads to. Each sentence has a link to the document in which it is written.

use super::sentences::{heading, sentence};
use crate::messages as m;
use leptos::prelude::*;
use registrant_model::consequences::{Consequence, Consequences, Group, Statement};
use registrant_model::owner_change::TermsSource;
use registrant_model::{ConnectionId, Field};
use std::sync::Arc;

/// How the page names a field.
type Label = Arc<dyn Fn(&Field) -> String + Send + Sync>;

/// What the panel is about.
#[derive(Clone)]
pub struct Panel {
    /// Its heading.
    pub title: fn() -> String,
    /// Its name on the page.
    pub id: &'static str,
    /// How the page names a field.
    pub label: Label,
    /// Where the domains are held, so that an owner change can be offered.
    pub connection: Option<ConnectionId>,
}

impl Panel {
    /// The panel with these statements; whoever reads signals in `said` follows them.
    pub fn view(self, said: impl Fn() -> Consequences + Send + Sync + 'static) -> AnyView {
        let (title, id) = (self.title, self.id);
        let title_id = format!("{id}-title");
        let labelled = title_id.clone();
        let groups = move || {
            let said = said();
            Group::ALL.into_iter().filter_map(|group| self.group(group, &said)).collect_view()
        };
        view! {
            <section class="panel stack stack--tight consequences" aria-labelledby=labelled id=id>
                <h2 id=title_id>{title}</h2>
                {groups}
            </section>
        }
        .into_any()
    }

    fn group(&self, group: Group, said: &Consequences) -> Option<AnyView> {
        let items: Vec<AnyView> = said
            .statements
            .iter()
            .filter(|statement| statement.says.group() == group)
            .map(|statement| self.item(statement.clone()))
            .collect();
        if items.is_empty() {
            return None;
        }
        let heading = heading(group).map(|words| view! { <h3>{words}</h3> });
        Some(view! { {heading} <ul>{items}</ul> }.into_any())
    }

    fn item(&self, statement: Statement) -> AnyView {
        let Statement { says, source } = statement;
        let ways = self.ways(&says);
        let label = Arc::clone(&self.label);
        let words = move || sentence(&says, label.as_ref());
        view! { <li>{words} " " {source.map(cited)} {ways}</li> }.into_any()
    }

    /// The owner changes that give one of the domains details of its own.
    fn ways(&self, says: &Consequence) -> Option<AnyView> {
        let (Consequence::Apart { domains }, Some(connection)) = (says, &self.connection) else {
            return None;
        };
        let ways = domains.iter().map(|domain| {
            let href = format!("/domains/{connection}/{domain}/owner-change");
            let name = domain.to_string();
            view! { <li><a href=href>{move || m::consequence_apart_one(&name)}</a></li> }
        });
        Some(view! { <ul>{ways.collect_view()}</ul> }.into_any())
    }
}

/// The link to a document: one word to see, its title to hear.
fn cited(source: TermsSource) -> AnyView {
    let TermsSource { title, url } = source;
    let spoken = title.clone();
    let link = move || m::meaning_source(&spoken);
    match url {
        Some(url) => view! {
            <a class="source" href=url rel="noopener" target="_blank" title=title aria-label=link>
                {m::consequence_source}
            </a>
        }
        .into_any(),
        None => view! { <span class="source">{link}</span> }.into_any(),
    }
}
