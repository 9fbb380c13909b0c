//! Neither the key nor the header that carries it appears anywhere.

use super::{House, LOSING, name, new_owner, settings};
use crate::support::{Lines, http};
use registrant_registrars::hostcontrol::HostControl;
use registrant_registrars::http::{AllowedHosts, Http, Limits};
use registrant_registrars::{Registrar, SystemClock};
use serde_json::json;
use std::sync::Arc;

/// The key, its Base64 form with the user, and the word that goes before it.
const SECRETS: [&str; 3] =
    ["SandboxHostControlKey", "c2FuZGJveC1yZXNlbGxlcjpTYW5kYm94SG9zdENvbnRyb2xLZXk=", "Basic "];

#[tokio::test]
async fn no_log_error_or_debug_output_tells_the_key() {
    let house = House::new().await;
    let lines = Lines::listen();
    let mut told: Vec<String> = Vec::new();
    house.registrar.domain(&name("example.info")).await.unwrap();
    house.registrar.create_contact(&new_owner()).await.unwrap();
    for action in
        [json!({"drop": true}), json!({"status": 401}), json!({"status": 503}), json!({"malformed": true})]
    {
        for _ in 0..3 {
            house.control.fault("hostcontrol", ("GET", "/domain-contact/*"), "before", action.clone()).await;
        }
        let error = house.registrar.contact(&"1".parse().unwrap()).await.unwrap_err();
        told.push(format!("{error} {error:?} {:?}", error.to_problem(&"test".parse().unwrap())));
    }
    // Nobody listens there, and nobody may be called there.
    let nowhere = Http::new(AllowedHosts::default(), Limits::default()).unwrap();
    let client: Arc<dyn Registrar> =
        Arc::new(HostControl::new(settings(&house.running, &[]), nowhere, Arc::new(SystemClock)));
    told.push(format!("{:?}", client.check().await));
    told.push(format!("{:?}", http(&house.running)));
    let logged = lines.take();
    assert!(logged.contains("registrar answered") && logged.contains("domain-contact"), "{logged}");
    assert!(!logged.contains(LOSING), "filters and answers are no business of logs");
    for secret in SECRETS {
        assert!(!logged.contains(secret), "{secret} is logged");
        assert!(!told.iter().any(|told| told.contains(secret)), "{secret} is told");
    }
}
