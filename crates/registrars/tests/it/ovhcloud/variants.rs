//! The client under every variant of the sandbox: it takes each of them.

use crate::conformance::{Stage, every_case};
use crate::support::{Control, sandbox};

/// Switches that leave the outcome as it is, each set beside others that it has nothing to do with.
const TOGETHER: [&[(&str, &str)]; 2] = [
    &[
        ("ovhcloud.errors", "classic"),
        ("ovhcloud.nulls", "omitted"),
        ("ovhcloud.void", "no_content"),
        ("ovhcloud.timestamp", "key"),
        ("ovhcloud.trade_duration", "P0Y"),
        ("ovhcloud.trade_status", "todo"),
        ("ovhcloud.contact_fields", "flat"),
        ("ovhcloud.expired_cart", "bad_request"),
        ("ovhcloud.ineligible", "message"),
        ("ovhcloud.wrong_token", "forbidden"),
    ],
    &[
        ("ovhcloud.timestamp", "unchecked"),
        ("ovhcloud.put", "merge"),
        ("ovhcloud.trade_duration", "P0D"),
        ("ovhcloud.trade_block", "checkout"),
        ("ovhcloud.order_contracts", "named"),
        ("ovhcloud.vat", "20"),
        ("ovhcloud.payment", "later"),
    ],
];

/// Switches with another outcome, which have tests of their own; the policy in those of the proxy, at the time at which
/// it holds.
const ELSEWHERE: [(&str, &str); 5] = [
    ("ovhcloud.policy", "cord_notify_only"),
    ("ovhcloud.trade_cancel", "refused"),
    ("ovhcloud.trade_comment", "silent"),
    ("ovhcloud.contact_values", "tidied"),
    ("ovhcloud.payment_means", "numbered"),
];

#[tokio::test]
async fn every_variant_is_among_them() {
    let running = sandbox().await;
    for (name, values) in Control::new(running.url()).switches("ovhcloud").await {
        // The first value is how the sandbox begins, and what every other test runs with.
        for value in &values[1..] {
            let set = |(switch, to): &(&str, &str)| *switch == name && to == value;
            let tested = TOGETHER.iter().any(|switches| switches.iter().any(set));
            assert!(tested || ELSEWHERE.iter().any(set), "{name}={value} is not tested");
        }
    }
}

async fn conforms_with(switches: &[(&str, &str)]) {
    let stage = Stage::ovhcloud_with(switches).await;
    every_case(&stage).await;
}

#[tokio::test]
async fn the_suite_holds_in_the_classic_dialect() {
    conforms_with(TOGETHER[0]).await;
}

#[tokio::test]
async fn the_suite_holds_where_a_write_merges() {
    conforms_with(TOGETHER[1]).await;
}
