//! The agreement that registrants of .ca enter into.

use super::LogicBoxes;
use super::api::lacks;
use super::wire::any;
use crate::error::{CallError, Effect};
use registrant_model::owner_change::Terms;

impl LogicBoxes {
    /// Adds the agreement to the terms of a domain (`contacts/dotca/registrantagreement`).
    pub(super) async fn add_agreement(&self, terms: &mut Terms) -> Result<(), CallError> {
        let answer = self.api.get("contacts/dotca/registrantagreement", &[]).await?;
        let version =
            any(&answer, "version").ok_or_else(|| lacks("the agreement's version", Effect::None))?;
        terms.registry_terms_version = Some(version);
        terms.registry_terms_text = any(&answer, "agreement").map(|html| plain_text(&html));
        Ok(())
    }

    /// What a contact is made with whose owner has entered into the agreement as it is now.
    pub(super) async fn agreed_with(&self) -> Result<Vec<(&'static str, String)>, CallError> {
        let mut terms = Terms::default();
        self.add_agreement(&mut terms).await?;
        let version = terms.registry_terms_version;
        version
            .map(|version| accepted(&version))
            .ok_or_else(|| lacks("the agreement's version", Effect::None))
    }
}

/// What says that a version of the agreement was accepted (contacts/add 790, .ca).
pub(super) fn accepted(version: &str) -> Vec<(&'static str, String)> {
    vec![("AgreementVersion", version.to_owned()), ("AgreementValue", "y".to_owned())]
}

/// HTML as plain text: tags left out, paragraphs kept, the few entities of such texts resolved. What comes from a
/// registrar is shown as text, never as a page.
fn plain_text(html: &str) -> String {
    let mut text = String::with_capacity(html.len());
    let mut rest = html;
    while let Some(start) = rest.find('<') {
        text.push_str(&rest[..start]);
        let tag = &rest[start + 1..];
        let end = tag.find('>').unwrap_or(tag.len());
        let name = tag[..end].trim_start_matches('/').to_ascii_lowercase();
        if ["p", "br", "li", "div", "h1", "h2", "h3", "h4", "tr"].iter().any(|block| begins(&name, block)) {
            text.push('\n');
        }
        rest = tag.get(end + 1..).unwrap_or_default();
    }
    text.push_str(rest);
    let text =
        [("&nbsp;", " "), ("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&amp;", "&")]
            .iter()
            .fold(text, |text, (entity, letter)| text.replace(entity, letter));
    let lines = text.lines().map(|line| line.split_whitespace().collect::<Vec<_>>().join(" "));
    lines.filter(|line| !line.is_empty()).collect::<Vec<_>>().join("\n")
}

fn begins(name: &str, block: &str) -> bool {
    name.strip_prefix(block).is_some_and(|rest| !rest.starts_with(|next: char| next.is_ascii_alphanumeric()))
}

#[cfg(test)]
mod tests {
    use super::plain_text;
    use proptest::prelude::proptest;

    #[test]
    fn paragraphs_stay_and_tags_go() {
        let html = "<html><body><h1>Agreement</h1><p class='x'>You &amp; the\n registry</p><script>x</script>agree.</body>";
        assert_eq!(plain_text(html), "Agreement\nYou & the\nregistry\nxagree.");
    }

    proptest! {
        #[test]
        fn never_panics(html in ".{0,200}") {
            plain_text(&html);
        }
    }
}
