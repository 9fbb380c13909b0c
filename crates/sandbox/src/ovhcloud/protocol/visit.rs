//! What stays the same when one request leads to several calls.

use super::{Call, Endpoint, Identity, Outcome};
use crate::web::Pairs;
use crate::world::World;
use hyper::body::Bytes;

/// A request that was let in.
pub(super) struct Visit<'a> {
    pub(super) world: &'a mut World,
    pub(super) identity: &'a Identity,
    pub(super) query: &'a Pairs,
    pub(super) body: &'a Bytes,
}

impl Visit<'_> {
    /// Carries out one call.
    pub(super) fn call(&mut self, endpoint: &Endpoint, parts: Pairs) -> Outcome {
        let mut call = Call {
            world: self.world,
            caller: match self.identity {
                Identity::Account(caller) => Some(caller),
                Identity::Nobody | Identity::Application(_) => None,
            },
            application: match self.identity {
                Identity::Application(id) => Some(*id),
                Identity::Nobody | Identity::Account(_) => None,
            },
            parts,
            query: self.query,
            body: self.body,
        };
        (endpoint.handle)(&mut call)
    }
}
