//! Messages as people read them: compiled, written as a table, read again and formatted.

mod common;

use common::{compile, file};
use registrant_messages::{Arg, Category, PluralRules, Table};

/// The rules of Polish, which has four categories.
struct Polish;

impl PluralRules for Polish {
    fn category(&self, number: f64) -> Category {
        if number.fract() != 0.0 {
            return Category::Other;
        }
        match (number % 10.0, number % 100.0) {
            _ if (number - 1.0).abs() < f64::EPSILON => Category::One,
            (units, tens) if (2.0..=4.0).contains(&units) && !(12.0..=14.0).contains(&tens) => Category::Few,
            _ => Category::Many,
        }
    }

    fn number(&self, number: f64) -> String {
        number.to_string().replace('.', ",")
    }
}

#[expect(clippy::unwrap_used, reason = "a helper of tests, in which a surprise is a failure")]
fn polish(message: u16, args: &[Arg<'_>]) -> String {
    let english = "tasks = { $count ->
    [0] no tasks
    [one] { $count } task
   *[other] { $count } tasks
  }
owner = { $kind ->
    [person] { $name }, in person
   *[organisation] { $name }
  }
";
    let polish = "tasks = { $count ->
    [0] brak zadań
    [one] { $count } zadanie
    [few] { $count } zadania
    [many] { $count } zadań
   *[other] { $count } zadania
  }
owner = { $kind ->
    [person] { $name } osobiście
   *[organisation] { $name }
  }
";
    let catalogue = compile(&[
        ("en/app.ftl", &file("English", "ltr", english)),
        ("pl/app.ftl", &file("Polski", "ltr", polish)),
    ])
    .unwrap();
    Table::parse(&catalogue.tables()[1].1).unwrap().format(message, args, &Polish)
}

#[test]
fn plurals() {
    for (number, said) in [
        (0.0, "brak zadań"),
        (1.0, "1 zadanie"),
        (3.0, "3 zadania"),
        (5.0, "5 zadań"),
        (12.0, "12 zadań"),
        (22.0, "22 zadania"),
        (1.5, "1,5 zadania"),
    ] {
        assert_eq!(polish(0, &[Arg::Number(number)]), said);
    }
}

#[test]
fn choices_by_text() {
    assert_eq!(polish(1, &[Arg::Text("person"), Arg::Text("Ada")]), "Ada osobiście");
    assert_eq!(polish(1, &[Arg::Text("organisation"), Arg::Text("Ada")]), "Ada");
    assert_eq!(polish(1, &[Arg::Text("something else"), Arg::Text("Ada")]), "Ada");
}

#[test]
fn what_is_put_in_is_never_read_as_a_message() {
    assert_eq!(
        polish(1, &[Arg::Text("person"), Arg::Text("{ $kind } \\u0041")]),
        "{ $kind } \\u0041 osobiście"
    );
}
