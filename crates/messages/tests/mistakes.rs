//! What stops a build, with file and line.

mod common;

use common::{compile, file};

/// The errors of these bodies, without the two lines that every file begins with.
#[expect(clippy::unwrap_used, reason = "a helper of tests, in which a surprise is a failure")]
fn errors(english: &str, french: &str) -> String {
    let english = file("English", "ltr", english);
    let french = file("Français", "ltr", french);
    compile(&[("en/app.ftl", &english), ("fr/app.ftl", &french)]).unwrap_err().to_string()
}

#[test]
fn a_translation_that_is_missing_or_too_many() {
    assert_eq!(
        errors("a = A\nb = B\n  .hint = H\n", "a = A\n\nc = C\n"),
        "en/app.ftl:4: b is not translated into fr\n\
         en/app.ftl:5: b.hint is not translated into fr\n\
         fr/app.ftl:5: c is not there in en, the language of reference"
    );
}

#[test]
fn arguments_that_differ() {
    assert_eq!(
        errors("a = { $name } of { $domain }\n", "a = { $nom }\n  de { $domain }\n"),
        "fr/app.ftl:3: a does not use $name, which en uses\n\
         fr/app.ftl:3: a uses $nom, which en does not use"
    );
}

#[test]
fn references_that_lead_nowhere_or_in_a_circle() {
    let body = "a = { b }\nb = { a }\nc = { nothing } { -nothing } { a.hint }\n";
    let told = errors(body, "a = A\nb = B\nc = C\n");
    assert_eq!(
        told,
        "en/app.ftl:3: b contains itself: b → a → b\n\
         en/app.ftl:4: a contains itself: a → b → a\n\
         en/app.ftl:5: there is no message a.hint\n\
         en/app.ftl:5: there is no message nothing\n\
         en/app.ftl:5: there is no term -nothing"
    );
}

#[test]
fn names_that_are_there_twice() {
    let english = file("English", "ltr", "a = A\na-hint = 1\na-b = 2\n  .hint = 3\na_b-hint = 4\ntype = 5\n");
    let more = "-language-name = English\na = again\n";
    let told = compile(&[("en/app.ftl", &english), ("en/more.ftl", more)]).unwrap_err().to_string();
    assert_eq!(
        told,
        "en/app.ftl:7: a_b-hint and a-b.hint would both be the function a_b_hint\n\
         en/app.ftl:8: type cannot be the name of a function: choose two words\n\
         en/more.ftl:1: the term -language-name is there already, in en/app.ftl on line 1\n\
         en/more.ftl:2: a is there already, in en/app.ftl on line 3"
    );
}

#[test]
fn what_is_no_fluent() {
    // Alone: what is missing because of it would only distract.
    assert_eq!(
        errors("a = A\nb = { $x\nc = C\n", "a = A\nb = { $x ->\n    [one] 1\n  }\nd = D\n"),
        "en/app.ftl:5: Expected a token starting with \"}\"\n\
         fr/app.ftl:6: The select expression must have a default variant"
    );
}

#[test]
fn what_this_dialect_leaves_out() {
    let body = "\
-term = { $case }
a = { NUMBER($n) }
b = { -term(case: \"x\") }
c = { 1 ->
   *[other] x
  }
";
    let told = errors(body, "a = A\nb = B\nc = C\n");
    assert_eq!(
        told,
        "en/app.ftl:4: there is no function NUMBER: write { $argument } alone\n\
         en/app.ftl:5: a term is put in whole: `{ -term }`, without arguments\n\
         en/app.ftl:6: a choice is made by an argument, `{ $argument -> … }`, and nothing else"
    );
    let told = errors("-term = { $case }\na = { -term }\n", "a = A\n");
    assert_eq!(told, "en/app.ftl:3: a term takes no argument, but uses $case");
}

#[test]
fn choices_that_contradict_themselves() {
    let body = "\
a = { $n ->
    [one] x
    [person] y
   *[other] z
  }
b = { $n ->
    [one] x
   *[many] y
  }
c = { $n ->
    [one] x
    [one] y
   *[other] z
  }
# $kind (number)
d = { $kind ->
    [person] x
   *[other] y
  }
# $kind (date)
e = { $kind }
";
    let told = errors(body, "a = { $n }\nb = { $n }\nc = { $n }\nd = { $kind }\ne = { $kind }\n");
    assert_eq!(
        told,
        "en/app.ftl:3: $n is a number in one choice and a text in another\n\
         en/app.ftl:8: the default of a choice by the number $n is *[other], which every language has\n\
         en/app.ftl:14: the variant [one] is there twice\n\
         en/app.ftl:17: $kind is declared as a number, but a choice uses it otherwise\n\
         en/app.ftl:22: $kind is declared as \"date\": it can be a number or a text"
    );
}

#[test]
fn a_language_that_does_not_say_what_it_is() {
    let told = compile(&[("en/app.ftl", "a = A\n"), ("fr/app.ftl", &file("Français", "left", "a = A\n"))]);
    assert_eq!(
        told.unwrap_err().to_string(),
        "en/app.ftl:1: the term -language-direction is missing; every language has it\n\
         en/app.ftl:1: the term -language-name is missing; every language has it\n\
         fr/app.ftl:2: the direction is `ltr` or `rtl`, not \"left\""
    );
}

#[test]
fn a_folder_without_english() {
    let told = compile(&[("fr/app.ftl", &file("Français", "ltr", "a = A\n"))]).unwrap_err().to_string();
    assert!(told.contains("there are no messages in en"), "{told}");
    let told = compile(&[("french/app.ftl", "a = A\n")]).unwrap_err().to_string();
    assert!(told.contains("no language tag"), "{told}");
}
