//! What differs between extensions besides their rules.

use crate::ovhcloud::money::Cents;

/// What an owner change means at a registry.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Extension {
    /// What it costs, without tax.
    pub(crate) trade_price: Cents,
    /// Whether it renews the domain by a year.
    pub(crate) trade_renews: bool,
    /// Whether ICANN's policy holds. Then the registrar may confirm for the owners (designated agent).
    pub(crate) generic: bool,
}

impl Extension {
    /// The extension of the domain `name`.
    pub(crate) fn of_domain(name: &str) -> Self {
        Self::of(name.split_once('.').map_or("", |(_, extension)| extension))
    }

    /// The extension `name`, such as `com`. Two letters are a country's; .be costs and renews (the
    /// web manager's texts: an owner change is free on generic extensions and paid on some of countries).
    pub(crate) fn of(name: &str) -> Self {
        match name {
            "be" => Self { trade_price: Cents(1200), trade_renews: true, generic: false },
            name if name.len() == 2 => Self { trade_price: Cents(0), trade_renews: false, generic: false },
            _ => Self { trade_price: Cents(0), trade_renews: false, generic: true },
        }
    }
}
