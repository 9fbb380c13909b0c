//! `GET domains/search`: rows under numbered keys beside both counts.

use super::{Domain, view};
use crate::logicboxes::protocol::{Answer, By, Call, Endpoint, Outcome, Page, Params, Refusal};
use crate::logicboxes::switches::Container;
use serde_json::{Value, json};

pub(crate) const GET: Endpoint = Endpoint { by: By::Get, path: "/domains/search", handle };

fn handle(call: &mut Call<'_>) -> Outcome {
    let page = Page::of(&call.params, 10..=500)?;
    let wish = Wish::of(&call.params)?;
    let domains = call.world.logicboxes.domains.iter();
    let mut found: Vec<_> = domains.filter(|domain| !domain.foreign && wish.fits(domain)).collect();
    if let Some(field) = wish.order {
        found.sort_by_key(|domain| field.key(domain));
        if wish.descending {
            found.reverse();
        }
    }
    let rows = found.into_iter().map(row).collect();
    Ok(Answer::Object(page.cut(rows, Container::Numbered)))
}

fn row(domain: &Domain) -> Value {
    json!({
        "orders.orderid": domain.id,
        "orders.creationtime": domain.created.as_second(),
        "orders.creationdt": domain.created.as_second(),
        "orders.endtime": domain.expires.as_second(),
        "orders.timestamp": domain.updated.as_second(),
        "orders.transferlock": domain.transfer_lock,
        "orders.autorenew": false,
        "entity.entityid": domain.id,
        "entity.entitytypeid": view::ENTITY_TYPE,
        "entity.description": domain.name,
        "entity.currentstatus": domain.state,
        "entity.customerid": domain.customer,
        "entitytype.entitytypekey": domain.extension().product(),
        "entitytype.entitytypename": format!(".{} Domain Name", domain.extension().product()),
    })
}

/// What `order-by` may name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Field {
    Order,
    Customer,
    End,
    Touched,
    Type,
    Creation,
}

impl Field {
    fn named(name: &str) -> Option<Self> {
        Some(match name {
            "orderid" => Self::Order,
            "customerid" => Self::Customer,
            "endtime" => Self::End,
            "timestamp" => Self::Touched,
            "entitytypeid" => Self::Type,
            "creationtime" | "creationdt" => Self::Creation,
            _ => return None,
        })
    }

    fn key(self, domain: &Domain) -> (i64, String) {
        let number = |number: u64| i64::try_from(number).unwrap_or(i64::MAX);
        let key = match self {
            Self::Order => number(domain.id.0),
            Self::Customer => number(domain.customer.0),
            Self::End => domain.expires.as_second(),
            Self::Touched => domain.updated.as_second(),
            Self::Creation => domain.created.as_second(),
            Self::Type => return (0, domain.extension().product()),
        };
        (key, String::new())
    }
}

/// What is searched for.
struct Wish {
    orders: Vec<u64>,
    customers: Vec<u64>,
    products: Vec<String>,
    states: Vec<String>,
    name: Option<String>,
    created: (Option<u64>, Option<u64>),
    expires: (Option<u64>, Option<u64>),
    order: Option<Field>,
    descending: bool,
}

impl Wish {
    fn of(params: &Params) -> Result<Self, Refusal> {
        let words = |name| params.all(name).map(str::to_owned).collect();
        let range = |start, end| Ok::<_, Refusal>((params.number(start)?, params.number(end)?));
        let by = params.get("order-by").unwrap_or_default();
        let (field, descending) = match by.split_once(' ') {
            Some((field, "desc")) => (field, true),
            Some((field, "asc")) => (field, false),
            _ => (by, false),
        };
        let order = Field::named(field);
        if order.is_none() && !by.is_empty() {
            return Err(Refusal::invalid("order-by"));
        }
        Ok(Self {
            orders: params.numbers("order-id")?,
            customers: params.numbers("customer-id")?,
            products: words("product-key"),
            states: words("status"),
            name: params.get("domain-name").map(str::to_lowercase),
            created: range("creation-date-start", "creation-date-end")?,
            expires: range("expiry-date-start", "expiry-date-end")?,
            order,
            descending,
        })
    }

    fn fits(&self, domain: &Domain) -> bool {
        let among = |wanted: &[u64], id: u64| wanted.is_empty() || wanted.contains(&id);
        let within = |(start, end): (Option<u64>, Option<u64>), at: jiff::Timestamp| {
            let at = u64::try_from(at.as_second()).unwrap_or_default();
            start.is_none_or(|start| at >= start) && end.is_none_or(|end| at <= end)
        };
        among(&self.orders, domain.id.0)
            && among(&self.customers, domain.customer.0)
            && (self.products.is_empty() || self.products.contains(&domain.extension().product()))
            && (self.states.is_empty() || self.states.contains(&domain.state))
            && self.name.as_ref().is_none_or(|name| domain.name.contains(name))
            && within(self.created, domain.created)
            && within(self.expires, domain.expires)
    }
}
