//! Switches for what no public source settles. Each stands for one open fact; the first value is the default.

use crate::hostcontrol;
use crate::logicboxes;
use crate::store::Row;
use serde::{Deserialize, Serialize};

/// A switch as it is listed.
pub(crate) struct Variant {
    /// `registrar.topic`
    pub(crate) name: &'static str,
    /// The values that can be chosen; the first is the default.
    pub(crate) values: &'static [&'static str],
}

/// One switch whose values are a type.
pub(crate) trait Switch: Copy + Default + 'static {
    const NAME: &'static str;
    fn from_value(value: &str) -> Option<Self>;
}

/// Declares the switches: one enum each, and the list of all.
macro_rules! switches {
    ($( $(#[$meta:meta])* $name:ident $text:literal {
        $(#[$first_meta:meta])* $first:ident $first_value:literal
        $(, $(#[$value_meta:meta])* $value:ident $value_text:literal)* $(,)?
    } )*) => {
        $(
            $(#[$meta])*
            #[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
            pub(crate) enum $name {
                #[default]
                $(#[$first_meta])*
                $first,
                $( $(#[$value_meta])* $value, )*
            }

            impl $crate::variants::Switch for $name {
                const NAME: &'static str = $text;
                fn from_value(value: &str) -> Option<Self> {
                    match value {
                        $first_value => Some(Self::$first),
                        $( $value_text => Some(Self::$value), )*
                        _ => None,
                    }
                }
            }
        )*

        /// The switches declared here.
        pub(crate) const SWITCHES: &[$crate::variants::Variant] = &[
            $( $crate::variants::Variant { name: $text, values: &[$first_value $(, $value_text)*] }, )*
        ];
    };
}
pub(crate) use switches;

switches! {
    /// The shape of error bodies. Both dialects live side by side upstream.
    ErrorDialect "ovhcloud.errors" {
        /// `{"class", "message", "details"?}`
        Current "current",
        /// `{"errorCode", "httpCode", "message"}`
        Classic "classic",
    }

    /// What members without a value look like: samples of tasks omit them.
    Nulls "ovhcloud.nulls" {
        Present "present",
        Omitted "omitted",
    }

    /// What a call without an answer sends: the specification says 200 without content,
    /// the PHP client expects `null`.
    VoidAnswer "ovhcloud.void" {
        /// 200 and the JSON text `null`.
        Null "null",
        /// 204 and no body.
        NoContent "no_content",
    }

    /// What a timestamp far from the server's clock leads to (not documented).
    Timestamps "ovhcloud.timestamp" {
        /// 400, as for any wrong signature.
        Signature "signature",
        /// 403 "This application key is invalid", as one project reports.
        Key "key",
        /// It is not looked at.
        Unchecked "unchecked",
    }

    /// What a member that is missing from a `PUT` means: the web manager sends whole objects.
    PutMeaning "ovhcloud.put" {
        /// The field loses its value.
        Replace "replace",
        /// The field keeps its value.
        Merge "merge",
    }

    /// How `/me/contact/{id}/fields` names fields of the address (not documented).
    ContactFieldNames "ovhcloud.contact_fields" {
        /// `address.city`
        Dotted "dotted",
        /// `city`
        Flat "flat",
    }

    /// Which duration an owner change is ordered with: the guide's text and its sample differ.
    TradeDuration "ovhcloud.trade_duration" {
        Both "both",
        ZeroYears "P0Y",
        ZeroDays "P0D",
    }

    /// When a change that may not start is refused (not documented).
    TradeBlock "ovhcloud.trade_block" {
        /// As soon as it is put into a cart, and again at the checkout.
        Item "item",
        /// Only at the checkout and its dry run.
        Checkout "checkout",
    }

    /// Whether a contact is kept as it was sent (not documented).
    ContactValues "ovhcloud.contact_values" {
        AsSent "as_sent",
        /// The city in capitals, and a nationality where none was sent.
        Tidied "tidied",
    }

    /// How the dry run refuses an owner whom the registry would refuse (shape not seen).
    Ineligible "ovhcloud.ineligible" {
        /// 400 of class `DOMDOCRuleNotRespected`, with a detail per field.
        Rule "rule",
        /// 400 with a message alone.
        Message "message",
    }

    /// Which contracts an order refers to: the guide's sample has an empty list, and which ones an owner change has is not
    /// documented (`order.Contract`).
    OrderContracts "ovhcloud.order_contracts" {
        None "none",
        /// Two, each with its text and address.
        Named "named",
    }

    /// How a cart answers after its time (not documented).
    ExpiredCart "ovhcloud.expired_cart" {
        NotFound "not_found",
        BadRequest "bad_request",
    }

    /// Whether value-added tax is put on prices.
    Tax "ovhcloud.vat" {
        /// None: a price with and without tax is the same.
        None "none",
        /// 20 percent.
        Twenty "20",
    }

    /// When an order counts as paid: a card or a debit may take a while, and meanwhile another payment is taken
    /// (not documented). There is no such wait where nothing is paid.
    Payment "ovhcloud.payment" {
        AtOnce "at_once",
        /// Some seconds after it was begun, which the order's history tells.
        Later "later",
    }

    /// How the means of payment are named (the specification has both kinds of names).
    PaymentMeans "ovhcloud.payment_means" {
        Named "named",
        /// By the older names, which are sent back with the number of the registered one.
        Numbered "numbered",
    }

    /// The v1 status of an owner change that waits for people (not documented).
    TradeStatus "ovhcloud.trade_status" {
        Doing "doing",
        /// `todo`, with a `todoDate` in the future.
        Todo "todo",
    }

    /// Whether the task of an owner change says who has not answered yet (not documented).
    TradeComment "ovhcloud.trade_comment" {
        Parties "parties",
        Silent "silent",
    }

    /// Whether an owner change that waits for people can be cancelled (not documented).
    TradeCancel "ovhcloud.trade_cancel" {
        Allowed "allowed",
        Refused "refused",
    }

    /// Which policy holds for a change of owner of generic extensions.
    Policy "ovhcloud.policy" {
        /// Consent of both owners, and a lock (guide "Changing the owner of a domain name").
        Consent "irtp_c_2016",
        /// Both are told, nobody is asked, nothing is locked (recommendations 25 to 28 of ICANN's review).
        Notice "cord_notify_only",
    }

    /// How a wrong or used token of a contact change is refused (not documented).
    WrongToken "ovhcloud.wrong_token" {
        BadRequest "bad_request",
        Forbidden "forbidden",
    }
}

/// Every switch of the sandbox.
pub(crate) fn all() -> impl Iterator<Item = &'static Variant> {
    [SWITCHES, logicboxes::SWITCHES, hostcontrol::SWITCHES].into_iter().flatten()
}

/// The switch called `name`.
pub(crate) fn find(name: &str) -> Option<&'static Variant> {
    all().find(|variant| variant.name == name)
}

/// A switch that was set. One that was never set has no row.
#[derive(Debug, Serialize, Deserialize)]
pub(crate) struct Choice {
    pub(crate) name: String,
    pub(crate) value: String,
}

impl Row for Choice {
    const KIND: &'static str = "variant";
    type Key = String;
    fn key(&self) -> String {
        self.name.clone()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    #[test]
    fn names_and_values_are_told_apart() {
        let names: BTreeSet<_> = all().map(|variant| variant.name).collect();
        assert_eq!(names.len(), all().count());
        for variant in all() {
            let values: BTreeSet<_> = variant.values.iter().collect();
            assert_eq!(values.len(), variant.values.len(), "{}", variant.name);
            assert!(values.len() > 1, "{} has nothing to choose", variant.name);
        }
        assert_eq!(ErrorDialect::from_value(SWITCHES[0].values[0]), Some(ErrorDialect::default()));
        assert_eq!(ErrorDialect::from_value("ancient"), None);
    }

    #[test]
    fn the_readme_explains_every_switch() {
        let readme = include_str!("../README.md");
        for variant in all() {
            let line = readme.lines().find(|line| line.contains(&format!("`{}`", variant.name)));
            let line = line.unwrap_or_else(|| panic!("README.md does not mention {}", variant.name));
            for value in variant.values {
                assert!(
                    line.contains(&format!("`{value}`")),
                    "{}: {value} is not in README.md",
                    variant.name
                );
            }
        }
    }
}
