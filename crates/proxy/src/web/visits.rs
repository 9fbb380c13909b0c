//! How often an address may come without being signed in.

use crate::error::RouteError;
use governor::clock::{Clock, DefaultClock};
use governor::{DefaultKeyedRateLimiter, Quota, RateLimiter};
use registrant_model::Timestamp;
use std::net::{IpAddr, Ipv6Addr};
use std::num::NonZeroU32;

/// Visits a minute, and at once.
const A_MINUTE: NonZeroU32 = NonZeroU32::new(60).unwrap();
/// Addresses that are remembered before those that may come again at full are forgotten.
const REMEMBERED: usize = 10_000;

/// Counts visits by address.
pub(crate) struct Visits(DefaultKeyedRateLimiter<IpAddr>);

impl Default for Visits {
    fn default() -> Self {
        Self(RateLimiter::keyed(Quota::per_minute(A_MINUTE)))
    }
}

impl Visits {
    /// Counts a visit, or refuses it.
    pub(crate) fn count(&self, address: IpAddr, now: Timestamp) -> Result<(), RouteError> {
        if self.0.len() > REMEMBERED {
            self.0.retain_recent();
        }
        let Err(refused) = self.0.check_key(&household(address)) else { return Ok(()) };
        let wait = refused.wait_time_from(DefaultClock::default().now());
        let seconds = i64::try_from(wait.as_secs()).unwrap_or(i64::MAX).saturating_add(1);
        Err(RouteError::TooSoon { from: now.plus_seconds(seconds), seconds })
    }
}

/// Whoever has one IPv6 address has the 2^64 beside it as well.
fn household(address: IpAddr) -> IpAddr {
    match address.to_canonical() {
        IpAddr::V6(address) => IpAddr::V6(Ipv6Addr::from(u128::from(address) >> 64 << 64)),
        address @ IpAddr::V4(_) => address,
    }
}

#[cfg(test)]
mod tests {
    use super::{A_MINUTE, Visits};
    use crate::error::RouteError;
    use registrant_model::Timestamp;

    #[test]
    fn an_address_that_comes_too_often_waits_and_others_do_not() {
        let (visits, now) = (Visits::default(), Timestamp::from_seconds(0));
        let count = |address: &str| visits.count(address.parse().unwrap(), now);
        for _ in 0..A_MINUTE.get() {
            count("2001:db8::1").unwrap();
        }
        assert!(matches!(count("2001:db8::2"), Err(RouteError::TooSoon { seconds: 1..=2, .. })));
        count("2001:db8:1::1").unwrap();
        count("192.0.2.1").unwrap();
    }
}
