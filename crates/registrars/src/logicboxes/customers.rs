//! The reseller's customers: whose contacts and domains there are (`customers/search`).

use super::LogicBoxes;
use super::wire::any;
use crate::error::{CallError, ErrorKind};
use serde_json::Value;

/// The field that names the customer whose contact a new one will be, where there are several.
pub(super) const CUSTOMER: &str = "customer";

/// The most rows that a search answers at once.
const ROWS: u64 = 500;
/// Pages that are read at most.
const PAGES: u64 = 200;

/// A customer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Customer {
    /// Their number.
    pub(super) id: String,
    /// What people call them: company, name and number.
    pub(super) name: String,
}

impl Customer {
    fn of(row: &Value) -> Option<Self> {
        let id = any(row, "customer.customerid")?;
        let told = ["customer.company", "customer.name"].into_iter().filter_map(|key| any(row, key));
        let mut names: Vec<String> = told.filter(|name| !name.trim().is_empty()).collect();
        names.dedup();
        let name = if names.is_empty() { id.clone() } else { format!("{} ({id})", names.join(", ")) };
        Some(Self { id, name })
    }
}

impl LogicBoxes {
    /// All customers, in the order of their numbers. Where keys may not search customers, those that have domains, by
    /// their numbers alone.
    pub(super) async fn customers(&self) -> Result<Vec<Customer>, CallError> {
        let mut customers: Vec<Customer> = match self.search_all("customers/search", &[], ROWS, PAGES).await {
            Ok(rows) => rows.iter().filter_map(Customer::of).collect(),
            Err(error) if matches!(error.kind, ErrorKind::Refused | ErrorKind::NotGranted) => Vec::new(),
            Err(error) => return Err(error),
        };
        if customers.is_empty() {
            let rows = self.search_all("domains/search", &[("order-by", "orderid")], ROWS, PAGES).await?;
            let ids = rows.iter().filter_map(|row| any(row, "entity.customerid"));
            customers = ids.map(|id| Customer { name: id.clone(), id }).collect();
        }
        customers.sort_unstable_by(|one, other| one.id.cmp(&other.id));
        customers.dedup_by(|one, other| one.id == other.id);
        Ok(customers)
    }

    /// Their numbers.
    pub(super) async fn customer_numbers(&self) -> Result<Vec<String>, CallError> {
        Ok(self.customers().await?.into_iter().map(|customer| customer.id).collect())
    }
}

#[cfg(test)]
mod tests {
    use super::Customer;
    use serde_json::json;

    #[test]
    fn a_customer_is_called_by_company_name_and_number() {
        for (row, name) in [
            (
                json!({"customer.customerid": "7", "customer.company": "Lantern Yard", "customer.name": "Grace"}),
                "Lantern Yard, Grace (7)",
            ),
            (
                json!({"customer.customerid": 7, "customer.company": " ", "customer.name": "Grace"}),
                "Grace (7)",
            ),
            (
                json!({"customer.customerid": "7", "customer.company": "Grace", "customer.name": "Grace"}),
                "Grace (7)",
            ),
            (json!({"customer.customerid": "7"}), "7"),
        ] {
            assert_eq!(Customer::of(&row).unwrap().name, name);
        }
        assert_eq!(Customer::of(&json!({"customer.name": "Grace"})), None);
    }
}
