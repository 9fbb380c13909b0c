//! Answers that are JSON and not what was asked for.

use crate::conformance::Stage;
use crate::support::Came;
use registrant_registrars::{Effect, ErrorKind};
use serde_json::json;

async fn another_shape(stage: &Stage, call: (&str, &str)) {
    stage.control.fault("logicboxes", call, "before", json!({"malformed": "shape"})).await;
}

#[tokio::test]
async fn an_answer_that_tells_of_nothing_does_not_prove_that_there_is_nothing() {
    for (lost, reads) in [
        ("/contacts/add.json", vec!["/domains/details-by-name.json", "/contacts/search.json"]),
        (
            "/domains/modify-contact.json",
            vec![
                "/domains/details-by-name.json",
                "/actions/search-current.json",
                "/actions/search-archived.json",
            ],
        ),
    ] {
        let stage = Stage::logicboxes().await;
        let mut journal = stage.drafted().await;
        stage.control.fault("logicboxes", ("POST", lost), "after", json!({"drop": true})).await;
        journal.submit().await;
        assert!(matches!(journal.go_on().await, Came::Failed(_)));
        let attempt = journal.change.unsettled().unwrap().clone();
        for read in reads {
            another_shape(&stage, ("GET", read)).await;
            let error = stage.registrar.look(&journal.change, &attempt).await.unwrap_err();
            assert_eq!(error.kind, ErrorKind::Malformed, "{lost}: {read}");
        }
        assert!(stage.control.all_faults_struck().await);
    }
}

#[tokio::test]
async fn what_was_not_said_to_be_taken_is_not_done() {
    let stage = Stage::logicboxes().await;
    let mut journal = stage.drafted().await;
    another_shape(&stage, ("POST", "/domains/modify-contact.json")).await;
    journal.submit().await;
    let Came::Failed(error) = journal.go_on().await else { panic!("it was believed") };
    assert_eq!((error.kind, error.effect), (ErrorKind::Malformed, Effect::Unknown));
    assert_eq!(journal.change.references.get("_modified"), None);

    let stage = Stage::logicboxes().await;
    let journal = stage.asking().await;
    another_shape(&stage, ("POST", "/domains/irtp/verification/resend.json")).await;
    let error = stage.registrar.resend(&journal.change).await.unwrap_err();
    assert_eq!((error.kind, error.effect), (ErrorKind::Malformed, Effect::Unknown));
}

#[tokio::test]
async fn a_change_is_followed_through_answers_that_tell_nothing() {
    for read in ["/domains/details-by-name.json", "/domains/irtp/verification/details.json"] {
        let stage = Stage::logicboxes_with(&[("logicboxes.irtp_ended", "none")]).await;
        let mut journal = stage.asking().await;
        let method = if read.contains("irtp") { "POST" } else { "GET" };
        another_shape(&stage, (method, read)).await;
        if method == "POST" {
            // Details tell of what waits; where it is over they say nothing, and the other call is asked.
            super::happen(&stage, "irtp.revoke", json!({"domain": "example.net", "message": "x"})).await;
        }
        let came = journal.go_on().await;
        assert!(
            matches!(&came, Came::Failed(error) if error.kind == ErrorKind::Malformed),
            "{read}: {came:?}"
        );
        assert!(!journal.change.state.is_final());
    }
}
