//! Whoever acts for an owner at a registrar that may ignore it without a word: both outcomes are what was said.

use super::scene::{Scene, cited, to_be_asked};
use registrant_model::api::{Consents, ContactEdit, ContactSaved, FormView};
use registrant_model::consequences::{Consequence, EditAct};
use registrant_model::contact_edit::EditOutcome;
use registrant_model::owner_change::{Agent, ConsentKind, PartyRole};
use registrant_model::{Field, Fields};
use reqwest::Method;
use serde_json::{Value, json};

const GAINING: &str = "somebody.new@example.org";

fn wanted(agent: Agent, consents: &[ConsentKind]) -> Value {
    let fields = Fields::new().with(Field::EMAIL, GAINING);
    let consents = Consents::List(consents.to_vec());
    serde_json::to_value(ContactEdit { agent, consents, ..ContactEdit::of(fields) }).unwrap()
}

/// A domain at a registrar that may ignore an agent, and the switch of whether it does.
#[derive(Clone, Copy)]
struct At {
    connection: &'static str,
    domain: &'static str,
    switch: &'static str,
}

const HOSTCONTROL: At = At { connection: "hostcontrol", domain: "example.info", switch: "hostcontrol.agent" };
const LOGICBOXES: At =
    At { connection: "logicboxes", domain: "example.net", switch: "logicboxes.designated_agent" };

struct Acted {
    said: Vec<Consequence>,
    outcome: EditOutcome,
    asked: Vec<String>,
    losing: String,
}

/// What is said of acting for somebody, what the registrar does, and what is asked where it allows that much.
async fn acted(at: At, agent: Agent, variant: &str) -> Acted {
    let scene = Scene::of(at.connection, at.domain).await;
    scene.stage.control.variant(at.switch, variant).await;
    let path = format!("/contacts/{}/{}", at.connection, scene.owner().await);
    let form = scene.browser.get(&format!("{path}/form")).await.ok();
    let form: FormView<Value> = serde_json::from_value(form).unwrap();
    let (before, terms) = (form.contact.unwrap(), form.edit.unwrap());
    let after = before.fields.clone().with(Field::EMAIL, GAINING);
    let act = EditAct {
        terms: &terms,
        domains: &before.domains,
        used_by: &before.used_by,
        more: before.more_domains.is_some(),
        before: &before.fields,
        after: &after,
        changed: &[Field::EMAIL],
        agent,
        lock_opt_out: false,
        replaces: form.capabilities.contacts.edit_replaces,
    };
    let said = cited(act.consequences());
    let sent = wanted(agent, &[ConsentKind::DesignatedAgent]);
    let saved = scene.browser.ask(Method::PUT, &path).json(&sent).send().await.ok();
    let saved: ContactSaved = serde_json::from_value(saved).unwrap();
    let losing = before.fields.get(&Field::EMAIL).unwrap().to_owned();
    Acted { said, outcome: saved.outcome, asked: scene.asked("accept").await, losing }
}

/// Whom the registrar may ask by what was said: certainly, or perhaps.
fn may_be_asked(said: &[Consequence], losing: &str) -> Vec<String> {
    let mut may: Vec<String> = to_be_asked(said).into_iter().map(|(_, address)| address).collect();
    let all = [(PartyRole::Losing, losing), (PartyRole::Gaining, GAINING)];
    for says in said {
        if let Consequence::AgentMayBeIgnored { agent } = says {
            may.extend(
                all.iter().filter(|(role, _)| !agent.leaves_to(*role)).map(|(_, to)| (*to).to_owned()),
            );
        }
    }
    may.sort();
    may
}

#[tokio::test]
async fn what_an_agent_leads_to_is_true_whether_it_is_honoured_or_not() {
    for agent in [Agent::Losing, Agent::Gaining, Agent::Both] {
        for (allowed, is_honoured) in [("both", true), ("unpermitted", false)] {
            let Acted { said, outcome, asked, losing } = acted(HOSTCONTROL, agent, allowed).await;
            let about = format!("{agent:?}, {allowed}: {outcome:?}, {asked:?}, {said:?}");
            assert!(!said.contains(&Consequence::AtOnce), "nobody promises that: {about}");
            assert!(said.contains(&Consequence::AgentMayBeIgnored { agent }), "{about}");
            assert!(said.contains(&Consequence::DeadlineNotTold), "{about}");
            assert_eq!(may_be_asked(&said, &losing), [losing.as_str(), GAINING], "{about}");
            let certain: Vec<String> = to_be_asked(&said).into_iter().map(|(_, address)| address).collect();
            let expected = if is_honoured { certain } else { may_be_asked(&said, &losing) };
            assert_eq!(asked, expected, "{about}");
            let applied = expected.is_empty();
            assert_eq!(outcome == EditOutcome::Applied, applied, "{about}");
        }
    }
}

/// Nor is it documented elsewhere that an agent for both always carries the change out at once: it may stand for the
/// losing owner alone.
#[tokio::test]
async fn an_agent_for_both_may_leave_the_new_owner_asked() {
    for (honoured, expected) in [("success", &[][..]), ("gaining", &[GAINING])] {
        let Acted { said, outcome, asked, losing } = acted(LOGICBOXES, Agent::Both, honoured).await;
        let about = format!("{honoured}: {outcome:?}, {asked:?}, {said:?}");
        assert!(!said.contains(&Consequence::AtOnce), "nobody promises that: {about}");
        assert!(said.contains(&Consequence::AgentMayBeIgnored { agent: Agent::Both }), "{about}");
        assert!(to_be_asked(&said).is_empty() && asked == expected, "{about}");
        let may = may_be_asked(&said, &losing);
        assert!(asked.iter().all(|address| may.contains(address)), "{about}");
        let applied = expected.is_empty();
        assert_eq!(outcome == EditOutcome::Applied, applied, "{about}");
    }
}

/// Acting for somebody without having declared the right to is refused before anything is sent.
#[tokio::test]
async fn an_agent_without_the_declaration_is_refused() {
    let scene = Scene::of("hostcontrol", "example.info").await;
    let path = format!("/contacts/hostcontrol/{}", scene.owner().await);
    for agent in [Agent::Losing, Agent::Gaining, Agent::Both] {
        for consents in [&[][..], &[ConsentKind::RegistryTerms]] {
            let sent = wanted(agent, consents);
            let refused = scene.browser.ask(Method::PUT, &path).json(&sent).send().await;
            let problem = refused.refused(422, "consent_missing");
            let field = json!([{"field": "consents.designated_agent", "code": "must_be_accepted"}]);
            assert_eq!(problem["fields"], field, "{agent:?}");
        }
    }
    assert!(scene.stage.control.ledger().await.is_empty() && scene.asked("accept").await.is_empty());
}
