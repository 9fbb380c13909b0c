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
    assert!(code.contains("static COUNTRIES: &[&str] = &[];"));
}

#[test]
fn registries_and_country_codes_stand_in_tables_of_their_own() {
    let registry = r#"
[[registry]]
extensions = ["se"]
from = 2020-01-01
terms = "organisations"
agreement = true
validation = "iis_se"
source = { title = "A", link = "https://example.org/a" }
"#;
    let countries = r#"
read_on = 2023-02-09
source = { title = "List", link = "https://example.org/list" }
extensions = ["xn--90a3ac", "xn--p1ai"]
"#;
    let files = [("one.toml", [FILE, registry].concat()), ("policy/countries.toml", countries.to_owned())];
    let files = files.each_ref().map(|(name, text)| (*name, text.as_str()));
    let code = Catalogue::of(&files).unwrap().rust();
    let table = code.split("static HOSTCONTROL_REGISTRIES").nth(1).unwrap();
    assert!(table.contains("Named(\"se\")") && table.contains("terms: TermsFor::Organisations"));
    assert!(table.contains("agreement: true, fixed: false, validation: Some(ValidationCategory::IisSe)"));
    assert!(code.contains(r#"static COUNTRIES: &[&str] = &["xn--90a3ac", "xn--p1ai"];"#));
}
