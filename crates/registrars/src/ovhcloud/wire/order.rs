//! The objects of an order: offer, cart, item, dry run, order, payment.

use registrant_model::money::Amount;
use registrant_model::owner_change::{Contract, QuoteLine};
use registrant_model::{Money, Timestamp};
use serde::{Deserialize, Serialize};

/// `order.cart.GenericOptionDefinition`: what can be ordered for a domain.
#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase")]
pub(in crate::ovhcloud) struct Offer {
    #[serde(default)]
    pub(in crate::ovhcloud) family: Option<String>,
    pub(in crate::ovhcloud) plan_code: String,
    #[serde(default)]
    pub(in crate::ovhcloud) prices: Vec<Pricing>,
}

/// `order.cart.GenericProductPricing`.
#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase")]
pub(in crate::ovhcloud) struct Pricing {
    pub(in crate::ovhcloud) pricing_mode: String,
    /// ISO 8601; the guide says `P0Y` for an owner change and prints `P0D`.
    pub(in crate::ovhcloud) duration: String,
    #[serde(default)]
    pub(in crate::ovhcloud) capacities: Vec<String>,
    pub(in crate::ovhcloud) price: Price,
}

impl Pricing {
    /// Whether the duration is longer than nothing: then the order renews the domain.
    pub(in crate::ovhcloud) fn renews(&self) -> bool {
        self.duration.bytes().any(|byte| (b'1'..=b'9').contains(&byte))
    }
}

/// `order.Price`.
#[derive(Clone, Debug, Deserialize)]
#[serde(rename_all = "camelCase")]
pub(in crate::ovhcloud) struct Price {
    pub(in crate::ovhcloud) currency_code: String,
    pub(in crate::ovhcloud) value: Amount,
}

impl From<Price> for Money {
    fn from(price: Price) -> Self {
        Self { amount: price.value, currency: price.currency_code }
    }
}

/// `order.cart.Cart`.
#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase")]
pub(in crate::ovhcloud) struct Cart {
    pub(in crate::ovhcloud) cart_id: String,
    /// When it is gone by itself.
    #[serde(default)]
    pub(in crate::ovhcloud) expire: Option<Timestamp>,
    /// It was checked out.
    #[serde(default)]
    pub(in crate::ovhcloud) read_only: bool,
    #[serde(default)]
    pub(in crate::ovhcloud) items: Vec<i64>,
}

/// The body of `POST /order/cart`.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub(in crate::ovhcloud) struct NewCart<'a> {
    pub(in crate::ovhcloud) ovh_subsidiary: &'a str,
    pub(in crate::ovhcloud) description: &'a str,
}

/// The body of `POST /order/cartServiceOption/domain/{serviceName}`.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub(in crate::ovhcloud) struct NewItem<'a> {
    pub(in crate::ovhcloud) cart_id: &'a str,
    pub(in crate::ovhcloud) plan_code: &'a str,
    pub(in crate::ovhcloud) pricing_mode: &'a str,
    pub(in crate::ovhcloud) duration: &'a str,
    pub(in crate::ovhcloud) quantity: u32,
}

/// `order.cart.Item`.
#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase")]
pub(in crate::ovhcloud) struct Item {
    pub(in crate::ovhcloud) item_id: i64,
}

/// `order.cart.ConfigurationRequirements`.
#[derive(Debug, Deserialize)]
pub(in crate::ovhcloud) struct Requirement {
    pub(in crate::ovhcloud) label: String,
    #[serde(default)]
    pub(in crate::ovhcloud) required: Option<bool>,
}

/// `order.cart.ConfigurationItem`, and the body that makes one.
#[derive(Debug, Deserialize, Serialize)]
pub(in crate::ovhcloud) struct Configuration {
    #[serde(default, skip_serializing)]
    pub(in crate::ovhcloud) id: Option<i64>,
    pub(in crate::ovhcloud) label: String,
    pub(in crate::ovhcloud) value: String,
}

/// The body of `POST /order/cart/{cartId}/checkout`.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub(in crate::ovhcloud) struct Checkout {
    pub(in crate::ovhcloud) auto_pay_with_preferred_payment_method: bool,
    /// OVHcloud's spelling.
    pub(in crate::ovhcloud) waive_retractation_period: bool,
}

