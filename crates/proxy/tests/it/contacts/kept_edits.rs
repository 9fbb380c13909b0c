//! What became of an edit stays open until a read proves it or a person decides, whoever looks, and also when the proxy
//! goes down meanwhile. Nothing is sent again by itself.

use crate::harness::{Answer, Browser, Control, Elsewhere, ProxyProcess, Stage, fresh_key, until};
use registrant_sandbox::Sandbox;
use reqwest::Method;
use serde_json::{Value, json};

const MAREN: &str = "maren.holt@example.org";
const NEW: &str = "maren.new@example.org";

/// The address of the contact that owns a domain at HostControl.
async fn owner(browser: &Browser, domain: &str) -> String {
    let domain = browser.get(&format!("/domains/hostcontrol/{domain}")).await.ok();
    let owner = domain["roles"].as_array().unwrap().iter().find(|role| role["role"] == "owner").unwrap();
    format!("/contacts/hostcontrol/{}", owner["id"].as_str().unwrap())
}

async fn edit(browser: &Browser, contact: &str, fields: &Value) -> Answer {
    let ask = browser.ask(Method::PUT, contact).header("idempotency-key", &fresh_key());
    ask.json(&json!({ "fields": fields })).send().await
}

/// The answer to the next edit is lost, before or after it took effect.
async fn lose(control: &Control, when: &str) {
    let fault = json!({"registrar": "hostcontrol", "method": "PUT", "path": "/domain-contact/*", "when": when,
        "action": {"drop": true}, "times": 1});
    control.order_fault(&fault).await;
}

/// Until faults are taken away, the registrar tells nothing of domains.
async fn tells_no_domains(control: &Control) {
    let fault = json!({"registrar": "hostcontrol", "method": "GET", "path": "/domain", "when": "before",
        "action": {"status": 500}, "times": 100});
    control.order_fault(&fault).await;
}

/// The edits that the contact's form tells.
async fn told(browser: &Browser, contact: &str) -> Vec<Value> {
    let form = browser.get(&format!("{contact}/form")).await.ok();
    form["sent"].as_array().cloned().unwrap_or_default()
}

async fn decide(browser: &Browser, contact: &str, edit: &Value, decision: &str) -> Answer {
    let id = edit["id"].as_str().unwrap();
    browser.post(&format!("{contact}/edits/{id}/decide"), &json!({ "decision": decision })).await
}

#[tokio::test]
async fn what_nobody_knows_is_told_to_everybody_until_a_read_proves_it() {
    let mut stage = Stage::new().await;
    let reseller = stage.sign_in("reseller").await;
    let contact = owner(&reseller, "example.info").await;
    lose(&stage.control, "after").await;
    let saved = edit(&reseller, &contact, &json!({ "email": NEW })).await.ok();
    assert_eq!(saved["outcome"], "unknown", "{saved}");
    stage.restart().await;

    // Another person, another device, another process: all the facts are there.
    let customer = stage.sign_in("customer").await;
    let open = told(&customer, &contact).await;
    assert_eq!(open, [saved["sent"].clone()]);
    let edit_told = &open[0];
    assert_eq!(edit_told["fields"], json!({ "email": NEW }));
    assert_eq!(edit_told["before"], json!({ "email": MAREN }));
    assert_eq!((&edit_told["outcome"], &edit_told["agent"]), (&json!("unknown"), &json!("none")));
    assert_eq!(
        edit_told["problem"]["code"], "registrar_unreachable",
        "what came instead of an answer: {edit_told}"
    );
    assert!(edit_told["at"].is_string());

    // Nothing else is sent, by nobody.
    for browser in [&customer, &reseller] {
        edit(browser, &contact, &json!({ "phone": "+49.40200" })).await.refused(409, "edit_in_doubt");
    }
    assert_eq!(stage.control.mails(NEW).await.len(), 1, "the owners were asked once");

    // Both say yes: a read proves it, and tells so once.
    for address in [MAREN, NEW] {
        stage.control.answer(address, "accept").await;
    }
    stage.control.advance(10).await;
    let settled = told(&reseller, &contact).await;
    assert_eq!((settled.len(), &settled[0]["outcome"]), (1, &json!("applied")));
    assert_eq!(told(&customer, &contact).await, Vec::<Value>::new());
    decide(&customer, &contact, edit_told, "did_not").await.refused(404, "not_found");
    assert_eq!(edit(&customer, &contact, &json!({ "phone": "+49.40200" })).await.ok()["outcome"], "applied");
    assert_eq!(stage.control.count("domain-contact.update").await, 2);
}

