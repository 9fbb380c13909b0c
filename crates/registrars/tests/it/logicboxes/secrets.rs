//! The API key, which travels as a parameter of every call, appears nowhere.

use super::happen;
use crate::conformance::{GAINING, Stage};
use crate::support::{Came, backoff};
use registrant_model::ConnectionId;
use registrant_model::api::ContactEdit;
use registrant_model::{Field, Fields};
use registrant_registrars::http::{AllowedHosts, Http, Limits};
use registrant_registrars::logicboxes::{LogicBoxes, Settings};
use registrant_registrars::registrar::{ContactFilter, PageRequest};
use registrant_registrars::{CallError, Registrar, SystemClock};
use serde_json::json;
use std::fmt::Write as _;
use std::io;
use std::sync::{Arc, Mutex};
use std::time::Duration;
use tracing_subscriber::fmt::MakeWriter;
use url::Url;

const KEY: &str = "SandboxLogicBoxesKey";

/// Keeps what was written.
#[derive(Clone, Default)]
struct Kept(Arc<Mutex<Vec<u8>>>);

impl io::Write for Kept {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0.lock().unwrap().extend_from_slice(bytes);
        Ok(bytes.len())
    }
    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

impl<'a> MakeWriter<'a> for Kept {
    type Writer = Self;
    fn make_writer(&'a self) -> Self {
        self.clone()
    }
}

/// Everything that a failure can be shown as.
fn shown(told: &mut String, failure: &CallError) {
    let problem = failure.to_problem(&ConnectionId::known("test"));
    let json = serde_json::to_string(&problem).unwrap();
    writeln!(told, "{failure}\n{failure:?}\n{problem:?}\n{json}").unwrap();
}

/// One call of each kind, in whatever way it ends.
async fn calls(registrar: &dyn Registrar, told: &mut String) -> usize {
    let contact = "80069410".parse().unwrap();
    let edit = ContactEdit::of(Fields::new().with(Field::PHONE, "+33.465719999"));
    let owner: Fields = [("name", "Zoé"), ("customer", "19371930")].into_iter().collect();
    let page = PageRequest { cursor: None, limit: 5 };
    let domain = "example.net".parse().unwrap();
    let mut failures = 0;
    let mut note = |failure: Option<CallError>| {
        failures += usize::from(failure.is_some());
        if let Some(failure) = failure {
            shown(told, &failure);
        }
    };
    note(registrar.time().await.err());
    note(registrar.list_domains(page.clone()).await.err());
    note(registrar.domain(&domain).await.err());
    note(registrar.contact(&contact).await.err());
    note(registrar.list_contacts(page, &ContactFilter::default()).await.err());
    note(registrar.create_contact(&owner).await.err());
    note(registrar.update_contact(&contact, &edit).await.err());
    note(registrar.delete_contact(&contact).await.err());
    note(registrar.outlook(&domain).await.err());
    note(registrar.list_tasks(None).await.err());
    note(registrar.task(&"514705743".parse().unwrap()).await.err());
    let lines = registrar.check().await;
    writeln!(told, "{lines:?}").unwrap();
    failures
}

fn client(base: Url, limits: Limits) -> (LogicBoxes, Http) {
    let http = Http::new(AllowedHosts::of([&base]), limits).unwrap();
    let settings = Settings {
        connection: ConnectionId::known("test"),
        base,
        user: "999999".to_owned(),
        key: KEY.into(),
        backoff: backoff(),
        calls_per_minute: None,
    };
    (LogicBoxes::new(settings, http.clone(), Arc::new(SystemClock)), http)
}

