//! What a list is asked: of which connections, by whom, and how old an answer may be.

use super::Of;
use crate::error::RouteError;
use crate::people::{Person, may_see_connection};
use crate::state::AppState;
use axum::extract::{FromRequestParts, Query};
use http::request::Parts;
use http::{HeaderMap, Uri, header};
use registrant_model::ConnectionId;
use serde::Deserialize;
use serde::de::DeserializeOwned;
use std::collections::BTreeSet;
use std::sync::Arc;
use std::time::Duration;
use url::form_urlencoded;
use utoipa::IntoParams;

/// The parameter that names connections.
const CONNECTION: &str = "connection";

/// What the description says of the header by which a request takes what is kept.
pub(crate) const MAX_AGE: &str = "`max-age=N`: parts may be N seconds old (RFC 9111, 5.2.1.1), 15 minutes at the most. \
    Without it every part is read at its registrar. `as_of` says how old each is.";

/// Whose parts are asked for, as the description tells it.
#[derive(Deserialize, IntoParams)]
#[into_params(parameter_in = Query, style = Form)]
#[expect(dead_code, reason = "it describes what `Ask` reads, which may stand several times in a query")]
pub(crate) struct OfConnections {
    /// Only the parts of these connections, of which no other is waited for; may be repeated. Empty, it stands for no
    /// connection: then only that is told which needs no registrar.
    #[serde(default)]
    connection: Option<Vec<String>>,
}

/// Of which connections a list is asked, by whom, and how old an answer may be.
pub(crate) struct Ask {
    pub(crate) person: Arc<Person>,
    /// The connections asked for; nothing for all.
    chosen: Option<BTreeSet<ConnectionId>>,
    /// How old a part may be that is taken from what is kept.
    pub(crate) max_age: Duration,
}

impl Ask {
    /// What one connection says now.
    pub(crate) fn of(person: &Person, connection: &ConnectionId) -> Self {
        Self {
            person: Arc::new(person.clone()),
            chosen: Some(BTreeSet::from([connection.clone()])),
            max_age: Duration::ZERO,
        }
    }

    /// The connections that are asked, in the order of their names.
    pub(crate) fn connections(&self, app: &AppState) -> Vec<Of> {
        let asked = app.connections.iter().filter(|(id, _)| {
            may_see_connection(&self.person, id)
                && self.chosen.as_ref().is_none_or(|chosen| chosen.contains(*id))
        });
        let of = |(id, connected): (&ConnectionId, &Arc<_>)| Of {
            app: AppState::clone(app),
            person: Arc::clone(&self.person),
            id: id.clone(),
            connected: Arc::clone(connected),
        };
        asked.map(of).collect()
    }

    /// Whether what is known here of this connection is asked for. Without a registrar, all of it is.
    pub(crate) fn includes(&self, connection: &ConnectionId) -> bool {
        self.chosen.as_ref().is_none_or(|chosen| chosen.is_empty() || chosen.contains(connection))
    }
}

/// The query of a list over connections.
pub(crate) struct AskedOfParts<T>(pub(crate) Ask, pub(crate) T);

impl<T: DeserializeOwned + Send> FromRequestParts<AppState> for AskedOfParts<T> {
    type Rejection = RouteError;

    async fn from_request_parts(parts: &mut Parts, app: &AppState) -> Result<Self, RouteError> {
        let person = Person::from_request_parts(parts, app).await?;
        let pairs = form_urlencoded::parse(parts.uri.query().unwrap_or_default().as_bytes());
        let (named, others): (Vec<_>, Vec<_>) = pairs.partition(|(name, _)| name == CONNECTION);
        let mut chosen = (!named.is_empty()).then(BTreeSet::new);
        for (_, name) in named.iter().filter(|(_, name)| !name.is_empty()) {
            let known = name
                .parse::<ConnectionId>()
                .ok()
                .filter(|id| app.connections.get(id).is_some() && may_see_connection(&person, id));
            // One that is not there and one that is not this person's business look the same.
            let known = known.ok_or_else(|| {
                RouteError::InvalidRequest("connection: there is none of this name".to_owned())
            })?;
            chosen.get_or_insert_default().insert(known);
        }
        let rest = form_urlencoded::Serializer::new(String::new()).extend_pairs(others).finish();
        let rest = Uri::builder().path_and_query(format!("/?{rest}")).build();
        let rest = rest.map_err(|error| RouteError::InvalidRequest(error.to_string()))?;
        let Query(query) =
            Query::<T>::try_from_uri(&rest).map_err(|error| RouteError::InvalidRequest(error.body_text()))?;
        let max_age = max_age(&parts.headers);
        Ok(Self(Ask { person: Arc::new(person), chosen, max_age }, query))
    }
}

/// How old an answer may be by the request's `Cache-Control` (RFC 9111, 5.2.1): not at all, where it does not say.
fn max_age(headers: &HeaderMap) -> Duration {
    let values = headers.get_all(header::CACHE_CONTROL).into_iter().filter_map(|value| value.to_str().ok());
    let mut allowed: Option<u64> = None;
    for directive in values.flat_map(|value| value.split(',')) {
        let (name, value) = directive.trim().split_once('=').unwrap_or((directive.trim(), ""));
        let seconds = match name.to_ascii_lowercase().as_str() {
            "no-cache" | "no-store" => 0,
            // What is no number allows nothing.
            "max-age" => value.trim().trim_matches('"').parse().unwrap_or(0),
            _ => continue,
        };
        allowed = Some(allowed.map_or(seconds, |known| known.min(seconds)));
    }
    Duration::from_secs(allowed.unwrap_or(0))
}

#[cfg(test)]
mod tests {
    use super::max_age;
    use http::{HeaderMap, HeaderValue, header};

    #[test]
    fn nothing_old_is_allowed_where_nothing_says_so() {
        let allowed = |values: &[&str]| {
            let mut headers = HeaderMap::new();
            for value in values {
                headers.append(header::CACHE_CONTROL, HeaderValue::from_str(value).unwrap());
            }
            max_age(&headers).as_secs()
        };
        for (values, seconds) in [
            (vec![], 0),
            (vec!["max-age=60"], 60),
            (vec!["Max-Age=\"60\""], 60),
            (vec!["max-age=60, no-cache"], 0),
            (vec!["max-age=60", "max-age=5"], 5),
            (vec!["no-store"], 0),
            (vec!["max-age=soon"], 0),
            (vec!["max-stale=60"], 0),
        ] {
            assert_eq!(allowed(&values), seconds, "{values:?}");
        }
    }
}
