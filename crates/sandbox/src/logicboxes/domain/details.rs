//! `GET domains/details` and `GET domains/details-by-name` (knowledge base 770, 1755).

use super::{find, view};
use crate::logicboxes::protocol::{Answer, By, Call, Endpoint, Outcome};

pub(crate) const BY_ID: Endpoint = Endpoint { by: By::Get, path: "/domains/details", handle: by_id };

pub(crate) const BY_NAME: Endpoint =
    Endpoint { by: By::Get, path: "/domains/details-by-name", handle: by_name };

fn by_id(call: &mut Call<'_>) -> Outcome {
    let options = call.params.required_all("options")?;
    let domain = find::named(call.world, &call.params)?;
    view::details(call.world, domain, &options).map(Answer::Object)
}

fn by_name(call: &mut Call<'_>) -> Outcome {
    let options = call.params.required_all("options")?;
    let domain = find::called(call.world, call.params.required("domain-name")?)?;
    view::details(call.world, domain, &options).map(Answer::Object)
}
