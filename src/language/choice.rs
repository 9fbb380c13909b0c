//! Choosing the language: as chosen before, or as the browser asks, or English.

use crate::language::table::use_table;
use crate::messages::LANGUAGES;
use gloo_net::http::Request;
use leptos::prelude::{document, window};
use registrant_messages::{Language, Table};

/// Where the choice is kept.
const KEPT: &str = "registrant.language";

/// Loads the language to begin with.
pub async fn start() -> bool {
    let first = wanted();
    if show(first).await {
        return true;
    }
    // Without its table a language has no words; the others may still be there.
    for other in LANGUAGES.iter().filter(|other| other.code != first.code) {
        if show(*other).await {
            return true;
        }
    }
    false
}

/// Shows the app in the language of this code, and remembers it. What is typed stays.
pub async fn choose(code: &str) {
    let Some(language) = LANGUAGES.iter().find(|language| language.code == code) else { return };
    if show(*language).await
        && let Ok(Some(storage)) = window().local_storage()
    {
        // A browser that keeps nothing asks again next time.
        _ = storage.set_item(KEPT, code);
    }
}

fn wanted() -> Language {
    let kept =
        window().local_storage().ok().flatten().and_then(|storage| storage.get_item(KEPT).ok().flatten());
    let asked = window().navigator().languages();
    let asked = asked.iter().filter_map(|tag| tag.as_string());
    let mut tags = kept.into_iter().chain(asked);
    let found = tags.find_map(|tag| {
        let code = tag.split('-').next().unwrap_or_default().to_ascii_lowercase();
        LANGUAGES.iter().find(|language| language.code == code)
    });
    *found.unwrap_or(&LANGUAGES[0])
}

async fn show(language: Language) -> bool {
    let Some(table) = load(language).await else { return false };
    if let Some(page) = document().document_element() {
        // Fails only for names that are none.
        _ = page.set_attribute("lang", language.code);
        _ = page.set_attribute("dir", language.direction.as_str());
    }
    use_table(language, table);
    true
}

async fn load(language: Language) -> Option<Table> {
    let response = Request::get(&format!("/locales/{}", language.table)).send().await.ok()?;
    if !response.ok() {
        return None;
    }
    Table::parse(&response.text().await.ok()?).ok()
}
