//! Whether the new owner's details fit the registry's rules.

use super::desk::Desk;
use crate::contacts::{trade_form, validate, with_registry_phones};
use crate::error::RouteError;
use registrant_model::owner_change::Event;
use registrant_model::{Field, Fields};
use registrant_rules::{Action, Document, HostPatterns, Object, Subjects, Truth, evaluate};

impl Desk<'_> {
    /// Judges the draft by the registry's rules and writes down what the registrar is to hold. Where the rules
    /// cannot be judged here, the registrar's own check is asked.
    pub(crate) async fn check_details(&mut self) -> Result<(), RouteError> {
        let (connection, domain) = (self.change.connection.clone(), self.change.domain.clone());
        let form = trade_form(self.connected, &connection, &domain).await?;
        let rules: Vec<_> = form.rules.into_iter().map(|it| (it.domain, it.rule)).collect();
        let mut ready = with_registry_phones(&self.change.draft.fields);
        let mut ask = self.connected.about.capabilities.contacts.check;
        for (_, document) in &rules {
            let judged = applicable(document, &ready);
            ready = judged.fields;
            ask = ask && judged.ask_server;
        }
        let problems = validate(&rules, &Fields::new(), &ready, Action::Trade);
        if !problems.is_empty() {
            return Err(RouteError::Validation(problems));
        }
        if ask {
            let check = self.connected.registrar.check_contact(&ready, &domain, form.action).await;
            check.map_err(|error| RouteError::registrar(&connection, error))?;
        }
        if self.change.checked.as_ref() != Some(&ready) {
            self.write(Event::Checked { fields: ready }).await?;
        }
        Ok(())
    }
}

struct Judged {
    fields: Fields,
    ask_server: bool,
}

/// Nothing typed into a field that does not apply is sent.
fn applicable(document: &Document, fields: &Fields) -> Judged {
    let typed = Subjects::owner(fields.clone());
    let form = evaluate(document, &Subjects::owner(Fields::new()), &typed, Action::Trade, &HostPatterns);
    let hidden: Vec<Field> = form
        .fields
        .iter()
        .filter(|state| state.object == Object::Owner && !state.relevant)
        .map(|state| state.field.clone())
        .collect();
    let mut kept = fields.clone();
    for field in &hidden {
        kept.remove(field);
    }
    Judged { fields: kept, ask_server: form.is_submittable() == Truth::Unknown }
}

#[cfg(test)]
mod tests {
    use super::applicable;
    use registrant_model::{Field, Fields};
    use registrant_rules::Document;

    #[test]
    fn nothing_of_a_hidden_field_is_sent() {
        let text = r#"{"label": "OWNER_CONTACT", "type": "contact", "fields": {"and": [
            {"label": "legalForm", "type": "string", "constraints": [{"operator": "required"}]},
            {"label": "organisationName", "type": "string", "constraints": [{"operator": "required", "conditions":
                {"label": "OWNER_CONTACT", "type": "contact", "fields":
                    {"label": "legalForm", "type": "string", "constraints": [{"operator": "ne", "value": "individual"}]}}}]}]}}"#;
        let document = Document::parse(text).unwrap();
        let typed: Fields = [("legalForm", "individual"), ("organisationName", "Left over"), ("fax", "1")]
            .into_iter()
            .collect();
        let kept = applicable(&document, &typed).fields;
        assert_eq!(kept.get(&Field::ORGANISATION_NAME), None);
        assert_eq!(kept.get(&Field::FAX), Some("1"), "what the rules do not speak of is left alone");
        let company = typed.with(Field::LEGAL_FORM, "corporation");
        assert_eq!(applicable(&document, &company).fields.get(&Field::ORGANISATION_NAME), Some("Left over"));
    }
}
