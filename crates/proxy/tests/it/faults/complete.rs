//! The table of calls is the flow: a call that is added to it cannot be forgotten there.

use super::call::{self, Part};
use super::person::Person;
use crate::harness::Stage;
use serde_json::json;

#[tokio::test]
async fn the_flow_makes_the_calls_of_the_table_and_no_other() {
    let stage = Stage::new().await;
    let control = &stage.control;
    // A wait of a millisecond changes nothing, and is counted.
    let counted = json!({"delay_ms": 1});
    let mut known = Vec::new();
    // The first that fits is counted, so that those with fewer open segments come first.
    let mut calls = call::ALL;
    calls.sort_by_key(|call| call.path.matches('*').count());
    for call in calls {
        let named = (call.method, call.path);
        if !known.iter().any(|(it, _)| *it == named) {
            known.push((named, control.fault(call.method, call.path, "before", &counted, 1_000_000).await));
        }
    }
    let mut others = Vec::new();
    for method in ["GET", "POST", "PUT", "DELETE"] {
        for segments in 1..=8 {
            let path = "/*".repeat(segments);
            others.push((
                method,
                segments,
                control.fault(method, &path, "before", &counted, 1_000_000).await,
            ));
        }
    }
    for domain in ["example.com", "example.berlin"] {
        let mut person = Person::new(stage.sign_in("reseller").await, control, domain);
        for part in Part::ALL {
            person.go(part).await;
        }
    }
    for (named, fault) in known {
        assert_ne!(control.hits(fault).await, 0, "nobody makes the call {named:?}");
    }
    for (method, segments, fault) in others {
        let hits = control.hits(fault).await;
        assert_eq!(hits, 0, "{hits} calls {method} of {segments} segments are not in the table");
    }
}
