//! How long things take here. All of it in the sandbox's own seconds, so that the clock can skip it.

use jiff::SignedDuration;

const fn seconds(seconds: i64) -> SignedDuration {
    SignedDuration::from_secs(seconds)
}

const fn days(days: i64) -> SignedDuration {
    SignedDuration::from_secs(days * 86_400)
}

/// How far the timestamp of a signature may be off (not documented).
pub(crate) const TIMESTAMP_TOLERANCE: SignedDuration = seconds(300);

/// How long a cart lives unless it was made with a time of its own (guide "Order a
/// Domain Name").
pub(crate) const CART_LIFE: SignedDuration = days(1);

/// How long an order that nobody pays stands (not documented).
pub(crate) const ORDER_LIFE: SignedDuration = days(7);

/// How long an order waits whose customer did not waive the right to retract (not documented).
pub(crate) const RETRACTION: SignedDuration = days(14);

/// How long a payment is under way where it takes a while.
pub(crate) const PAYMENT_LATER: SignedDuration = seconds(5);

/// From payment to delivery.
pub(crate) const CHECKING: SignedDuration = seconds(2);

/// From the start of the delivery to the task of the owner change and its two mails.
pub(crate) const DELIVERY_TO_TASK: SignedDuration = seconds(1);

/// From the start of the delivery to its end.
pub(crate) const DELIVERING: SignedDuration = seconds(2);

/// From a cancellation to its end.
pub(crate) const CANCELLING: SignedDuration = seconds(2);

/// How long both owners have to confirm (guide "Changing the owner of a domain name").
pub(crate) const TRADE_ANSWER: SignedDuration = days(14);

/// From the last answer to the change at the registry.
pub(crate) const TRADE_APPLY: SignedDuration = seconds(5);

/// How long a changed owner keeps the domain from leaving, and from changing owners again (the same
/// guide).
pub(crate) const TRADE_LOCK: SignedDuration = days(60);

/// How much longer a domain lives after an owner change that renews it.
pub(crate) const RENEWAL: SignedDuration = days(365);

/// From an edited contact to the start of the update at the registry, and to its end.
pub(crate) const UPDATE_START: SignedDuration = seconds(1);
pub(crate) const UPDATE_END: SignedDuration = seconds(3);

/// How long a change of an account (its mail address, its role in a domain) can be confirmed (not documented).
pub(crate) const ACCOUNT_ANSWER: SignedDuration = days(14);

/// From the request for other accounts to its check, from there to the mails, and from the last answer to the end.
pub(crate) const CONTACT_CHANGE_STEP: SignedDuration = seconds(1);
pub(crate) const CONTACT_CHANGE_APPLY: SignedDuration = seconds(3);
