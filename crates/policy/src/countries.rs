//! Reading the country codes in other scripts.

use crate::date::day;
use crate::entry::Countries;
use crate::error::{PolicyError, Source};
use crate::read::misquoted;

/// Those that the file lists, or what is wrong with it.
pub(crate) fn countries(source: Source<'_>) -> Result<Vec<String>, Vec<PolicyError>> {
    let file: Countries = toml::from_str(source.text).map_err(|error| {
        let at = error.span().map_or(0, |span| span.start);
        vec![source.error(at, error.message().trim())]
    })?;
    let mut errors = misquoted(source, [&file.source]);
    if let Err(what) = day(*file.read_on.get_ref()) {
        errors.push(source.error(file.read_on.span().start, what));
    }
    let mut before: Option<&str> = None;
    for word in &file.extensions {
        let (at, name) = (word.span().start, word.get_ref().as_str());
        let label = name.strip_prefix("xn--").unwrap_or_default();
        let is_label =
            label.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-');
        if label.is_empty() || !is_label {
            errors.push(source.error(at, format!("{name:?} is no extension in another script: \"xn--…\"")));
        }
        if before.is_some_and(|before| before >= name) {
            errors.push(source.error(at, format!("{name:?} stands out of alphabetical order, or twice")));
        }
        before = Some(name);
    }
    if errors.is_empty() {
        Ok(file.extensions.into_iter().map(toml::Spanned::into_inner).collect())
    } else {
        Err(errors)
    }
}
