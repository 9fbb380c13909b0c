//! `GET domains/orderid` → the number of the order, bare.

use super::find;
use crate::logicboxes::protocol::{Answer, By, Endpoint};

pub(crate) const GET: Endpoint = Endpoint {
    by: By::Get,
    path: "/domains/orderid",
    handle: |call| {
        let name = call.params.required("domain-name")?;
        Ok(Answer::bare(find::called(call.world, name)?.id))
    },
};
