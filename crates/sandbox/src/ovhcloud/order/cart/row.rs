//! Carts, their items, and what is configured on an item.

use crate::ids::number;
use crate::ovhcloud::account::Nichandle;
use crate::ovhcloud::contact::ContactId;
use crate::ovhcloud::protocol::datetime_utc;
use crate::store::Row;
use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};
use std::fmt;

/// `cartId`, a UUID.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(transparent)]
pub(crate) struct CartId(pub(crate) String);

impl fmt::Display for CartId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

number! {
    /// `itemId`
    ItemId
}

number! {
    /// The number of a configuration of an item.
    ConfigurationId
}

/// A cart.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(crate) struct Cart {
    pub(crate) id: CartId,
    pub(crate) description: String,
    pub(crate) subsidiary: String,
    pub(crate) expires: Timestamp,
    /// It was validated.
    pub(crate) read_only: bool,
    /// Whose it is, once it was assigned.
    pub(crate) account: Option<Nichandle>,
    pub(crate) items: Vec<ItemId>,
}

impl Row for Cart {
    const KIND: &'static str = "ovhcloud.cart";
    type Key = CartId;
    fn key(&self) -> CartId {
        self.id.clone()
    }
}

impl Cart {
    /// `order.cart.Cart`
    pub(crate) fn view(&self) -> Value {
        json!({
            "cartId": self.id,
            "description": self.description,
            "expire": datetime_utc(self.expires),
            "readOnly": self.read_only,
            "items": self.items,
        })
    }
}

/// `order.cart.ConfigurationItem`
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(crate) struct Configuration {
    pub(crate) id: ConfigurationId,
    pub(crate) label: String,
    pub(crate) value: String,
}

/// An owner change in a cart.
#[derive(Debug, Serialize, Deserialize)]
pub(crate) struct Item {
    pub(crate) id: ItemId,
    pub(crate) cart: CartId,
    pub(crate) domain: String,
    pub(crate) plan_code: String,
    pub(crate) pricing_mode: String,
    pub(crate) duration: String,
    pub(crate) configurations: Vec<Configuration>,
}

impl Row for Item {
    const KIND: &'static str = "ovhcloud.cart_item";
    type Key = ItemId;
    fn key(&self) -> ItemId {
        self.id
    }
}

impl Item {
    /// The contact that was configured as the new owner: the last one, if there are several.
    pub(crate) fn owner_contact(&self) -> Option<ContactId> {
        let configured =
            self.configurations.iter().rev().find(|configuration| configuration.label == OWNER)?;
        contact_number(&configured.value)
    }
}

/// The label of the new owner.
pub(crate) const OWNER: &str = "OWNER_CONTACT";

/// The number in `/me/contact/123` or `/domain/contact/123`.
pub(crate) fn contact_number(value: &str) -> Option<ContactId> {
    let digits = value.strip_prefix("/me/contact/").or_else(|| value.strip_prefix("/domain/contact/"))?;
    let number = digits.bytes().all(|byte| byte.is_ascii_digit()).then(|| digits.parse().ok())??;
    Some(ContactId(number))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_contact_is_named_by_either_path() {
        assert_eq!(contact_number("/me/contact/123"), Some(ContactId(123)));
        assert_eq!(contact_number("/domain/contact/123"), Some(ContactId(123)));
        for bad in
            ["123", "/me/contact/", "/me/contact/+1", "/me/contact/1/x", "/me/contact/99999999999999999999"]
        {
            assert_eq!(contact_number(bad), None, "{bad}");
        }
    }
}
