//! Orders as the API shows them: `order.Order` at the checkout, `billing.Order` afterwards.

use super::row::{Line, Order};
use crate::ovhcloud::money::Cents;
use crate::ovhcloud::protocol::datetime;
use crate::variants::OrderContracts;
use serde_json::{Value, json};

/// `order.Order`. In a dry run there is neither number nor address.
pub(super) fn checkout(
    lines: &[Line],
    tax: Cents,
    contracts: OrderContracts,
    placed: Option<(&Order, &str)>,
) -> Value {
    let net: Cents = lines.iter().map(|line| line.price).sum();
    let details: Vec<_> = lines
        .iter()
        .map(|line| {
            json!({
                "cartItemID": line.item,
                "description": line.description(),
                "detailType": "INSTALLATION",
                "domain": line.domain,
                "quantity": 1,
                "unitPrice": line.price.price(),
                "totalPrice": line.price.price(),
                "originalTotalPrice": line.price.price(),
                "reductionTotalPrice": Cents(0).price(),
                "reductions": [],
            })
        })
        .collect();
    json!({
        "orderId": placed.map(|(order, _)| order.id),
        "url": placed.map(|(order, base)| url(order, base)),
        "contracts": shown(contracts),
        "details": details,
        "prices": {
            "originalWithoutTax": net.price(),
            "reduction": Cents(0).price(),
            "withoutTax": net.price(),
            "tax": tax.price(),
            "withTax": (net + tax).price(),
        },
    })
}

/// `order.Contract`: a name, an address, and the whole text.
fn shown(contracts: OrderContracts) -> Value {
    let contract = |name: &str, file: &str| {
        let url = format!("https://contracts.example.com/ovhcloud/{file}");
        json!({"name": name, "url": url, "content": format!("{name}\n\nArticle 1. Object…")})
    };
    match contracts {
        OrderContracts::None => json!([]),
        OrderContracts::Named => json!([
            contract("Conditions générales de service", "cgs-fr.pdf"),
            contract("Conditions particulières d’enregistrement de nom de domaine", "cp-domain-fr.pdf"),
        ]),
    }
}

/// The page where a person sees and pays the order.
pub(super) fn url(order: &Order, base: &str) -> String {
    format!("{base}/ovhcloud/order/{}?password={}", order.id, order.password)
}

/// `billing.Order`
pub(super) fn billing(order: &Order, base: &str) -> Value {
    let url = url(order, base);
    json!({
        "orderId": order.id,
        "date": datetime(order.created),
        "expirationDate": datetime(order.expires),
        "retractionDate": order.retraction_until.map(datetime),
        "password": order.password,
        "url": url,
        "pdfUrl": url,
        "priceWithoutTax": order.net().price(),
        "tax": order.tax.price(),
        "priceWithTax": order.total().price(),
    })
}

/// `billing.OrderDetail`, whose quantity is a text.
pub(super) fn detail(line: &Line, cancelled: bool) -> Value {
    json!({
        "orderDetailId": line.id,
        "description": line.description(),
        "detailType": "INSTALLATION",
        "domain": line.domain,
        "quantity": "1",
        "unitPrice": line.price.price(),
        "totalPrice": line.price.price(),
        "cancelled": cancelled,
    })
}