/// The edits in doubt that a person's inbox tells, and which connections are missing in it.
async fn inbox(browser: &Browser, query: &str) -> (Vec<Value>, Vec<Value>) {
    let page = browser.get(&format!("/tasks{query}")).await.ok();
    let tasks = page["items"].as_array().unwrap().iter().filter(|it| it.get("in_doubt").is_some());
    (tasks.cloned().collect(), page["missing"].as_array().cloned().unwrap_or_default())
}

#[tokio::test]
async fn an_edit_in_doubt_waits_in_the_inbox_of_whoever_sees_the_contact() {
    let mut stage = Stage::new().await;
    let customer = stage.sign_in("customer").await;
    let contact = owner(&customer, "example.info").await;
    lose(&stage.control, "before").await;
    let sent = edit(&customer, &contact, &json!({ "email": NEW })).await.ok()["sent"].clone();
    stage.restart().await;
    let (customer, reseller) = (stage.sign_in("customer").await, stage.sign_in("reseller").await);

    // Whoever sees a connection whole needs no registrar for it; the others are told by what it says of their domains.
    for (who, browser, query, there) in [
        ("customer", &customer, "", 1),
        ("customer", &customer, "?connection=hostcontrol", 1),
        ("customer", &customer, "?connection=ovhcloud", 0),
        ("customer", &customer, "?connection=", 0),
        ("reseller", &reseller, "", 1),
        ("reseller", &reseller, "?connection=", 1),
    ] {
        let (tasks, missing) = inbox(browser, query).await;
        assert_eq!((tasks.len(), missing.len()), (there, 0), "{who}{query}");
        let Some(task) = tasks.first() else { continue };
        let id = contact.rsplit('/').next().unwrap();
        assert_eq!(task["in_doubt"], json!({ "id": id, "name": "Maren Holt" }), "{who}{query}");
        assert_eq!((&task["waits_on"], &task["state"]), (&json!("you"), &json!("waiting")));
        assert_eq!((&task["kind"], &task["started_at"]), (&json!("contact_update"), &sent["at"]));
        let at = format!("/tasks/hostcontrol/{}", task["id"].as_str().unwrap());
        assert_eq!(&browser.get(&at).await.ok(), task);
    }
    for nobody in ["stranger", "partner"] {
        let nobody = stage.sign_in(nobody).await;
        assert_eq!(inbox(&nobody, "").await.0, Vec::<Value>::new());
    }

    // While the registrar is silent, it waits for whoever sent it, and for who sees everything.
    tells_no_domains(&stage.control).await;
    for browser in [&customer, &reseller] {
        let (tasks, missing) = inbox(browser, "?connection=hostcontrol").await;
        assert_eq!((tasks.len(), missing.len()), (1, 1));
    }
    stage.control.no_faults().await;

    assert_eq!(decide(&customer, &contact, &sent, "did_not").await.status, 204);
    for browser in [&customer, &reseller] {
        assert_eq!(inbox(browser, "").await.0, Vec::<Value>::new());
    }
}

#[tokio::test]
async fn an_edit_that_somebody_else_sent_is_hidden_while_nobody_can_tell_whose_contact_it_is() {
    let stage = Stage::new().await;
    let (customer, reseller) = (stage.sign_in("customer").await, stage.sign_in("reseller").await);
    let contact = owner(&reseller, "example.info").await;
    lose(&stage.control, "before").await;
    edit(&reseller, &contact, &json!({ "email": NEW })).await.ok();
    assert_eq!(inbox(&customer, "").await.0.len(), 1, "the contact is theirs, whoever edited it");
    tells_no_domains(&stage.control).await;
    let (tasks, missing) = inbox(&customer, "").await;
    assert_eq!((tasks.len(), missing.len()), (0, 1));
}

