//! What the lists show to whom.

use super::scene::Scene;
use serde_json::Value;

fn of(list: &Value, member: &str) -> Vec<String> {
    let items = list["items"].as_array().unwrap().iter();
    let mut all: Vec<_> = items.map(|item| item[member].as_str().unwrap_or("-").to_owned()).collect();
    all.sort_unstable();
    all
}

/// The same of both accounts at OVHcloud, where the scene is set.
fn of_ovhcloud(list: &Value, member: &str) -> Vec<String> {
    let items = list["items"].as_array().unwrap().iter();
    let items = items.filter(|item| item["connection"].as_str().unwrap().starts_with("ovhcloud"));
    of(&serde_json::json!({"items": items.cloned().collect::<Vec<_>>()}), member)
}

#[tokio::test]
async fn lists_show_what_is_ones_own() {
    let scene = Scene::set().await;
    let read = async |persona: &str, path: &str| scene.person(persona).get(path).await.ok();

    let domains = async |persona| of(&read(persona, "/domains").await, "name");
    assert_eq!(domains("customer").await, ["example.com", "example.info", "example.net"]);
    assert_eq!(domains("stranger").await, ["example.pl"]);
    assert_eq!(domains("partner").await, [""; 0]);
    let all = domains("reseller").await;
    for extension in ["be", "berlin", "com", "es", "fr", "pl", "net", "info", "nl"] {
        assert!(all.contains(&format!("example.{extension}")), "{extension} of {all:?}");
    }

    let contacts = async |persona| of_ovhcloud(&read(persona, "/contacts?limit=100").await, "id");
    let mut own = [scene.customers_contact.clone(), scene.made_contact.clone()];
    own.sort_unstable();
    assert_eq!(contacts("customer").await, own);
    assert_eq!(contacts("stranger").await, std::slice::from_ref(&scene.strangers_contact));
    assert_eq!(contacts("partner").await, std::slice::from_ref(&scene.partners_contact));
    assert!(contacts("reseller").await.len() > 8);

    let changes = async |persona| {
        let mut ids = of(&read(persona, "/owner-changes").await, "id");
        ids.sort_unstable();
        ids
    };
    assert_eq!(changes("customer").await, std::slice::from_ref(&scene.running.id));
    assert_eq!(changes("stranger").await, std::slice::from_ref(&scene.strangers_draft.id));
    assert_eq!(changes("partner").await, [""; 0]);
    let mut all = [&scene.running, &scene.ended, &scene.resellers_draft, &scene.strangers_draft]
        .map(|journey| journey.id.clone());
    all.sort_unstable();
    assert_eq!(changes("reseller").await, all);

    let connections = async |persona| of(&read(persona, "/connections").await, "id");
    assert_eq!(connections("customer").await, ["hostcontrol", "logicboxes", "ovhcloud"]);
    assert_eq!(connections("partner").await, ["ovhcloud-b"]);
    assert_eq!(connections("reseller").await, ["hostcontrol", "logicboxes", "ovhcloud", "ovhcloud-b"]);
}

#[tokio::test]
async fn a_draft_is_no_task_and_a_running_change_is_one_line() {
    let scene = Scene::set().await;
    let tasks = async |persona| scene.person(persona).get("/tasks").await.ok();
    let customers = tasks("customer").await;
    assert_eq!(of(&customers, "domain"), ["example.com"]);
    let line = &customers["items"][0];
    assert_eq!(line["id"], scene.task.as_str());
    assert_eq!(line["owner_change"], scene.running.id.as_str());
    assert_eq!((&line["state"], &line["waits_on"]), (&"waiting".into(), &"other_person".into()));
    assert_eq!(of(&tasks("stranger").await, "domain"), [""; 0], "a draft waits on nobody else");
    assert_eq!(of(&tasks("partner").await, "domain"), [""; 0]);
    let all = tasks("reseller").await;
    assert_eq!(of(&all, "domain"), ["example.berlin", "example.com"]);
    assert_eq!(all["items"][0]["domain"], "example.com", "what waits stands before what is through");
}

#[tokio::test]
async fn a_domain_names_its_open_change_to_those_who_may_see_it() {
    let scene = Scene::set().await;
    let named = async |persona: &str, domain: &str| {
        let page = scene.person(persona).get(&format!("/domains/ovhcloud/{domain}")).await.ok();
        let list = scene.person(persona).get("/domains").await.ok();
        let line =
            list["items"].as_array().unwrap().iter().find(|line| line["name"] == domain).unwrap().clone();
        assert_eq!(page["owner_change"], line["owner_change"]);
        page["owner_change"].clone()
    };
    assert_eq!(named("customer", "example.com").await, scene.running.id.as_str());
    assert_eq!(named("reseller", "example.com").await, scene.running.id.as_str());
    assert_eq!(named("stranger", "example.pl").await, scene.strangers_draft.id.as_str(), "their own draft");
    assert_eq!(named("reseller", "example.pl").await, scene.resellers_draft.id.as_str(), "their own draft");
    assert_eq!(named("reseller", "example.fr").await, Value::Null);
}
