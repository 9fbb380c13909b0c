//! What stops a build, with file and line.

use registrant_policy::Catalogue;

/// What is told of a file whose entries these are. They begin in line 2.
fn told(entries: &str) -> String {
    let text = format!("registrar = \"ovhcloud\"\n{entries}");
    match Catalogue::of(&[("policy/one.toml", &text)]) {
        Ok(_) => String::new(),
        Err(errors) => errors.to_string(),
    }
}

/// An entry of seven lines at most; the days stand in its third and fourth.
fn entry(extension: &str, from: &str, more: &str) -> String {
    format!(
        "[[policy]]\nextensions = [\"{extension}\"]\nfrom = {from}\n{more}\nsource = {{ title = \"T\", link = \"https://example.org\" }}\n"
    )
}

#[test]
fn what_follows_without_a_hole_is_taken() {
    assert_eq!(told(&entry("any", "2016-12-01", "")), "");
    let first = entry("any", "2016-12-01", "until = 2030-01-01");
    assert_eq!(told(&[first, entry("any", "2030-01-01", "")].concat()), "");
    let open = entry("any", "2016-12-01", "");
    assert_eq!(told(&[open, entry("any", "2030-01-01", "")].concat()), "");
}

#[test]
fn a_hole() {
    let first = entry("any", "2016-12-01", "until = 2029-12-31");
    assert_eq!(
        told(&[first.clone(), entry("any", "2030-01-01", "")].concat()),
        "policy/one.toml:9: a hole: the entry before it for \"any\" ends earlier, in line 5"
    );
    assert_eq!(told(&first), "policy/one.toml:5: a hole: nothing follows for \"any\" after this day");
    assert_eq!(
        told(&entry("generic", "2016-12-01", "")),
        "policy/one.toml:4: a hole: nothing holds for \"country\", and there is no \"any\""
    );
    assert_eq!(
        told(&[entry("generic", "2016-12-01", ""), entry("country", "2020-01-01", "")].concat()),
        "policy/one.toml:9: a hole: nothing holds for \"country\" before this day, but for others"
    );
}

#[test]
fn an_overlap() {
    let first = entry("any", "2016-12-01", "until = 2030-01-02");
    assert_eq!(
        told(&[first, entry("any", "2030-01-01", "")].concat()),
        "policy/one.toml:9: an overlap: the entry before it for \"any\" ends later, in line 5"
    );
    assert_eq!(
        told(&[entry("any", "2016-12-01", ""), entry("any", "2016-12-01", "")].concat()),
        "policy/one.toml:9: an overlap: two entries for \"any\" begin on this day"
    );
}

#[test]
fn an_overlap_between_files() {
    let text = format!("registrar = \"ovhcloud\"\n{}", entry("any", "2016-12-01", ""));
    let told = Catalogue::of(&[("a.toml", &text), ("b.toml", &text)]).err().unwrap().to_string();
    assert_eq!(told, "b.toml:4: an overlap: two entries for \"any\" begin on this day");
}

#[test]
fn a_bad_date() {
    for day in [
        "2016-13-01",
        "2023-02-29",
        "2016-12-01T10:00:00Z",
        "2016-12-01T10:00:00",
        "\"2016-12-01\"",
        "10:00:00",
        "1969-12-31",
    ] {
        let told = told(&entry("any", day, ""));
        assert!(told.starts_with("policy/one.toml:4: "), "{day}: {told}");
        assert_eq!(told.lines().count(), 1, "{told}");
    }
    let told = told(&entry("any", "2020-01-01", "until = 2020-01-01"));
    assert!(told.contains("policy/one.toml:5: it ends before it begins"), "{told}");
}

#[test]
fn an_unknown_key_or_value() {
    for (line, what) in [
        ("lock_dayz = 60", "unknown field `lock_dayz`"),
        ("lock_days = -1", "-1"),
        ("lock_days = \"60\"", "string"),
        ("confirm = [\"neighbour\"]", "unknown variant `neighbour`"),
        ("agents = [\"nobody\"]", "unknown variant `nobody`"),
        ("material = [\"shoeSize\"]", "\"shoeSize\" is not one of the fields"),
        (
            "sources = { weather = { title = \"T\", link = \"https://a.example\" } }",
            "unknown variant `weather`",
        ),
        ("sources = { lock = { title = \"T\", link = \"ftp://a.example\" } }", "begins with https://"),
        ("sources = { lock = { title = \" \", link = \"https://a.example\" } }", "a source has a title"),
    ] {
        let told = told(&entry("any", "2016-12-01", line));
        assert!(told.starts_with("policy/one.toml:5: ") && told.contains(what), "{line}: {told}");
    }
    assert!(told("colour = 1\n").starts_with("policy/one.toml:2: "));
    assert!(told("").starts_with("policy/one.toml:1: there is no [[policy]]"));
    let stranger = Catalogue::of(&[("a.toml", "registrar = \"acme\"\n")]).err().unwrap().to_string();
    assert!(stranger.starts_with("a.toml:1: unknown variant `acme`"), "{stranger}");
    assert!(
        told(&entry(".COM", "2016-12-01", "")).starts_with("policy/one.toml:3: \".COM\" is no extension")
    );
}

