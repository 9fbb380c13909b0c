//! `GET contacts/dotca/registrantagreement`: the agreement that registrants of .ca must accept, and its version.

use crate::logicboxes::protocol::{Answer, By, Call, Endpoint, Outcome};
use serde_json::json;

pub(crate) const GET: Endpoint =
    Endpoint { by: By::Get, path: "/contacts/dotca/registrantagreement", handle };

/// The version that `AgreementVersion` of a new contact must name.
pub(super) const VERSION: &str = "2.0";

/// Stands for the registry's agreement, which is long and not ours to copy.
const AGREEMENT: &str = "<html><head><title>Registrant Agreement</title></head><body><h1>Registrant Agreement</h1>\
    <p>This text stands for the agreement between the registrant of a .CA domain name and the registry.</p>\
    <ol><li>The registrant meets the Canadian Presence Requirements of the chosen legal type.</li>\
    <li>What the registrant has told the registry is true, and is kept so.</li>\
    <li>The name of the registrant is not edited; a domain name goes to another registrant instead.</li></ol>\
    </body></html>";

#[expect(clippy::unnecessary_wraps, reason = "every call may be refused by its type")]
fn handle(_: &mut Call<'_>) -> Outcome {
    Ok(Answer::Object(json!({"version": VERSION, "agreement": AGREEMENT})))
}
