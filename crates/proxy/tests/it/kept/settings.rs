//! Which database, as a person says it.

use super::{run, words};

#[tokio::test]
async fn a_password_never_stands_on_the_command_line_and_is_never_shown() {
    let address = "postgres://me:very-secret@db.example.org/registrant";
    for arguments in [&["--database", address][..], &["check", "--database", address]] {
        let refused = run(arguments, &[]).await;
        let told = words(&refused);
        assert!(!refused.status.success() && told.contains("REGISTRANT_DATABASE"), "{told}");
        assert!(!told.contains("very-secret"), "{told}");
    }
    let help = run(&["--help"], &[("REGISTRANT_DATABASE", address)]).await;
    assert!(words(&help).contains("REGISTRANT_DATABASE") && !words(&help).contains("very-secret"));
}

#[tokio::test]
async fn an_address_that_is_none_is_refused_by_its_name() {
    let folder = tempfile::tempdir().unwrap();
    let data = folder.path().to_str().unwrap();
    let env = [("REGISTRANT_DATA_DIR", data), ("REGISTRANT_LISTEN", "127.0.0.1:0")];
    let refused = run(&["--database", "mysql://db/registrant"], &env).await;
    let told = words(&refused);
    assert!(
        !refused.status.success() && told.contains("--database") && told.contains("postgres://"),
        "{told}"
    );

    let config = folder.path().join("registrant.toml");
    std::fs::write(&config, "database = \"mysql://me:very-secret@db/registrant\"\n").unwrap();
    let refused = run(&["--config", config.to_str().unwrap()], &env).await;
    let told = words(&refused);
    assert!(!refused.status.success() && told.contains("database: "), "{told}");
    assert!(!told.contains("very-secret"), "{told}");
}
