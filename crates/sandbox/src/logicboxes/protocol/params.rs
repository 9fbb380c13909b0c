//! The parameters of a call. Some clients put all of them into the query and leave the body empty, others send a form;
//! both are read, as Java's servlets do: the query first, and of a repeated key the first value where one is wanted.

use super::Refusal;
use crate::web::{Pairs, Request};
use std::collections::BTreeMap;

/// Extra details by name: `attr-name1=tnc&attr-value1=Y`.
pub(crate) type Attributes = BTreeMap<String, String>;

/// All parameters of a call. They hold the key of the caller: nothing here can be printed.
pub(crate) struct Params(Pairs);

impl Params {
    /// The parameters of `request`, of its query and of a form in its body.
    pub(crate) fn of(request: &Request) -> Self {
        let mut pairs = request.query_pairs();
        let form = request.header("content-type").is_none_or(|kind| {
            kind.to_ascii_lowercase().trim_start().starts_with("application/x-www-form-urlencoded")
        });
        if form {
            pairs.extend(request.form());
        }
        Self(pairs)
    }

    /// The first value of `name`; an empty one counts as missing.
    pub(crate) fn get<'a>(&'a self, name: &str) -> Option<&'a str> {
        let first = self.0.iter().find(|(known, _)| known == name);
        first.map(|(_, value)| value.as_str()).filter(|value| !value.is_empty())
    }

    /// Every value of the repeated key `name`.
    pub(crate) fn all<'a>(&'a self, name: &'a str) -> impl Iterator<Item = &'a str> {
        self.0.iter().filter(move |(known, _)| known == name).map(|(_, value)| value.as_str())
    }

    /// A parameter that must be there.
    pub(crate) fn required<'a>(&'a self, name: &str) -> Result<&'a str, Refusal> {
        self.get(name).ok_or_else(|| Refusal::missing(name))
    }

    /// A repeated key that must be there at least once.
    pub(crate) fn required_all<'a>(&'a self, name: &'a str) -> Result<Vec<&'a str>, Refusal> {
        let values: Vec<_> = self.all(name).filter(|value| !value.is_empty()).collect();
        if values.is_empty() { Err(Refusal::missing(name)) } else { Ok(values) }
    }

    /// The numbers of a repeated key; none if it is missing.
    pub(crate) fn numbers(&self, name: &str) -> Result<Vec<u64>, Refusal> {
        self.all(name).filter(|value| !value.is_empty()).map(|value| number(name, value)).collect()
    }

    /// A number that must be there.
    pub(crate) fn required_number<T: From<u64>>(&self, name: &str) -> Result<T, Refusal> {
        number(name, self.required(name)?).map(T::from)
    }

    /// A number that may be missing.
    pub(crate) fn number(&self, name: &str) -> Result<Option<u64>, Refusal> {
        self.get(name).map(|value| number(name, value)).transpose()
    }

    /// `true` or `false`, in these letters; missing is `false`.
    pub(crate) fn flag(&self, name: &str) -> Result<bool, Refusal> {
        match self.get(name) {
            None | Some("false") => Ok(false),
            Some("true") => Ok(true),
            Some(_) => Err(Refusal::invalid(name)),
        }
    }

    /// The map that `attr-nameN` and `attr-valueN` make. A name without its value has none.
    pub(crate) fn attributes(&self) -> Attributes {
        let mut attributes = Attributes::new();
        for (key, name) in &self.0 {
            let Some(index) = key.strip_prefix("attr-name") else { continue };
            if let Some(value) = self.get(&format!("attr-value{index}")) {
                attributes.entry(name.clone()).or_insert_with(|| value.to_owned());
            }
        }
        attributes
    }
}

/// `value` as a number, in plain digits.
fn number(name: &str, value: &str) -> Result<u64, Refusal> {
    let digits = value.bytes().all(|byte| byte.is_ascii_digit());
    value.parse().ok().filter(|_| digits).ok_or_else(|| {
        // The one text of its kind that is documented.
        if name == "contact-id" {
            Refusal::business(format!("Invalid contact-id: {value}"))
        } else {
            Refusal::invalid(name)
        }
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn params(pairs: &[(&str, &str)]) -> Params {
        Params(pairs.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect())
    }

    #[test]
    fn repeated_keys_and_maps() {
        let params = params(&[
            ("options", "All"),
            ("options", "ContactIds"),
            ("empty", ""),
            ("attr-name2", "tnc"),
            ("attr-value2", "Y"),
            ("attr-name1", "purpose"),
            ("attr-value3", "lost"),
        ]);
        assert_eq!(params.get("options"), Some("All"));
        assert_eq!(params.all("options").collect::<Vec<_>>(), ["All", "ContactIds"]);
        assert!(params.required("empty").is_err());
        assert_eq!(params.attributes(), Attributes::from([("tnc".to_owned(), "Y".to_owned())]));
    }

    #[test]
    fn values_are_case_sensitive() {
        let params = params(&[("a", "true"), ("b", "TRUE"), ("c", "+5"), ("d", "05")]);
        assert!(params.flag("a").unwrap() && !params.flag("missing").unwrap());
        assert!(params.flag("b").is_err());
        assert!(params.number("c").is_err());
        assert_eq!(params.number("d").unwrap(), Some(5));
    }
}
