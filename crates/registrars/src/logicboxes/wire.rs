//! LogicBoxes' answers: objects whose leaves are texts, whatever they mean.

use registrant_model::Timestamp;
use serde_json::Value;

/// The text under a key; an empty text is none.
pub(super) fn text<'a>(object: &'a Value, key: &str) -> Option<&'a str> {
    object.get(key)?.as_str().filter(|text| !text.is_empty())
}

/// The text of a leaf, whatever type it is sent as.
pub(super) fn leaf(value: &Value) -> Option<String> {
    match value {
        Value::String(text) => Some(text.clone()).filter(|text| !text.is_empty()),
        Value::Number(number) => Some(number.to_string()),
        Value::Bool(flag) => Some(flag.to_string()),
        Value::Null | Value::Array(_) | Value::Object(_) => None,
    }
}

/// The text under a key, whatever type it is sent as.
pub(super) fn any(object: &Value, key: &str) -> Option<String> {
    leaf(object.get(key)?)
}

/// A point in time, which LogicBoxes tells in seconds since 1970.
pub(super) fn time(object: &Value, key: &str) -> Option<Timestamp> {
    any(object, key)?.parse().ok().map(Timestamp::from_seconds)
}

/// The texts of a list; a text alone counts as a list of one.
pub(super) fn list(object: &Value, key: &str) -> Vec<String> {
    match object.get(key) {
        Some(Value::Array(items)) => items.iter().filter_map(leaf).collect(),
        Some(other) => leaf(other).into_iter().collect(),
        None => Vec::new(),
    }
}

/// The rows of a search: under `result`, or under the numbers `"1"`, `"2"` … beside `recsonpage` and `recsindb`.
pub(super) fn rows(answer: &Value) -> Vec<&Value> {
    if let Some(Value::Array(rows)) = answer.get("result") {
        return rows.iter().collect();
    }
    let Value::Object(map) = answer else { return Vec::new() };
    let mut numbered: Vec<(u64, &Value)> = map
        .iter()
        .filter_map(|(key, row)| Some((key.parse().ok()?, row)))
        .filter(|(_, row)| row.is_object())
        .collect();
    numbered.sort_unstable_by_key(|(number, _)| *number);
    numbered.into_iter().map(|(_, row)| row).collect()
}

/// How many rows there are in all.
pub(super) fn total(answer: &Value) -> Option<u64> {
    any(answer, "recsindb")?.parse().ok()
}

#[cfg(test)]
mod tests {
    use super::{any, list, rows, time, total};
    use registrant_model::Timestamp;
    use serde_json::json;

    #[test]
    fn rows_are_found_in_either_container() {
        let numbered =
            json!({"recsonpage": "2", "recsindb": "12", "2": {"a": "y"}, "1": {"a": "x"}, "10": {"a": "z"}});
        let named = json!({"recsonpage": "1", "recsindb": "1", "result": [{"a": "x"}]});
        let letters = |answer| rows(answer).into_iter().filter_map(|row| any(row, "a")).collect::<String>();
        assert_eq!((letters(&numbered).as_str(), total(&numbered)), ("xyz", Some(12)));
        assert_eq!(letters(&named), "x");
        assert!(rows(&json!([])).is_empty());
    }

    #[test]
    fn a_text_alone_is_a_list_of_one_and_an_empty_one_is_none() {
        assert_eq!(list(&json!({"s": "sixtydaylock"}), "s"), ["sixtydaylock"]);
        assert_eq!(list(&json!({"s": ["a", "b"]}), "s"), ["a", "b"]);
        assert!(list(&json!({"s": ""}), "s").is_empty());
        assert_eq!(time(&json!({"t": "1541180000"}), "t"), Some(Timestamp::from_seconds(1_541_180_000)));
    }
}
