//! What is generated: functions, the list of languages, and tables.

mod common;

use common::{compile, file};

const ENGLISH: &str = "\
-product = Registrant

sign-in = Sign in to { -product }
# The title of the page on which an owner is changed.
# $domain — the domain's name.
owner-change-title = Hand over { $domain }
contact-email = Email address
  .hint = We write to { $address } only
  .error-missing = { contact-email } is missing
# $limit (number) how many at most
tasks-waiting =
  { $count ->
      [0] Nothing waits
      [one] One task waits
     *[other] { $count } of { $limit } tasks wait
  } for you
    and nobody else
who = { $kind ->
    [person] a person
   *[organisation] an organisation named { $type }
  }
";

const FRENCH: &str = "\
-product = Registrant
sign-in = Se connecter à { -product }
owner-change-title = Céder { $domain }
contact-email = Adresse e-mail
  .hint = Nous n’écrivons qu’à { $address }
  .error-missing = { contact-email } : à remplir
tasks-waiting = { $count ->
     [one] { $count } tâche sur { $limit } vous attend
    *[other] { $count } tâches sur { $limit } vous attendent
  }
who = { $kind ->
    [person] une personne
   *[organisation] une organisation nommée { $type }
  }
";

#[test]
fn functions_carry_types_documentation_and_numbers() {
    let catalogue = compile(&[
        ("en/app.ftl", &file("English", "ltr", ENGLISH)),
        ("fr/app.ftl", &file("Français", "ltr", FRENCH)),
    ])
    .unwrap();
    insta::assert_snapshot!(catalogue.rust());
}

#[test]
fn tables_hold_what_is_left_to_put_in() {
    let catalogue = compile(&[
        ("en/app.ftl", &file("English", "ltr", ENGLISH)),
        ("fr/app.ftl", &file("Français", "ltr", FRENCH)),
    ])
    .unwrap();
    let tables: Vec<_> =
        catalogue.tables().into_iter().map(|(name, json)| format!("{name}\n{json}")).collect();
    insta::assert_snapshot!(tables.join("\n"));
}

#[test]
fn numbers_follow_the_order_of_the_files_and_not_of_their_languages() {
    let body = "b = B\na = A\n";
    let english = file("English", "ltr", body);
    let spanish = file("Español", "ltr", "a = á\nb = bé\n");
    let catalogue = compile(&[("en/app.ftl", &english), ("es/app.ftl", &spanish)]).unwrap();
    let tables = catalogue.tables();
    assert_eq!(tables[0].1, r#"["B","A"]"#);
    assert_eq!(tables[1].1, r#"["bé","á"]"#);
}

#[test]
fn a_name_follows_the_content_and_old_tables_go() {
    let folder = tempfile::tempdir().unwrap();
    let first = compile(&[("en/app.ftl", &file("English", "ltr", "a = A\n"))]).unwrap();
    first.write_tables(folder.path()).unwrap();
    let second = compile(&[("en/app.ftl", &file("English", "ltr", "a = B\n"))]).unwrap();
    second.write_tables(folder.path()).unwrap();
    assert_ne!(first.tables()[0].0, second.tables()[0].0);
    let names: Vec<_> =
        std::fs::read_dir(folder.path()).unwrap().map(|entry| entry.unwrap().file_name()).collect();
    assert_eq!(names, [second.tables()[0].0.as_str()]);
}

#[test]
fn arguments_are_isolated_where_the_text_runs_the_other_way() {
    let hebrew = file("עברית", "rtl", "a = שלום { $name }\n");
    let catalogue =
        compile(&[("en/app.ftl", &file("English", "ltr", "a = Hello { $name }\n")), ("he/app.ftl", &hebrew)])
            .unwrap();
    let tables = catalogue.tables();
    assert_eq!(tables[0].1, r#"[["Hello ",0]]"#);
    assert_eq!(tables[1].1, "[[\"שלום \u{2068}\",0,\"\u{2069}\"]]");
}

#[test]
fn plain_texts_are_there_for_the_page_before_the_app() {
    let catalogue = compile(&[
        ("en/app.ftl", &file("English", "ltr", "boot-failed = It did not start\nhello = Hello { $name }\n")),
        (
            "fr/app.ftl",
            &file("Français", "ltr", "boot-failed = Échec du démarrage\nhello = Bonjour { $name }\n"),
        ),
    ])
    .unwrap();
    let texts = catalogue.plain_texts("boot-failed").unwrap();
    assert_eq!(texts[1].0, "fr");
    assert_eq!(texts[1].2, "Échec du démarrage");
    assert!(catalogue.plain_texts("hello").is_none());
    assert!(catalogue.plain_texts("nothing").is_none());
}
