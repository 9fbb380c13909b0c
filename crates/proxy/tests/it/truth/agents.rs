//! Whoever acts for an owner at a registrar that may ignore it without a word: both outcomes are what was said.

use super::scene::{Scene, to_be_asked};
use registrant_model::api::{Consents, ContactEdit, ContactSaved, FormView};
use registrant_model::consequences::{Consequence, EditAct};
use registrant_model::contact_edit::EditOutcome;
use registrant_model::owner_change::{Agent, ConsentKind, PartyRole};
use registrant_model::{Field, Fields};
use reqwest::Method;
use serde_json::{Value, json};

const LOSING: &str = "maren.holt@example.org";
const GAINING: &str = "maren.new@example.org";

fn wanted(agent: Agent, consents: &[ConsentKind]) -> Value {
    let fields = Fields::new().with(Field::EMAIL, GAINING);
    let consents = Consents::List(consents.to_vec());
    serde_json::to_value(ContactEdit { agent, consents, ..ContactEdit::of(fields) }).unwrap()
}

/// What is said of acting for somebody, what the registrar does, and what is asked where it allows that much.
async fn acted(agent: Agent, allowed: &str) -> (Vec<Consequence>, EditOutcome, Vec<String>) {
    let scene = Scene::of("hostcontrol", "example.info").await;
    scene.stage.control.variant("hostcontrol.agent", allowed).await;
    let path = format!("/contacts/hostcontrol/{}", scene.owner().await);
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
    let said = act.consequences().statements.into_iter().map(|it| it.says).collect();
    let sent = wanted(agent, &[ConsentKind::DesignatedAgent]);
    let saved = scene.browser.ask(Method::PUT, &path).json(&sent).send().await.ok();
    let saved: ContactSaved = serde_json::from_value(saved).unwrap();
    (said, saved.outcome, scene.asked("accept").await)
}

/// Whom the registrar may ask by what was said: certainly, or perhaps.
fn may_be_asked(said: &[Consequence]) -> Vec<String> {
    let mut may: Vec<String> = to_be_asked(said).into_iter().map(|(_, address)| address).collect();
    let all = [(PartyRole::Losing, LOSING), (PartyRole::Gaining, GAINING)];
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
            let (said, outcome, asked) = acted(agent, allowed).await;
            let about = format!("{agent:?}, {allowed}: {outcome:?}, {asked:?}, {said:?}");
            assert!(!said.contains(&Consequence::AtOnce), "nobody promises that: {about}");
            assert!(said.contains(&Consequence::AgentMayBeIgnored { agent }), "{about}");
            assert!(said.contains(&Consequence::DeadlineNotTold), "{about}");
            assert_eq!(may_be_asked(&said), [LOSING, GAINING], "{about}");
            let certain: Vec<String> = to_be_asked(&said).into_iter().map(|(_, address)| address).collect();
            let expected = if is_honoured { certain } else { may_be_asked(&said) };
            assert_eq!(asked, expected, "{about}");
            let applied = expected.is_empty();
            assert_eq!(outcome == EditOutcome::Applied, applied, "{about}");
        }
    }
}

/// Elsewhere an agent is honoured, and that is promised.
#[tokio::test]
async fn where_an_agent_counts_it_is_said_without_a_perhaps() {
    let scene = Scene::of("logicboxes", "example.net").await;
    let form = scene.browser.get(&format!("/contacts/logicboxes/{}/form", scene.owner().await)).await.ok();
    let terms = &form["edit"]["owner_change"];
    assert_eq!(terms["agents"], json!(["none", "both"]));
    assert_eq!(terms["agent_may_be_ignored"], json!(false));
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
