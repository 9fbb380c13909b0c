//! `billing.order.FollowUp`: what has happened to an order so far.

use registrant_model::Timestamp;
use serde::Deserialize;

/// One of the steps of an order.
#[derive(Debug, Deserialize)]
pub(in crate::ovhcloud) struct FollowUp {
    #[serde(default)]
    history: Option<Vec<Milestone>>,
}

/// `billing.order.followUp.History`.
#[derive(Debug, Deserialize)]
struct Milestone {
    #[serde(default)]
    date: Option<Timestamp>,
    /// `billing.order.followUp.HistoryStatusEnum`.
    label: String,
}

/// What a history says of a payment.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::ovhcloud) enum Told {
    /// One was begun, received or confirmed.
    Payment,
    /// Other things alone.
    NoPayment,
    /// Nothing at all, which proves nothing.
    Nothing,
}

/// What the history of an order says of payments since a point in time. What bears no date counts as later.
pub(in crate::ovhcloud) fn told_of_payment(steps: &[FollowUp], since: Timestamp) -> Told {
    let mut told = Told::Nothing;
    for milestone in steps.iter().filter_map(|step| step.history.as_ref()).flatten() {
        let is_payment = milestone.label.to_uppercase().contains("PAYMENT");
        if is_payment && milestone.date.is_none_or(|date| date >= since) {
            return Told::Payment;
        }
        told = Told::NoPayment;
    }
    told
}

#[cfg(test)]
mod tests {
    use super::{FollowUp, Told, told_of_payment};
    use registrant_model::Timestamp;
    use serde_json::{Value, json};

    fn told(history: &Value) -> Told {
        let steps: Vec<FollowUp> =
            serde_json::from_value(json!([{"step": "VALIDATING", "status": "DOING", "history": history}]))
                .unwrap();
        told_of_payment(&steps, "2026-03-01T10:00:00Z".parse::<Timestamp>().unwrap())
    }

    #[test]
    fn a_payment_counts_from_its_first_word_and_a_history_that_is_empty_proves_nothing() {
        let begun = |label: &str, date: &str| json!([{"label": label, "date": date, "description": ""}]);
        for label in
            ["PAYMENT_INITIATED", "REGISTERED_PAYMENT_INITIATED", "PAYMENT_RECEIVED", "PAYMENT_CONFIRMED"]
        {
            assert_eq!(told(&begun(label, "2026-03-01T11:00:01+01:00")), Told::Payment, "{label}");
        }
        assert_eq!(
            told(&begun("PAYMENT_INITIATED", "2026-03-01T09:59:59Z")),
            Told::NoPayment,
            "an earlier one"
        );
        assert_eq!(told(&json!([{"label": "PAYMENT_RECEIVED"}])), Told::Payment);
        assert_eq!(told(&begun("ORDER_STARTED", "2026-03-01T10:00:01Z")), Told::NoPayment);
        for nothing in [json!([]), Value::Null] {
            assert_eq!(told(&nothing), Told::Nothing);
        }
    }
}
