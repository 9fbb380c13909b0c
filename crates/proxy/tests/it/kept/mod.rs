//! What is kept: in which database, for how long, and how it is copied.

mod backup;
mod drafts;
mod full_disk;
mod histories;
mod leftovers;
mod many_changes;
pub(crate) mod postgres;
mod restored;
mod settings;
mod twins;

use crate::harness::Stage;
use registrant_proxy::config::Config;
use registrant_store::{DataKey, OsRandom, Sealer, Store};
use std::process::Output;
use std::sync::Arc;
use tokio::process::Command;

/// Runs the program to its end.
async fn run(arguments: &[&str], env: &[(&str, &str)]) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_registrant"));
    command.args(arguments).envs(env.iter().copied()).kill_on_drop(true);
    let ended = tokio::time::timeout(std::time::Duration::from_secs(20), command.output()).await;
    ended.expect("it should not have started").unwrap()
}

fn words(output: &Output) -> String {
    String::from_utf8_lossy(&[output.stdout.as_slice(), &output.stderr].concat()).into_owned()
}

/// Stops the proxy and opens what it kept.
async fn opened(stage: &mut Stage) -> Arc<dyn Store> {
    stage.stop().await;
    let Config { data_dir, .. } = &stage.config;
    let key = DataKey::read(&data_dir.join("data.key")).unwrap();
    stage.config.database().open(Sealer::new(&key, Arc::new(OsRandom))).await.unwrap()
}
