//! Whatever comes in, nothing panics.

mod common;

use common::{compile, file};
use proptest::prelude::*;
use registrant_messages::{Arg, Category, PluralRules, Table};

/// Rules that answer with anything.
#[derive(Debug)]
struct Rules(usize);

impl PluralRules for Rules {
    fn category(&self, _: f64) -> Category {
        const ALL: [&str; 7] = ["zero", "one", "two", "few", "many", "other", "unheard of"];
        Category::named(ALL[self.0 % ALL.len()])
    }

    fn number(&self, number: f64) -> String {
        number.to_string()
    }
}

#[derive(Clone, Debug)]
enum Given {
    Text(String),
    Number(f64),
}

impl Given {
    fn arg(&self) -> Arg<'_> {
        match self {
            Self::Text(text) => Arg::Text(text),
            Self::Number(number) => Arg::Number(*number),
        }
    }
}

fn given() -> impl Strategy<Value = Given> {
    prop_oneof![".{0,8}".prop_map(Given::Text), any::<f64>().prop_map(Given::Number)]
}

/// Something like a table: arrays, small numbers and words, in any order and depth.
fn nearly_a_table() -> impl Strategy<Value = String> {
    let leaf = prop_oneof![
        "[a-z]{0,5}".prop_map(|word| format!("{word:?}")),
        (-2..5i32).prop_map(|number| number.to_string()),
        any::<f64>()
            .prop_filter("JSON knows only finite numbers", |number| number.is_finite())
            .prop_map(|n| n.to_string()),
        Just("\"other\"".to_owned()),
        Just("null".to_owned()),
    ];
    let tree = leaf.prop_recursive(5, 40, 6, |inner| {
        prop::collection::vec(inner, 0..6).prop_map(|entries| format!("[{}]", entries.join(",")))
    });
    prop::collection::vec(tree, 0..5).prop_map(|entries| format!("[{}]", entries.join(",")))
}

/// Something like Fluent.
fn nearly_fluent() -> impl Strategy<Value = String> {
    let piece = prop::sample::select(vec![
        "a",
        "b",
        "-t",
        " = ",
        "\n",
        "\n    ",
        "{ ",
        " }",
        "$x",
        " -> ",
        "[one] ",
        "*[other] ",
        "\"\\u0041\"",
        "(",
        ")",
        ".hint",
        "# ",
        "é",
        "1",
        "\r\n",
        "$y (number)",
        "\u{2068}",
    ]);
    prop::collection::vec(piece, 0..60).prop_map(|pieces| pieces.concat())
}

proptest! {
    #[test]
    fn any_table_with_any_arguments(
        json in nearly_a_table(),
        args in prop::collection::vec(given(), 0..4),
        message in 0..6u16,
        rules in any::<usize>(),
    ) {
        if let Ok(table) = Table::parse(&json) {
            let args: Vec<_> = args.iter().map(Given::arg).collect();
            let said = table.format(message, &args, &Rules(rules));
            if usize::from(message) >= table.len() {
                prop_assert_eq!(said, format!("#{message}"));
            }
        }
    }

    #[test]
    fn any_text_as_a_table(text in ".{0,200}") {
        let _ = Table::parse(&text);
    }

    #[test]
    fn any_text_as_fluent(body in nearly_fluent()) {
        let english = file("English", "ltr", &body);
        match compile(&[("en/app.ftl", &english)]) {
            Ok(catalogue) => {
                for (_, json) in catalogue.tables() {
                    prop_assert!(Table::parse(&json).is_ok(), "{}", json);
                }
            }
            Err(errors) => prop_assert!(!errors.0.is_empty()),
        }
    }

    #[test]
    fn texts_come_through_unchanged(text in "[^{}\\r\\n]{1,60}", name in ".{0,20}") {
        // A text literal may hold anything but a quote and a backslash, which are written as escapes.
        let literal: String = text.chars().map(|character| match character {
            '"' | '\\' => format!("\\{character}"),
            other => other.to_string(),
        }).collect();
        let english = file("English", "ltr", &format!("a = {{ \"{literal}\" }}{{ $name }}\n"));
        let catalogue = compile(&[("en/app.ftl", &english)]).unwrap();
        let table = Table::parse(&catalogue.tables()[0].1).unwrap();
        prop_assert_eq!(table.format(0, &[Arg::Text(&name)], &Rules(0)), format!("{text}{name}"));
    }
}
