//! Which endpoint a path and a method lead to.

use crate::web::Pairs;
use http::Method;
use percent_encoding::percent_decode_str;

/// The methods that endpoints have.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Verb {
    Get,
    Post,
    Put,
    Delete,
}

impl Verb {
    pub(crate) const fn as_str(self) -> &'static str {
        match self {
            Self::Get => "GET",
            Self::Post => "POST",
            Self::Put => "PUT",
            Self::Delete => "DELETE",
        }
    }
}

/// The endpoints of one part of the sandbox, by path and method.
pub(crate) struct Router<E: 'static> {
    paths: matchit::Router<Vec<(Verb, &'static E)>>,
}

/// What stands at a path.
pub(crate) enum Found<E: 'static> {
    /// The endpoint, with the variable parts of the path, decoded.
    Endpoint(&'static E, Pairs),
    /// The path exists; these methods do.
    OtherMethods(String),
    Nothing,
}

impl<E> Router<E> {
    /// Collects endpoints, of which `address` tells method and path.
    ///
    /// # Errors
    /// When two paths contradict each other.
    pub(crate) fn new(
        endpoints: impl IntoIterator<Item = &'static E>,
        address: fn(&E) -> (Verb, &'static str),
    ) -> Result<Self, matchit::InsertError> {
        let mut by_path: Vec<(&'static str, Vec<(Verb, &'static E)>)> = Vec::new();
        for endpoint in endpoints {
            let (verb, path) = address(endpoint);
            match by_path.iter_mut().find(|(known, _)| *known == path) {
                Some((_, methods)) => methods.push((verb, endpoint)),
                None => by_path.push((path, vec![(verb, endpoint)])),
            }
        }
        let mut paths = matchit::Router::new();
        for (path, methods) in by_path {
            paths.insert(path, methods)?;
        }
        Ok(Self { paths })
    }

    pub(crate) fn find(&self, method: &Method, path: &str) -> Found<E> {
        let Ok(found) = self.paths.at(path) else { return Found::Nothing };
        let Some((_, endpoint)) = found.value.iter().find(|(verb, _)| verb.as_str() == method.as_str())
        else {
            let methods: Vec<_> = found.value.iter().map(|(verb, _)| verb.as_str()).collect();
            return Found::OtherMethods(methods.join(", "));
        };
        let mut parts = Pairs::new();
        for (name, value) in found.params.iter() {
            // What is no UTF-8 names nothing.
            let Ok(value) = percent_decode_str(value).decode_utf8() else { return Found::Nothing };
            parts.push((name.to_owned(), value.into_owned()));
        }
        Found::Endpoint(endpoint, parts)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    static ENDPOINTS: [(Verb, &str); 3] =
        [(Verb::Get, "/domain/{name}"), (Verb::Put, "/domain/{name}"), (Verb::Get, "/domain/contact")];

    #[test]
    fn finds_by_path_and_method() {
        let router = Router::new(&ENDPOINTS, |endpoint| *endpoint).unwrap();
        assert!(matches!(
            router.find(&Method::GET, "/domain/contact"),
            Found::Endpoint((_, "/domain/contact"), _)
        ));
        let Found::Endpoint(_, parts) = router.find(&Method::GET, "/domain/ex%61mple.com") else {
            panic!("nothing found")
        };
        assert_eq!(parts, [("name".to_owned(), "example.com".to_owned())]);
        let Found::OtherMethods(methods) = router.find(&Method::DELETE, "/domain/x") else { panic!("found") };
        assert_eq!(methods, "GET, PUT");
        assert!(matches!(router.find(&Method::GET, "/domain/%ff"), Found::Nothing));
        assert!(matches!(router.find(&Method::GET, "/domain"), Found::Nothing));
    }
}
