//! `POST contacts/modify` and `POST contacts/set-details`: dead since contacts cannot be edited (1 December 2016). They
//! change nothing and say so, each in its way.

use super::{ContactId, details};
use crate::logicboxes::protocol::{Answer, By, Call, Endpoint, Refusal};

pub(crate) const MODIFY: Endpoint = Endpoint {
    by: By::Post,
    path: "/contacts/modify",
    handle: |call| {
        named(call)?;
        Err(Refusal::not_allowed())
    },
};

/// Its answer is a bare `true` or `false`; nothing is ever set any more.
pub(crate) const SET_DETAILS: Endpoint = Endpoint {
    by: By::Post,
    path: "/contacts/set-details",
    handle: |call| {
        named(call)?;
        Ok(Answer::bare(false))
    },
};

fn named(call: &Call<'_>) -> Result<(), Refusal> {
    let id: ContactId = call.params.required_number("contact-id")?;
    details::known(call.world, id).map(|_| ())
}