#[tokio::test]
async fn the_key_stands_in_no_log_error_or_trace() {
    let logs = Kept::default();
    // Everything that any library says, with all fields and spans.
    let subscriber = tracing_subscriber::fmt()
        .with_max_level(tracing::Level::TRACE)
        .with_span_events(tracing_subscriber::fmt::format::FmtSpan::FULL)
        .with_writer(logs.clone())
        .with_ansi(false)
        .finish();
    // With a single subscriber, what other tests have called first would stay silent here.
    let _other = tracing::Dispatch::new(tracing_subscriber::fmt().with_writer(io::sink).finish());
    let quiet = tracing::subscriber::set_default(subscriber);
    let mut told = String::new();
    let mut failures = 0;

    let stage = Stage::logicboxes().await;
    let base: Url = format!("{}/logicboxes/api", stage.running.url()).parse().unwrap();
    let (ours, http) = client(base.clone(), Limits::default());
    let impatient = Limits { answer: Duration::from_millis(50), ..Limits::default() };
    let (hasty, _) = client(base, impatient);
    writeln!(told, "{http:?}").unwrap();

    // As it should be, also in an owner change with mishaps.
    failures += calls(&ours, &mut told).await;
    let losing = stage.owner().await;
    let mut journal = stage.drafted().await;
    for (path, when) in [("/contacts/add.json", "after"), ("/domains/modify-contact.json", "before")] {
        stage.control.fault("logicboxes", ("POST", path), when, json!({"drop": true})).await;
    }
    journal.submit().await;
    while !journal.change.state.is_running() || journal.change.unsettled().is_some() || journal.made.len() < 3
    {
        if let Came::Failed(failure) = journal.go_on().await {
            shown(&mut told, &failure);
        }
    }
    stage.control.answer(&losing, "refuse").await;
    journal.settle(&stage.control).await;
    writeln!(told, "{}", serde_json::to_string(&journal.change).unwrap()).unwrap();

    // Every kind of failure at every kind of call.
    for action in [
        json!({"drop": true}),
        json!({"status": 500}),
        json!({"status": 503}),
        json!({"status": 401}),
        json!({"status": 404}),
        json!({"status": 429}),
        json!({"malformed": true}),
        json!({"delay_ms": 100}),
    ] {
        for method in ["GET", "POST"] {
            for path in ["/*/*", "/*/*/*", "/*/*/*/*"] {
                for _ in 0..40 {
                    stage.control.fault("logicboxes", (method, path), "before", action.clone()).await;
                }
            }
        }
        let asking = if action.get("delay_ms").is_some() { &hasty } else { &ours };
        failures += calls(asking, &mut told).await;
        stage.control.clear_faults().await;
    }
    for envelope in ["ok_message", "ok_error"] {
        stage.control.choose("logicboxes.errors", envelope).await;
        failures += calls(&ours, &mut told).await;
    }
    happen(&stage, "access.block", json!({})).await;
    failures += calls(&ours, &mut told).await;

    // Nobody at the other end, another host than the allowed one, and an address that is none of HTTP's.
    let closed: Url = "http://127.0.0.1:9/logicboxes/api".parse().unwrap();
    failures += calls(&client(closed, impatient).0, &mut told).await;
    let settings = Settings {
        connection: ConnectionId::known("test"),
        base: "http://elsewhere.example/api".parse().unwrap(),
        user: "999999".to_owned(),
        key: KEY.into(),
        backoff: backoff(),
        calls_per_minute: None,
    };
    let elsewhere = LogicBoxes::new(settings, http, Arc::new(SystemClock));
    failures += calls(&elsewhere, &mut told).await;
    drop(quiet);

    let logs = String::from_utf8(logs.0.lock().unwrap().clone()).unwrap();
    assert!(failures > 100, "{failures} failures");
    assert!(logs.contains("registrar answered") && logs.contains("contacts/add"), "nothing was logged");
    assert!(
        told.contains("Access Denied") && told.contains("no answer within"),
        "the failures were not seen"
    );
    for text in [&logs, &told] {
        assert!(!text.contains(KEY), "{}", around(text));
        // Nor in the form in which it travels.
        assert!(!text.contains("api-key="), "{text}");
    }
    assert!(!logs.contains(GAINING), "nor does anybody's address stand in a log");
}

fn around(text: &str) -> &str {
    let at = text.find(KEY).unwrap_or_default();
    text.get(at.saturating_sub(200)..(at + 60).min(text.len())).unwrap_or(text)
}
