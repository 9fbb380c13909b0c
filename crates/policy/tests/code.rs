//! The code that is written.

use registrant_policy::Catalogue;

const FILE: &str = r#"
registrar = "hostcontrol"

[[policy]]
extensions = ["any"]
from = 2016-12-01
source = { title = "All", link = "https://example.org/all" }

[[policy]]
extensions = ["be", "nl"]
from = 2020-01-01
confirm = ["losing"]
answer_days = 7
lock_days = 60
lock_opt_out = "answer"
material = ["email"]
source = { title = "\"Some\"", link = "https://example.org/some" }
sources = { lock = { title = "Locks", link = "https://example.org/locks" } }
"#;

#[test]
fn every_entry_stands_in_the_table_of_its_registrar_and_names_come_first() {
    let code = Catalogue::of(&[("one.toml", FILE)]).unwrap().rust();
    let table = code.split("static HOSTCONTROL").nth(1).unwrap();
    let places: Vec<usize> = ["Named(\"be\")", "Named(\"nl\")", "Scope::Any"]
        .map(|word| table.find(word).unwrap())
        .into_iter()
        .collect();
    assert!(places.is_sorted(), "{table}");
    assert!(table.contains("from: Timestamp::from_seconds(1_577_836_800), until: None"));
    assert!(table.contains("confirm_losing: true, confirm_gaining: false, answer_days: Some(7)"));
    assert!(table.contains("lock_days: Some(60), lock_opt_out: OptOut::Answer"));
    assert!(table.contains("material: &[Field::EMAIL]"));
    assert!(table.contains(r#"Cited { title: "\"Some\"", link: "https://example.org/some" }"#));
    assert!(table.contains("(Topic::Lock, Cited { title: \"Locks\""));
    assert!(code.contains("static OVHCLOUD: &[Entry] = &[\n];"));
}
