//! A configuration that is wrong: the program does not start, and names the setting.

use crate::harness::Stage;
use std::process::Output;
use tokio::process::Command;

const GOOD: &str = r#"
[[connection]]
id = "main"
registrar = "ovhcloud"
endpoint = "eu"
application_key = "0123456789abcdef"
"#;

async fn run(arguments: &[&str], config: &str, env: &[(&str, &str)]) -> Output {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("registrant.toml");
    std::fs::write(&path, config).unwrap();
    let mut command = Command::new(env!("CARGO_BIN_EXE_registrant"));
    command.args(arguments).arg("--config").arg(&path).envs(env.iter().copied());
    command.env("REGISTRANT_LISTEN", "127.0.0.1:0").env("REGISTRANT_DATA_DIR", folder.path());
    command.kill_on_drop(true);
    let ended = tokio::time::timeout(std::time::Duration::from_secs(20), command.output()).await;
    ended.expect("it should not have started").unwrap()
}

fn words(output: &Output) -> String {
    String::from_utf8_lossy(&[output.stdout.as_slice(), &output.stderr].concat()).into_owned()
}

const SECRETS: [(&str, &str); 2] = [
    ("REGISTRANT_MAIN_APPLICATION_SECRET", "very-secret-one"),
    ("REGISTRANT_MAIN_CONSUMER_KEY", "very-secret-two"),
];

#[tokio::test]
async fn what_is_wrong_is_named() {
    let only_secret = &SECRETS[..1];
    for (config, env, names) in [
        (GOOD.replace("\"eu\"", "\"moon\""), &SECRETS[..], ["main", "moon"]),
        (GOOD.replace("endpoint =", "endpiont ="), &SECRETS[..], ["registrant.toml", "endpiont"]),
        (GOOD.replace("\"ovhcloud\"", "\"nobody\""), &SECRETS[..], ["registrant.toml", "nobody"]),
        (GOOD.replace("application_key", "label"), &SECRETS[..], ["main", "application_key"]),
        (GOOD.to_owned(), only_secret, ["main", "REGISTRANT_MAIN_CONSUMER_KEY"]),
        (
            format!("{GOOD}consumer_key_file = \"/nowhere/key\"\n"),
            only_secret,
            ["/nowhere/key", "cannot be read"],
        ),
        (format!("{GOOD}{GOOD}"), &SECRETS[..], ["main", "twice"]),
        (String::new(), &SECRETS[..], ["registrant.toml", "connection"]),
        (format!("data_key_file = \"/nowhere/key\"\n{GOOD}"), &SECRETS[..], ["/nowhere/key", "data key"]),
        (GOOD.to_owned(), &SECRETS[..], ["REGISTRANT_DATA_KEY_FILE", "data key"]),
    ] {
        let output = run(&[], &config, env).await;
        let words = words(&output);
        assert!(!output.status.success(), "{config}: {words}");
        for name in names {
            assert!(words.to_lowercase().contains(&name.to_lowercase()), "{name} is not named: {words}");
        }
        assert!(!words.contains("very-secret"), "{words}");
    }
}

#[tokio::test]
async fn the_check_tells_which_key_is_wrong_and_changes_nothing() {
    let stage = Stage::new().await;
    let config = |key: &str| {
        let endpoint = format!("\"{}/ovhcloud/1.0\"", stage.control.origin);
        GOOD.replace("\"eu\"", &endpoint).replace("0123456789abcdef", key)
    };
    let env =
        |secret: &'static str, consumer: &'static str| [(SECRETS[0].0, secret), (SECRETS[1].0, consumer)];
    let (key, secret, consumer) =
        ("SandboxAppKey000", "SandboxAppSecret0000000000000000", "SandboxConsumer00000000000000000");
    let good = run(&["check"], &config(key), &env(secret, consumer)).await;
    assert!(good.status.success(), "{}", words(&good));
    assert!(words(&good).contains("aa00000-ovh"));
    for (key, secret, consumer) in [
        ("UnknownAppKey000", secret, consumer),
        (key, "WrongAppSecret000000000000000000", consumer),
        (key, secret, "RevokedConsumer00000000000000000"),
    ] {
        let bad = run(&["check"], &config(key), &env(secret, consumer)).await;
        let words = words(&bad);
        assert!(!bad.status.success() && words.contains("FAIL keys"), "{words}");
        assert!(!words.contains(secret) && !words.contains(consumer), "{words}");
    }
    assert!(stage.control.ledger().await.is_empty());
}
