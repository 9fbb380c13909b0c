//! Expanded lists: whole objects instead of their names, by page, sorted and filtered, as `X-Pagination-…`
//! headers ask (OVHcloud's web manager, `iceberg`; `x-expanded-response` of the specification).

use super::visit::Visit;
use super::{Answer, Endpoint, Refusal};
use crate::ovhcloud::auth::matches;
use crate::ovhcloud::routes::{self, Branch};
use crate::web::{Found, Pairs, Reply, Request};
use http::Method;
use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};
use serde_json::Value;
use std::cmp::Ordering;

/// The lists that can be expanded (`x-expanded-response` in the specification).
const EXPANDABLE: [&str; 12] = [
    "/domain",
    "/domain/contact",
    "/domain/{serviceName}/task",
    "/me/api/application",
    "/me/api/credential",
    "/me/contact",
    "/me/order",
    "/me/order/{orderId}/details",
    "/me/task/contactChange",
    "/me/task/domain",
    "/me/task/domain/{id}/argument",
    "/me/task/emailChange",
];

/// The only mode that is known.
const MODE: &str = "CachedObjectList-Pages";

/// The largest page.
const LARGEST: usize = 5000;

/// What the headers ask for.
#[derive(Debug)]
pub(super) struct Wish {
    size: usize,
    /// From 1.
    number: usize,
    sort: Option<String>,
    descending: bool,
    filters: Vec<Filter>,
}

/// `field:op=value`
#[derive(Debug)]
struct Filter {
    field: String,
    operator: Operator,
    value: String,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Operator {
    Eq,
    Ne,
    Lt,
    Gt,
    In,
    Like,
}

/// What is asked for, if anything is.
pub(super) fn wished(request: &Request, endpoint: &Endpoint) -> Result<Option<Wish>, Refusal> {
    let Some(mode) = request.header("x-pagination-mode") else { return Ok(None) };
    if mode != MODE {
        return Err(Refusal::bad_request(format!("X-Pagination-Mode: {mode} is not {MODE}")));
    }
    if !EXPANDABLE.contains(&endpoint.path) {
        return Err(Refusal::bad_request("this route does not answer expanded lists"));
    }
    let number =
        |name: &'static str, default: usize, most: usize| match request.header(name) {
            None => Ok(default),
            Some(text) => text.parse().ok().filter(|number| (1..=most).contains(number)).ok_or_else(|| {
                Refusal::bad_request(format!("{name}: {text} is not a number from 1 to {most}"))
            }),
        };
    let descending = match request.header("x-pagination-sort-order") {
        None | Some("ASC") => false,
        Some("DESC") => true,
        Some(order) => {
            return Err(Refusal::bad_request(format!("X-Pagination-Sort-Order: {order} is not ASC or DESC")));
        }
    };
    let filters =
        form_urlencoded::parse(request.header("x-pagination-filter").unwrap_or_default().as_bytes());
    Ok(Some(Wish {
        size: number("x-pagination-size", 25, LARGEST)?,
        number: number("x-pagination-number", 1, usize::MAX)?,
        sort: request.header("x-pagination-sort").map(str::to_owned),
        descending,
        filters: filters.map(|(name, value)| filter(&name, &value)).collect::<Result<_, _>>()?,
    }))
}

fn filter(name: &str, value: &str) -> Result<Filter, Refusal> {
    let (field, operator) = name.split_once(':').unwrap_or((name, "eq"));
    let operator = match operator {
        "eq" => Operator::Eq,
        "ne" => Operator::Ne,
        "lt" => Operator::Lt,
        "gt" => Operator::Gt,
        "in" => Operator::In,
        "like" => Operator::Like,
        other => return Err(Refusal::bad_request(format!("X-Pagination-Filter: unknown operator {other}"))),
    };
    Ok(Filter { field: field.to_owned(), operator, value: value.to_owned() })
}

/// Answers one page of whole objects, with their number in `X-Pagination-Elements`.
pub(super) fn serve(
    visit: &mut Visit<'_>,
    endpoint: &Endpoint,
    parts: Pairs,
    below: &str,
    wish: &Wish,
) -> Result<Reply, Refusal> {
    let Answer::Value(Value::Array(listed)) = visit.call(endpoint, parts)? else {
        return Err(Refusal::bad_request("this route answers no list"));
    };
    let mut objects = Vec::new();
    for item in listed {
        let object = if item.is_object() { item } else { expand(visit, below, &item)? };
        if wish.filters.iter().all(|filter| filter.fits(&object)) {
            objects.push(object);
        }
    }
    if let Some(field) = &wish.sort {
        objects.sort_by(|a, b| compare(member(a, field), member(b, field)));
    }
    if wish.descending {
        objects.reverse();
    }
    let total = objects.len();
    let page: Vec<_> =
        objects.into_iter().skip((wish.number - 1).saturating_mul(wish.size)).take(wish.size).collect();
    let reply = Answer::Value(Value::Array(page)).reply(visit.world);
    Ok(reply
        .header("x-pagination-elements", &total.to_string())
        .header("x-pagination-number", &wish.number.to_string())
        .header("x-pagination-size", &wish.size.to_string()))
}

/// The object that the list at `below` names `item`.
fn expand(visit: &mut Visit<'_>, below: &str, item: &Value) -> Result<Value, Refusal> {
    let name = match item {
        Value::String(name) => utf8_percent_encode(name, NON_ALPHANUMERIC).to_string(),
        other => other.to_string(),
    };
    match routes::router(Branch::V1)?.find(&Method::GET, &format!("{below}/{name}")) {
        Found::Endpoint(endpoint, parts) => match visit.call(endpoint, parts)? {
            Answer::Value(value) => Ok(value),
            Answer::Void => Ok(Value::Null),
        },
        Found::OtherMethods(_) | Found::Nothing => Ok(item.clone()),
    }
}

/// A member by its dotted path.
fn member<'a>(object: &'a Value, path: &str) -> &'a Value {
    path.split('.').fold(object, |value, name| &value[name])
}

fn compare(a: &Value, b: &Value) -> Ordering {
    match (a.as_f64(), b.as_f64()) {
        (Some(a), Some(b)) => a.total_cmp(&b),
        _ => text(a).cmp(&text(b)),
    }
}

fn text(value: &Value) -> String {
    match value {
        Value::Null => String::new(),
        Value::String(text) => text.clone(),
        other => other.to_string(),
    }
}

impl Filter {
    fn fits(&self, object: &Value) -> bool {
        let held = member(object, &self.field);
        let ordering = || match (held.as_f64(), self.value.parse::<f64>()) {
            (Some(held), Ok(value)) => held.total_cmp(&value),
            _ => text(held).cmp(&self.value),
        };
        match self.operator {
            Operator::Eq => text(held) == self.value,
            Operator::Ne => text(held) != self.value,
            Operator::Lt => ordering().is_lt(),
            Operator::Gt => ordering().is_gt(),
            Operator::In => self.value.split(',').any(|value| text(held) == value),
            Operator::Like => {
                matches(&self.value.to_lowercase().replace('%', "*"), &text(held).to_lowercase())
            }
        }
    }
}
