//! What an owner change will cost, as the registrar's dry run says.

use crate::{Money, Timestamp};
use serde::{Deserialize, Serialize};

/// The answer of a dry run.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Quote {
    /// What is to be paid in all, with tax.
    pub price: Money,
    /// The tax in it, where the registrar tells.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub tax: Option<Money>,
    /// Line by line.
    #[serde(default)]
    pub lines: Vec<QuoteLine>,
    /// The contracts the order refers to.
    #[serde(default)]
    pub contracts: Vec<Contract>,
    /// When it was asked, by the registrar's clock.
    #[cfg_attr(feature = "openapi", schema(value_type = String, format = DateTime))]
    pub at: Timestamp,
}

/// One line of a quote.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct QuoteLine {
    /// What it is, in the registrar's words.
    pub description: String,
    /// What it costs.
    pub price: Money,
}

/// A contract an order refers to.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Contract {
    /// Its title.
    pub name: String,
    /// Where it can be read.
    pub url: String,
}
