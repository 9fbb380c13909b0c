//! The personas of sandbox mode, and the operator of real connections.

use super::{Person, Scope};
use registrant_model::api::Persona;
use registrant_model::{ConnectionId, DomainName};

/// The subject of the operator's sessions.
const OPERATOR: &str = "operator";

/// The person behind the subject of a session; nothing when the subject means nothing (any more).
pub(crate) fn person_of(subject: &str, sandbox: bool) -> Option<Person> {
    if !sandbox {
        return (subject == OPERATOR).then(operator);
    }
    let persona = Persona::ALL.into_iter().find(|persona| persona.as_str() == subject)?;
    let (name, scope) = match persona {
        Persona::Customer => (
            "Customer",
            domains(&[
                ("ovhcloud", "example.com"),
                ("logicboxes", "example.net"),
                ("hostcontrol", "example.info"),
            ]),
        ),
        Persona::Partner => ("Partner", Scope::Connection(ConnectionId::known("ovhcloud-b"))),
        Persona::Reseller => ("Reseller", Scope::Everything),
        Persona::Stranger => ("Stranger", domains(&[("ovhcloud", "example.pl")])),
    };
    Some(Person { subject: subject.to_owned(), name: name.to_owned(), persona: Some(persona), scope })
}

/// Whoever runs the proxy with real connections.
pub(crate) fn operator() -> Person {
    let name = "Operator".to_owned();
    Person { subject: OPERATOR.to_owned(), name, persona: None, scope: Scope::Everything }
}

fn domains(names: &[(&'static str, &str)]) -> Scope {
    let domain = |(connection, name): &(&'static str, &str)| {
        let name: DomainName = name.parse().ok()?;
        Some((ConnectionId::known(connection), name))
    };
    Scope::Domains(names.iter().filter_map(domain).collect())
}