#[tokio::test]
async fn an_edit_on_its_way_and_one_that_waits_are_not_in_doubt() {
    let stage = Stage::new().await;
    let reseller = stage.sign_in("reseller").await;
    let contact = owner(&reseller, "example.info").await;
    let slow = json!({"registrar": "hostcontrol", "method": "PUT", "path": "/domain-contact/*",
        "when": "before", "action": {"delay_ms": 3_000}, "times": 1});
    let slow = stage.control.order_fault(&slow).await;
    let fields = json!({ "email": NEW });
    let sending = edit(&reseller, &contact, &fields);
    let looking = async {
        until("the call to be on its way", async || (stage.control.hits(slow).await > 0).then_some(())).await;
        inbox(&reseller, "?connection=").await.0
    };
    let (saved, tasks) = tokio::join!(sending, looking);
    assert_eq!(tasks, Vec::<Value>::new(), "its answer is waited for");
    assert_eq!(saved.ok()["outcome"], "not_visible");
    assert_eq!(told(&reseller, &contact).await.len(), 1);
    assert_eq!(inbox(&reseller, "").await.0, Vec::<Value>::new(), "somebody else has to answer");
}

#[tokio::test]
async fn a_person_decides_and_nothing_is_sent_by_that() {
    let stage = Stage::new().await;
    let customer = stage.sign_in("customer").await;
    let contact = owner(&customer, "example.info").await;
    for decision in ["did_not", "took_effect"] {
        lose(&stage.control, "before").await;
        let saved = edit(&customer, &contact, &json!({ "email": NEW })).await.ok();
        assert_eq!(saved["outcome"], "unknown", "{saved}");
        let sent = saved["sent"].clone();
        for nobody in ["stranger", "partner"] {
            let nobody = stage.sign_in(nobody).await;
            decide(&nobody, &contact, &sent, decision).await.refused(404, "not_found");
        }
        decide(&customer, &contact, &sent, "perhaps").await.refused(400, "invalid_request");
        assert_eq!(told(&customer, &contact).await.len(), 1);
        assert_eq!(decide(&customer, &contact, &sent, decision).await.status, 204);
        assert_eq!(told(&customer, &contact).await, Vec::<Value>::new());
        decide(&customer, &contact, &sent, decision).await.refused(404, "not_found");
    }
    assert_eq!(stage.control.mails(NEW).await.len(), 0, "it never arrived, and was never repeated");
    edit(&customer, &contact, &json!({ "phone": "+49.40200" })).await.ok();
    assert_eq!(stage.control.count("domain-contact.update").await, 1);
}

#[tokio::test]
async fn what_is_not_visible_yet_is_told_and_stands_in_nobodys_way() {
    let stage = Stage::new().await;
    stage.control.variant("hostcontrol.second_change", "replaces").await;
    let customer = stage.sign_in("customer").await;
    let contact = owner(&customer, "example.info").await;
    let saved = edit(&customer, &contact, &json!({ "email": NEW })).await.ok();
    assert_eq!(
        (&saved["outcome"], &saved["sent"]["outcome"]),
        (&json!("not_visible"), &json!("not_visible"))
    );
    assert!(saved["sent"].get("problem").is_none(), "it was answered");
    let plain = edit(&customer, &contact, &json!({ "phone": "+49.40200" })).await.ok();
    assert_eq!((&plain["outcome"], plain.get("sent")), (&json!("applied"), None), "{plain}");
    let open = told(&customer, &contact).await;
    assert_eq!(open, [saved["sent"].clone()]);
    assert_eq!(decide(&customer, &contact, &open[0], "took_effect").await.status, 204);
    assert_eq!(told(&customer, &contact).await, Vec::<Value>::new());
}

#[tokio::test]
async fn what_was_refused_is_not_in_doubt() {
    let stage = Stage::new().await;
    let customer = stage.sign_in("customer").await;
    let contact = owner(&customer, "example.info").await;
    let refusal = json!({"registrar": "hostcontrol", "method": "PUT", "path": "/domain-contact/*",
        "when": "before", "action": {"status": 400}, "times": 1});
    stage.control.order_fault(&refusal).await;
    let refused = edit(&customer, &contact, &json!({ "email": NEW })).await;
    assert_eq!(refused.status, 422, "{}", refused.text);
    assert_eq!(told(&customer, &contact).await, Vec::<Value>::new());
    edit(&customer, &contact, &json!({ "phone": "+49.40200" })).await.ok();
}

