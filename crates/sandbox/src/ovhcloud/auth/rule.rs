//! What a consumer key may call.

use serde::{Deserialize, Serialize};

/// One access rule: a method and a path, in which `*` stands for anything (consumer key helpers of the
/// official Python and Go clients).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct AccessRule {
    pub(crate) method: RuleMethod,
    pub(crate) path: String,
}

/// `auth.HTTPMethodEnum` of the newest specification.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "UPPERCASE")]
pub(crate) enum RuleMethod {
    Delete,
    Get,
    Patch,
    Post,
    Put,
}

impl RuleMethod {
    pub(crate) const ALL: [Self; 5] = [Self::Get, Self::Post, Self::Put, Self::Delete, Self::Patch];

    pub(crate) const fn as_str(self) -> &'static str {
        match self {
            Self::Delete => "DELETE",
            Self::Get => "GET",
            Self::Patch => "PATCH",
            Self::Post => "POST",
            Self::Put => "PUT",
        }
    }
}

impl AccessRule {
    /// Rules that grant everything.
    pub(crate) fn everything() -> Vec<Self> {
        RuleMethod::ALL.into_iter().map(|method| Self { method, path: "/*".to_owned() }).collect()
    }

    /// Whether this rule grants `method` on `path`.
    pub(crate) fn grants(&self, method: &str, path: &str) -> bool {
        self.method.as_str() == method && fits(&self.path, path)
    }
}

/// Whether `path` fits `pattern`, in which `*` stands for any text, slashes included.
pub(crate) fn fits(pattern: &str, path: &str) -> bool {
    let mut parts = pattern.split('*');
    let first = parts.next().unwrap_or_default();
    let Some(mut rest) = path.strip_prefix(first) else { return false };
    let Some(last) = parts.next_back() else { return rest.is_empty() };
    for part in parts {
        let Some((_, after)) = rest.split_once(part) else { return false };
        rest = after;
    }
    rest.ends_with(last)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_path_grants_itself_and_a_star_what_follows() {
        assert!(fits("/me", "/me"));
        assert!(!fits("/me", "/me/contact"));
        assert!(!fits("/sms/*", "/sms"));
        assert!(fits("/sms/*", "/sms/x/y"));
        assert!(fits("/*", "/me"));
        assert!(fits("/me/task/*/*/accept", "/me/task/contactChange/5/accept"));
        assert!(!fits("/me/task/*/accept", "/me/task/contactChange/5/refuse"));
        assert!(fits("/domain/*/task*", "/domain/example.com/task"));
        assert!(!fits("/a*a", "/a"));
    }
}
