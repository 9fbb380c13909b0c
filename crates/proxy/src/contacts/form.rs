//! What a form needs to show and judge itself.

use crate::connections::Connected;
use crate::error::RouteError;
use registrant_model::api::{DomainRule, FormAction, FormView};
use registrant_model::contact::Contact;
use registrant_model::{ConnectionId, DomainName};
use registrant_rules::Document;

/// Registries asked for one form. A contact that owns more domains than this has extensions in common.
const REGISTRIES: usize = 20;

/// The form of a contact: one rule document for each extension among the domains it owns.
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
    let capabilities = connected.about.capabilities.clone();
    let edit = connected.registrar.edit_terms(&contact).await;
    let edit = edit.map_err(|error| RouteError::registrar(&contact.connection, error))?;
    Ok(FormView { action: FormAction::Update, contact: Some(contact), rules, capabilities, edit: Some(edit) })
}

/// The form of a domain's next owner.
pub(crate) async fn trade_form(
    connected: &Connected,
    connection: &ConnectionId,
    domain: &DomainName,
) -> Result<FormView<Document>, RouteError> {
    let rules = vec![rule(connected, connection, domain, FormAction::Trade).await?];
    let capabilities = connected.about.capabilities.clone();
    Ok(FormView { action: FormAction::Trade, contact: None, rules, capabilities, edit: None })
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