#[tokio::test]
async fn a_proxy_that_is_killed_while_an_edit_is_on_its_way_remembers_it() {
    let seeded = registrant_sandbox::Config { seed: Some(1), ..registrant_sandbox::Config::default() };
    let sandbox = Sandbox::start(seeded).await.unwrap();
    let control = Control { origin: sandbox.url().to_owned() };
    let mut proxy = ProxyProcess::start(sandbox.url()).await;
    let customer = proxy.nobody().sign_in("customer").await;
    let contact = owner(&customer, "example.info").await;
    let fault = json!({"registrar": "hostcontrol", "method": "PUT", "path": "/domain-contact/*",
        "when": "after", "action": {"delay_ms": 5_000}, "times": 1});
    let fault = control.order_fault(&fault).await;
    let body = json!({"fields": {"email": NEW}});
    let send = customer.ask(Method::PUT, &contact).header("idempotency-key", &fresh_key()).json(&body);
    let kill = async {
        until("the edit to be sent", async || (control.hits(fault).await > 0).then_some(())).await;
        proxy.kill_and_start().await;
    };
    assert!(tokio::join!(send.send_if_reachable(), kill).0.is_none(), "nobody was told what became of it");
    let open = told(&customer, &contact).await;
    assert_eq!((open.len(), &open[0]["outcome"]), (1, &json!("unknown")), "{open:?}");
    assert_eq!(open[0]["fields"], json!({ "email": NEW }));
    edit(&customer, &contact, &json!({ "email": NEW })).await.refused(409, "edit_in_doubt");
    assert_eq!(control.mails(NEW).await.len(), 1, "nobody is asked twice");
}

/// The same wish from two tabs: whoever was asked is not asked again.
#[tokio::test]
async fn the_same_edit_is_not_begun_again_while_it_waits() {
    let stage = Stage::new().await;
    stage.control.variant("hostcontrol.second_change", "replaces").await;
    let customer = stage.sign_in("customer").await;
    let contact = owner(&customer, "example.info").await;
    let first = edit(&customer, &contact, &json!({ "email": NEW })).await.ok();
    assert_eq!(first["outcome"], "not_visible");
    stage.control.answer(MAREN, "accept").await;
    let again = edit(&customer, &contact, &json!({ "email": NEW })).await.ok();
    assert_eq!((&again["outcome"], &again["sent"]), (&first["outcome"], &first["sent"]));
    assert_eq!(again["differing"], json!(["email"]));
    assert_eq!(stage.control.mails(NEW).await.len(), 1, "asked once");
    // The answer that was given counts.
    stage.control.answer(NEW, "accept").await;
    stage.control.advance(10).await;
    assert_eq!(told(&customer, &contact).await[0]["outcome"], "applied");
    assert_eq!(stage.control.count("domain-contact.update").await, 1);
}

#[tokio::test]
async fn a_contact_is_not_deleted_while_an_edit_of_it_is_in_doubt() {
    let stage = Stage::new().await;
    let customer = stage.sign_in("customer").await;
    let contact = owner(&customer, "example.info").await;
    lose(&stage.control, "before").await;
    assert_eq!(edit(&customer, &contact, &json!({ "email": NEW })).await.ok()["outcome"], "unknown");
    customer.delete(&contact).await.refused(409, "edit_in_doubt");
    assert_eq!(told(&customer, &contact).await.len(), 1, "it is not forgotten");
}

/// The registrar tells nothing of what waits; an owner change that was begun here is known all the same.
#[tokio::test]
async fn our_own_owner_change_is_told_before_an_edit() {
    let stage = Stage::new().await;
    let customer = stage.sign_in("customer").await;
    let contact = owner(&customer, "example.info").await;
    let pending = async || customer.get(&format!("{contact}/form")).await.ok()["edit"]["pending"].clone();
    assert_eq!(pending().await, Value::Null);
    let change = Elsewhere::quoted(&customer, "hostcontrol/example.info").await;
    assert_eq!(pending().await, Value::Null, "a draft waits for nobody");
    change.submit().await.ok();
    change.until_state("awaiting_both").await;
    assert_eq!(pending().await, json!(["example.info"]));
}