#[test]
fn what_cannot_be_true_together() {
    for (lines, what) in [
        ("answer_days = 14", "answer_days without anybody in confirm"),
        ("agents = [\"both\"]", "agents without anybody in confirm"),
        ("agent_may_be_ignored = true", "agent_may_be_ignored without agents"),
        ("verification_days = 15", "verification_days without verified"),
        ("agent_may_decline_lock = true", "agent_may_decline_lock without agents"),
        ("stand_in = true", "stand_in without anybody in confirm"),
        ("retraction_days = 14", "retraction_days without retraction_waiver"),
        ("lock_opt_out = \"request\"", "lock_opt_out without a lock: lock_days"),
        ("lock_opt_out = \"answer\"\nlock_days = 60", "needs the losing owner in confirm"),
        (
            "confirm = [\"losing\"]\nanswer_days = 61\nlongest_answer_days = 60",
            "longer than longest_answer_days",
        ),
    ] {
        let told = told(&entry("any", "2016-12-01", lines));
        assert!(told.starts_with("policy/one.toml:") && told.contains(what), "{lines}: {told}");
    }
}

#[test]
fn a_folder_is_read_and_what_is_missing_in_it_is_told() {
    let folder = tempfile::tempdir().unwrap();
    assert!(Catalogue::read(&folder.path().join("nowhere")).is_err());
    std::fs::write(folder.path().join("one.toml"), "registrar = \"ovhcloud\"\n\n\n[[policy]]\nfrom = 1\n")
        .unwrap();
    let told = Catalogue::read(folder.path()).err().unwrap().to_string();
    assert!(told.contains("one.toml:") && told.contains(':'), "{told}");
}

/// An entry of a registry after a policy that is sound. It begins in line 7.
fn told_of_registry(lines: &str) -> String {
    told(&format!("{}\n[[registry]]\n{lines}", entry("any", "2016-12-01", "")))
}

#[test]
fn what_a_registry_asks_is_judged_as_well() {
    let source = "source = { title = \"T\", link = \"https://example.org\" }\n";
    let of = |extensions: &str, from: &str, more: &str| {
        format!("extensions = [{extensions}]\nfrom = {from}\n{more}\n{source}")
    };
    assert_eq!(told_of_registry(&of("\"ca\", \"uk\"", "2016-12-01", "agreement = true")), "");
    for (lines, line, what) in [
        (of("\"ca\"", "2016-13-01", ""), 10, "month"),
        (of("\"ca\"", "1969-12-31", ""), 10, "no day of the calendar"),
        (of("", "2016-12-01", ""), 10, "extensions is empty"),
        (of("\"CA\"", "2016-12-01", ""), 9, "no extension"),
        (of("\"ca\", \"ca\"", "2016-12-01", ""), 10, "an overlap: two entries for \"ca\""),
        (of("\"ca\"", "2016-12-01", "until = 2020-01-01"), 11, "a hole: nothing follows for \"ca\""),
        (of("\"ca\"", "2016-12-01", "terms = \"nobody\""), 11, "unknown variant `nobody`"),
        (of("\"ca\"", "2016-12-01", "validation = \"cira\""), 11, "unknown variant `cira`"),
        (of("\"ca\"", "2016-12-01", "lock_days = 60"), 11, "unknown field `lock_days`"),
    ] {
        let told = told_of_registry(&lines);
        let at = format!("policy/one.toml:{line}: ");
        assert!(told.starts_with(&at) && told.contains(what), "{lines}: {told}");
    }
}

#[test]
fn country_codes_are_judged_as_well() {
    let of = |day: &str, extensions: &str| {
        let text = format!(
            "read_on = {day}\nsource = {{ title = \"T\", link = \"https://example.org\" }}\nextensions = [\n{extensions}]\n"
        );
        let told = Catalogue::of(&[("policy/countries.toml", &text)]).err();
        told.map(|errors| errors.to_string()).unwrap_or_default()
    };
    assert_eq!(of("2023-02-09", "\"xn--90a3ac\",\n\"xn--p1ai\",\n"), "");
    for (day, extensions, line, what) in [
        ("1969-12-31", "", 1, "no day of the calendar"),
        ("2023-02-09", "\"ru\",\n", 4, "no extension in another script"),
        ("2023-02-09", "\"xn--\",\n", 4, "no extension in another script"),
        ("2023-02-09", "\"xn--p1ai\",\n\"xn--90a3ac\",\n", 5, "out of alphabetical order"),
        ("2023-02-09", "\"xn--p1ai\",\n\"xn--p1ai\",\n", 5, "or twice"),
    ] {
        let told = of(day, extensions);
        let at = format!("policy/countries.toml:{line}: ");
        assert!(told.starts_with(&at) && told.contains(what), "{extensions}: {told}");
    }
}