/// `order.Order`: a dry run, or an order.
#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase")]
pub(in crate::ovhcloud) struct Order {
    #[serde(default)]
    pub(in crate::ovhcloud) order_id: Option<i64>,
    #[serde(default)]
    pub(in crate::ovhcloud) url: Option<String>,
    pub(in crate::ovhcloud) prices: Prices,
    #[serde(default)]
    pub(in crate::ovhcloud) details: Vec<Detail>,
    #[serde(default)]
    pub(in crate::ovhcloud) contracts: Vec<WireContract>,
}

/// `order.OrderPrices`.
#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase")]
pub(in crate::ovhcloud) struct Prices {
    pub(in crate::ovhcloud) with_tax: Price,
    #[serde(default)]
    pub(in crate::ovhcloud) tax: Option<Price>,
}

/// `order.OrderDetail`.
#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase")]
pub(in crate::ovhcloud) struct Detail {
    #[serde(default)]
    pub(in crate::ovhcloud) description: String,
    pub(in crate::ovhcloud) total_price: Price,
}

/// `order.Contract`.
#[derive(Debug, Deserialize)]
pub(in crate::ovhcloud) struct WireContract {
    #[serde(default)]
    pub(in crate::ovhcloud) name: String,
    #[serde(default)]
    pub(in crate::ovhcloud) url: String,
}

impl Order {
    /// Its lines in our words.
    pub(in crate::ovhcloud) fn lines(&self) -> Vec<QuoteLine> {
        let line = |detail: &Detail| QuoteLine {
            description: detail.description.clone(),
            price: detail.total_price.clone().into(),
        };
        self.details.iter().map(line).collect()
    }

    /// Its contracts in our words.
    pub(in crate::ovhcloud) fn contracts(&self) -> Vec<Contract> {
        let contract = |it: &WireContract| Contract { name: it.name.clone(), url: it.url.clone() };
        self.contracts.iter().map(contract).collect()
    }
}

/// `billing.Order`.
#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase")]
pub(in crate::ovhcloud) struct BillingOrder {
    pub(in crate::ovhcloud) order_id: i64,
    #[serde(default)]
    pub(in crate::ovhcloud) date: Option<Timestamp>,
    #[serde(default)]
    pub(in crate::ovhcloud) url: Option<String>,
    pub(in crate::ovhcloud) price_with_tax: Price,
    #[serde(default)]
    pub(in crate::ovhcloud) tax: Option<Price>,
}

/// `billing.OrderDetail`.
#[derive(Debug, Deserialize)]
pub(in crate::ovhcloud) struct BillingDetail {
    #[serde(default)]
    pub(in crate::ovhcloud) domain: String,
}

/// `billing.order.RegisteredPaymentMean`, and the body that pays with one.
#[derive(Debug, Deserialize, Serialize)]
#[serde(rename_all = "camelCase")]
pub(in crate::ovhcloud) struct PaymentMean {
    pub(in crate::ovhcloud) payment_mean: String,
    /// The number of the registered one; only some means need it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(in crate::ovhcloud) payment_mean_id: Option<i64>,
}

/// `payment.method.PaymentMethod`, as far as it is used.
#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase")]
pub(in crate::ovhcloud) struct PaymentMethod {
    /// `CREDIT_CARD`, `SEPA_DIRECT_DEBIT` …
    pub(in crate::ovhcloud) payment_type: String,
    /// Its number among the means of payment.
    #[serde(default)]
    pub(in crate::ovhcloud) payment_mean_id: Option<i64>,
}

/// `nichandle.Nichandle`, as far as it is used.
#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase")]
pub(in crate::ovhcloud) struct Account {
    pub(in crate::ovhcloud) nichandle: String,
    pub(in crate::ovhcloud) ovh_subsidiary: String,
    #[serde(default)]
    pub(in crate::ovhcloud) firstname: Option<String>,
    #[serde(default)]
    pub(in crate::ovhcloud) name: Option<String>,
    #[serde(default)]
    pub(in crate::ovhcloud) organisation: Option<String>,
    #[serde(default)]
    pub(in crate::ovhcloud) email: Option<String>,
}
