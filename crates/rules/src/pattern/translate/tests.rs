use super::translate;
use crate::pattern::{HostPatterns, Patterns};
use crate::truth::Truth;
use proptest::prelude::*;

#[test]
fn what_both_engines_share_is_rewritten() {
    let table = [
        ("^[0-9]{5}$", "^[0-9]{5,5}$"),
        (r"^\+\d{1,3}\.\d+$", r"^\u{2B}[0-9]{1,3}\u{2E}[0-9]{1,}$"),
        (r"a.b", r"a[^\n\r\u2028\u2029]b"),
        (r"(?P<x>a|b)?", "(?:a|b){0,1}"),
        (r"(?<year>é)", r"(?:\u{E9})"),
        (r"[\w-]+", r"[A-Za-z0-9_\u{2D}]{1,}"),
        (r"[^a-z&&]", r"[^a-z\u{26}\u{26}]"),
        (r"\p{Lu}[\p{L}']", r"\p{Lu}[\p{L}\u{27}]"),
        (r"\A\x41\u0042\z", "^AB$"),
        (r"a{2,}?", "a{2,}?"),
    ];
    for (pattern, expected) in table {
        assert_eq!(translate(pattern).as_deref(), Some(expected), "{pattern}");
    }
}

#[test]
fn what_they_read_differently_is_refused() {
    let refused = [
        "(?=x)",
        "(?!x)",
        "(?<=x)y",
        "(?<!x)y",
        r"(a)\1",
        r"(?<n>a)\k<n>",
        "(?i)x",
        "(?i:x)",
        r"\bword\b",
        r"\B",
        "[[:alpha:]]",
        "[]a]",
        "[^]",
        "a{,3}",
        "a**",
        "a++",
        "*a",
        "^*",
        "(a",
        "a)",
        "[z-a]",
        r"[\D]",
        r"\p{Greek}",
        r"\pL",
        r"\q",
        r"\u{D800}",
        "a{3,2}",
        "a{1001}",
        "a]",
        "a}",
    ];
    for pattern in refused {
        assert_eq!(translate(pattern), None, "{pattern}");
    }
    assert_eq!(translate(&"a".repeat(super::MAX_PATTERN + 1)), None);
}

#[test]
fn what_could_keep_a_backtracking_engine_busy_is_refused() {
    for pattern in ["(a+)+$", "(a|aa)*$", "(a?){30}a{30}", "((a{1,9}){1,9}){1,9}", "(([a-z])+.)+", "(a*)*"] {
        assert_eq!(translate(pattern), None, "{pattern}");
    }
    for pattern in
        [r"^[a-z]+@[a-z]+\.[a-z]+$", r"^(\+[0-9]{1,3}\.[0-9]{1,14})?$", r"^([0-9]{1,3}\.){3}[0-9]{1,3}$"]
    {
        assert!(translate(pattern).is_some(), "{pattern}");
    }
}

#[test]
fn translated_patterns_match_what_they_say() {
    let table = [
        (r"^\s+$", "\u{FEFF}\u{A0}\t", Truth::True),
        (r"^\s+$", "\u{85}", Truth::False),
        (r"^\d$", "\u{0663}", Truth::False),
        (r"^.$", "\u{2028}", Truth::False),
        (r"^.$", "😀", Truth::True),
        (r"^[-a]+$", "-a-", Truth::True),
        (r"^[\d-x]+$", "7-x", Truth::True),
        (r"^a$", "a\n", Truth::False),
        (r"^\p{L}+$", "Łódź", Truth::True),
        ("b", "abc", Truth::True),
    ];
    for (pattern, text, expected) in table {
        let translated = translate(pattern).unwrap();
        assert_eq!(HostPatterns.is_match(&translated, text), expected, "{pattern} on {text:?}");
    }
}

proptest! {
    #[test]
    fn whatever_is_let_through_runs_on_the_host(pattern in r"[ab0.*+?(){}|\^$\\dwsSpLunx,:<>P\[\]&~-]{0,24}") {
        if let Some(translated) = translate(&pattern) {
            prop_assert_ne!(HostPatterns.is_match(&translated, "ab-0 \\"), Truth::Unknown, "{}", translated);
        }
    }

    #[test]
    fn any_text_at_all_can_be_given(pattern in any::<String>()) {
        translate(&pattern);
    }

    #[test]
    fn a_literal_matches_itself(text in "[ -~é😀]{0,40}") {
        let escaped: Vec<String> = text.chars().map(|letter| format!("\\u{{{:X}}}", u32::from(letter))).collect();
        let escaped = escaped.concat();
        let translated = translate(&format!("^{escaped}$")).unwrap();
        prop_assert_eq!(HostPatterns.is_match(&translated, &text), Truth::True);
    }
}
