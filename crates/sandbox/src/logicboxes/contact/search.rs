//! `GET contacts/search`: rows under `result`, unlike the numbered keys of other searches.

use super::{Contact, ContactId, Status, add, view};
use crate::logicboxes::protocol::{Answer, By, Call, Endpoint, Outcome, Page, Params, Refusal};
use crate::logicboxes::switches::Container;

pub(crate) const GET: Endpoint = Endpoint { by: By::Get, path: "/contacts/search", handle };

/// The states that can be asked for. InActive and Suspended contacts do not occur here.
const STATUSES: [&str; 4] = ["InActive", "Active", "Suspended", "Deleted"];

fn handle(call: &mut Call<'_>) -> Outcome {
    let customer = add::known_customer(call)?;
    let page = Page::of(&call.params, 1..=500)?;
    let wish = Wish::of(&call.params)?;
    let contacts = call.world.logicboxes.contacts.iter();
    let found = contacts.filter(|contact| contact.customer == customer && wish.fits(contact));
    let rows = found.map(|contact| view::row(call.world, contact)).collect();
    Ok(Answer::Object(page.cut(rows, Container::Result)))
}

/// What is searched for.
struct Wish {
    ids: Vec<u64>,
    statuses: Vec<String>,
    kind: Option<String>,
    name: Option<String>,
    company: Option<String>,
    email: Option<String>,
    include_invalid: bool,
}

impl Wish {
    fn of(params: &Params) -> Result<Self, Refusal> {
        let statuses: Vec<_> = params.all("status").map(str::to_owned).collect();
        if statuses.iter().any(|status| !STATUSES.contains(&status.as_str())) {
            return Err(Refusal::invalid("status"));
        }
        let text = |name| params.get(name).map(str::to_lowercase);
        Ok(Self {
            ids: params.numbers("contact-id")?,
            statuses,
            kind: params.get("type").map(str::to_owned),
            name: text("name"),
            company: text("company"),
            email: text("email"),
            include_invalid: params.flag("include-invalid")?,
        })
    }

    fn fits(&self, contact: &Contact) -> bool {
        let like = |value: &str, wanted: &Option<String>| {
            wanted.as_ref().is_none_or(|wanted| value.to_lowercase().contains(wanted))
        };
        let ContactId(id) = contact.id;
        let status = contact.status.as_str();
        contact.status != Status::Archived
            && (self.ids.is_empty() || self.ids.contains(&id))
            && (self.statuses.is_empty() || self.statuses.iter().any(|wanted| wanted == status))
            && self.kind.as_ref().is_none_or(|kind| kind == contact.kind.as_str())
            && (self.include_invalid || contact.invalid.is_empty())
            && like(&contact.details.name, &self.name)
            && like(&contact.details.company, &self.company)
            && like(&contact.details.email, &self.email)
    }
}
