//! What a form needs to show and judge itself.

use crate::connections::Connected;
use crate::error::RouteError;
use crate::people::{Person, visible_domains};
use registrant_model::api::{DomainRule, FormAction, FormView, NewContact};
use registrant_model::capabilities::Capabilities;
use registrant_model::contact::Contact;
use registrant_model::problem::{FieldCode, FieldProblem};
use registrant_model::{ConnectionId, DomainName, Field, Fields};
use registrant_rules::Document;

/// Registries asked for one form. A contact that owns more domains than this has extensions in common.
const REGISTRIES: usize = 20;

/// The form of a contact: one rule document for each extension among the domains it owns, or the registrar's own where
/// it owns none.
pub(crate) async fn contact_form(
    connected: &Connected,
    contact: Contact,
) -> Result<FormView<Document>, RouteError> {
    let mut names: Vec<&DomainName> = Vec::new();
    for name in &contact.domains {
        if names.len() < REGISTRIES && !names.iter().any(|known| known.extension() == name.extension()) {
            names.push(name);
        }
    }
    let mut rules = Vec::new();
    for name in names {
        rules.push(rule(connected, &contact.connection, name, FormAction::Update).await?);
    }
    if rules.is_empty() {
        let unused = connected.registrar.rules_of_unused().await;
        let unused = unused.map_err(|error| RouteError::registrar(&contact.connection, error))?;
        rules.extend(unused.map(|rule| DomainRule { domain: None, rule }));
    }
    let capabilities = connected.about.capabilities.clone();
    let edit = connected.registrar.edit_terms(&contact).await;
    let edit = edit.map_err(|error| RouteError::registrar(&contact.connection, error))?;
    let frame = frame(FormAction::Update, rules, capabilities);
    Ok(FormView { contact: Some(contact), edit: Some(edit), ..frame })
}

/// The form of a domain's next owner.
pub(crate) async fn trade_form(
    connected: &Connected,
    connection: &ConnectionId,
    domain: &DomainName,
) -> Result<FormView<Document>, RouteError> {
    let rules = vec![rule(connected, connection, domain, FormAction::Trade).await?];
    let capabilities = connected.about.capabilities.clone();
    Ok(frame(FormAction::Trade, rules, capabilities))
}

/// A form of rules alone.
fn frame(
    action: FormAction,
    rules: Vec<DomainRule<Document>>,
    capabilities: Capabilities,
) -> FormView<Document> {
    FormView {
        action,
        contact: None,
        rules,
        capabilities,
        edit: None,
        making: None,
        choice_names: Vec::new(),
        sent: Vec::new(),
    }
}

/// The form of a contact that is to be made, as far as this person may choose in it, and values that hold without being
/// asked. `extension` says for which domains it is made, where the registrar makes such a difference.
///
/// # Errors
/// When the registrar makes no contacts for that extension, or cannot be asked.
pub(crate) async fn new_contact_form(
    connected: &Connected,
    person: &Person,
    connection: &ConnectionId,
    extension: Option<&str>,
) -> Result<(FormView<Document>, Fields), RouteError> {
    let extension = extension.map(str::trim).filter(|extension| !extension.is_empty());
    let known = &connected.about.capabilities.contacts.extensions;
    if extension.is_some_and(|extension| !known.iter().any(|known| known == extension)) {
        let problem = FieldProblem::new(Field::new(NewContact::EXTENSION), FieldCode::NotAllowed);
        return Err(RouteError::Validation(vec![problem]));
    }
    let own: Option<Vec<DomainName>> = visible_domains(person).map(|all| {
        let here = all.iter().filter(|(own, _)| own == connection);
        here.map(|(_, name)| name.clone()).collect()
    });
    let form = connected.registrar.new_contact_form(extension, own.as_deref()).await;
    let form = form.map_err(|error| RouteError::registrar(connection, error))?;
    let rules = vec![DomainRule { domain: None, rule: form.rules }];
    // Asking may have told more of what can be done, such as the brands there are.
    let frame = frame(FormAction::Create, rules, connected.registrar.capabilities());
    Ok((FormView { making: Some(form.terms), choice_names: form.choice_names, ..frame }, form.given))
}

async fn rule(
    connected: &Connected,
    connection: &ConnectionId,
    domain: &DomainName,
    action: FormAction,
) -> Result<DomainRule<Document>, RouteError> {
    let rule = connected.registrar.rules(domain, action).await;
    let rule = rule.map_err(|error| RouteError::registrar(connection, error))?;
    Ok(DomainRule { domain: Some(domain.clone()), rule })
}
