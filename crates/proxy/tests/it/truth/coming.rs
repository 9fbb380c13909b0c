//! The same beyond the day of ICANN's coming rule: both owners of a generic domain are told, nobody is asked, no lock
//! follows. The sandbox is of that age, and behaves so.

use super::edits::{Kind, Lock, edit};
use super::owner_changes::{GAINING, Given};
use super::scene::{SEEDED, Scene};
use crate::harness::{Options, Stage};
use registrant_model::Timestamp;
use registrant_model::api::OutlookView;
use registrant_model::consequences::Consequence;
use registrant_model::owner_change::Terms;
use registrant_model::policy::is_country;
use registrant_sandbox::{RealTime, SystemTime};
use std::time::Duration;

/// The first day of the rule, as it is assumed.
const DAY: &str = "2030-01-01T00:00:00Z";
/// How long before or after it a stage begins.
const MONTH: i64 = 30 * 86_400;
/// What makes each registrar behave so.
const SWITCHES: [&str; 3] = ["ovhcloud.policy", "logicboxes.policy", "hostcontrol.policy"];

/// A stage so many seconds after that day.
async fn stage(after: i64) -> Stage {
    let now = Timestamp::from_seconds(SystemTime.now().as_second());
    let day: Timestamp = DAY.parse().unwrap();
    let ahead = Duration::from_secs(u64::try_from(day.plus_seconds(after).seconds_since(now)).unwrap());
    Stage::with(Options { ahead, ..Options::default() }).await
}

async fn scene(connection: &'static str, domain: &'static str) -> Scene {
    let stage = stage(MONTH).await;
    for switch in SWITCHES {
        stage.control.variant(switch, "cord_notify_only").await;
    }
    Scene::on(stage, connection, domain).await
}

fn is_generic(domain: &str) -> bool {
    !is_country(domain.split_once('.').unwrap().1)
}

#[tokio::test]
async fn an_edit_beyond_the_day_does_what_was_said() {
    for (connection, domain) in SEEDED {
        for kind in [Kind::Plain, Kind::Material, Kind::Mixed] {
            edit(scene(connection, domain).await, kind, Lock::Kept).await;
        }
    }
}

#[tokio::test]
async fn an_owner_change_beyond_the_day_does_what_was_said() {
    let mut generic = Vec::new();
    for (connection, domain) in SEEDED {
        let given = Given::prepared(scene(connection, domain).await, GAINING, false).await;
        if is_generic(domain) {
            for says in [Consequence::AtOnce, Consequence::Notified, Consequence::NoLock] {
                assert!(given.says(&says), "{says:?}: {}", given.about());
            }
            generic.push(connection);
        }
        given.hold().await;
    }
    generic.dedup();
    assert_eq!(generic, ["ovhcloud", "logicboxes", "hostcontrol"], "each of them has generic domains");
}

/// The hour decides, by the registrar's clock: shortly before the day the old rule is told, shortly after it the new one.
#[tokio::test]
async fn the_rule_takes_effect_by_its_day() {
    const HOUR: i64 = 3_600;
    for (connection, domain) in
        [("ovhcloud", "example.berlin"), ("logicboxes", "example.net"), ("hostcontrol", "example.info")]
    {
        let scene = Scene::on(stage(-HOUR).await, connection, domain).await;
        // What the registrar tells of an extension would count more.
        scene.stage.control.variant("hostcontrol.tld", "bare").await;
        let before = terms(&scene).await;
        assert_eq!((before.asks_losing, before.lock_days), (true, Some(60)), "{domain}");
        scene.stage.control.advance(2 * HOUR).await;
        let after = terms(&scene).await;
        assert_eq!((after.asks_losing, after.asks_gaining), (false, false), "{domain}");
        assert_eq!((after.lock_days, after.notified), (Some(0), true), "{domain}");
    }
}

async fn terms(scene: &Scene) -> Terms {
    let path = format!("/domains/{}/{}/outlook", scene.connection, scene.domain);
    let outlook: OutlookView = serde_json::from_value(scene.browser.get(&path).await.ok()).unwrap();
    outlook.outlook.terms
}
