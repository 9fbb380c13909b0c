//! Every route, with every persona and with nobody.

use super::scene::{PERSONAS, Scene};
use super::table::table;
use crate::harness::contract;
use reqwest::Method;
use std::collections::BTreeSet;

/// Streams have no end that could be waited for: see [`super::events`].
const STREAMS: [&str; 1] = ["/events"];

#[tokio::test]
async fn every_route_answers_each_persona_as_the_table_says() {
    let scene = Scene::set().await;
    let mut walked: BTreeSet<(String, &str)> = BTreeSet::new();
    let mut wrong = Vec::new();
    for row in table(&scene) {
        walked.insert((row.method.to_string(), row.template));
        for ((persona, browser), status) in PERSONAS.iter().zip(&scene.people).zip(row.statuses) {
            let mut ask = browser.ask(row.method.clone(), &row.path);
            if let Some(body) = &row.body {
                ask = ask.json(body);
            }
            let answer = ask.send().await;
            if answer.status != status {
                wrong.push(format!(
                    "{} {} as {persona}: {} instead of {status}: {}",
                    row.method, row.path, answer.status, answer.text
                ));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    let described = contract().operations();
    for (method, path, _) in &described {
        let known = walked.contains(&(method.to_string(), path.as_str())) || STREAMS.contains(&path.as_str());
        assert!(known, "{method} {path} is not in the table");
    }
    for (method, path) in walked {
        assert!(
            described.iter().any(|known| known.0.as_str() == method && known.1 == path),
            "{method} {path} is no route"
        );
    }
}

#[tokio::test]
async fn what_may_not_be_seen_looks_like_what_is_not_there() {
    let scene = Scene::set().await;
    let customer = scene.person("customer");
    let [contact, foreign] = [&scene.strangers_contact, &scene.partners_contact];
    for (hidden, missing) in [
        (format!("/contacts/ovhcloud/{contact}"), "/contacts/ovhcloud/1".to_owned()),
        (format!("/contacts/ovhcloud/{contact}/form"), "/contacts/ovhcloud/1/form".to_owned()),
        (format!("/contacts/ovhcloud-b/{foreign}"), format!("/contacts/moon/{foreign}")),
        ("/domains/ovhcloud/example.pl".to_owned(), "/domains/ovhcloud/example.museum".to_owned()),
        (scene.strangers_draft.at(""), "/owner-changes/00000000-0000-4000-8000-000000000000".to_owned()),
        (format!("/tasks/ovhcloud/{}", scene.ended_task), "/tasks/ovhcloud/1".to_owned()),
    ] {
        let [hidden_answer, missing_answer] = [customer.get(&hidden).await, customer.get(&missing).await];
        assert_eq!(hidden_answer.text, missing_answer.text, "{hidden} is told apart from {missing}");
        hidden_answer.refused(404, "not_found");
    }
    let delete =
        async |id: &str| customer.ask(Method::DELETE, &format!("/contacts/ovhcloud/{id}")).send().await.text;
    assert_eq!(delete(contact).await, delete("1").await);
}
