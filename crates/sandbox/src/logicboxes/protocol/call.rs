//! A call, and what is known of it before it is made.

use super::{Outcome, Params};
use crate::world::World;

/// With which method a call is made.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum By {
    /// It reads.
    Get,
    /// It has an effect.
    Post,
    /// It reads, and the documentation says POST (`contacts/default`, `domains/irtp/verification/details`).
    Either,
}

/// One call of the API.
pub(crate) struct Endpoint {
    pub(crate) by: By,
    /// `/namespace/call`, without the suffix that names the format.
    pub(crate) path: &'static str,
    pub(crate) handle: fn(&mut Call<'_>) -> Outcome,
}

/// One call that is allowed.
pub(crate) struct Call<'a> {
    pub(crate) world: &'a mut World,
    pub(crate) params: Params,
}
