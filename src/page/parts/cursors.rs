//! Where each part of a list is read on, as it stands in the address of the page.

use registrant_model::ConnectionId;

/// Where each part is read on; a part that is missing here has ended. An empty place is the part's beginning.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Cursors(Vec<(ConnectionId, String)>);

impl Cursors {
    /// Reads them; nothing where they are none of ours.
    pub fn read(text: &str) -> Option<Self> {
        let pair = |pair: &str| {
            let (id, place) = pair.split_once('=')?;
            let place = js_sys::decode_uri_component(place).ok()?;
            Some((id.parse().ok()?, place.into()))
        };
        let all: Option<Vec<_>> = text.split('&').map(pair).collect();
        all.filter(|all| !all.is_empty()).map(Self)
    }

    /// Writes them.
    pub fn write(&self) -> String {
        let pair = |(id, place): &(ConnectionId, String)| {
            format!("{id}={}", String::from(js_sys::encode_uri_component(place)))
        };
        self.0.iter().map(pair).collect::<Vec<_>>().join("&")
    }

    /// Notes where a part is read on.
    pub fn push(&mut self, connection: ConnectionId, place: String) {
        self.0.push((connection, place));
    }

    /// Where a part is read; empty for its beginning.
    pub fn place(&self, connection: &ConnectionId) -> String {
        let known = self.0.iter().find(|(id, _)| id == connection);
        known.map(|(_, place)| place.clone()).unwrap_or_default()
    }

    /// Each part that is read on, with its place.
    pub fn iter(&self) -> impl Iterator<Item = &(ConnectionId, String)> {
        self.0.iter()
    }
}
