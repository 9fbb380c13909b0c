//! How long things take here. All of it in the sandbox's own seconds, so that the clock can skip it.

use crate::logicboxes::switches::FoaDays;
use jiff::SignedDuration;

const fn days(days: i64) -> SignedDuration {
    SignedDuration::from_secs(days * 86_400)
}

/// How long both sides have to approve. Two days in the test environment (WWW::LogicBoxes); not known for production.
pub(crate) const fn foa_window(window: FoaDays) -> SignedDuration {
    days(match window {
        FoaDays::Two => 2,
        FoaDays::Five => 5,
        FoaDays::Fourteen => 14,
    })
}

/// From the last approval to the change at the registry (not documented).
pub(crate) const IRTP_APPLY: SignedDuration = SignedDuration::from_secs(5);

/// How long a change of registrant keeps a domain from leaving (ICANN's Transfer Policy, section II.C.2).
pub(crate) const SIXTY_DAYS: SignedDuration = days(60);

/// How long a new mail address may stay unverified (ICANN's WHOIS Accuracy Program Specification, section 1).
pub(crate) const RAA_WINDOW: SignedDuration = days(15);

/// After how long unused contacts are archived: six months (the registrar's knowledge base).
pub(crate) const CONTACT_LIFE: SignedDuration = days(183);

/// How long what is over stays among the current actions, where it stays at all (not documented).
pub(crate) const ACTION_STAYS: SignedDuration = days(1);
