//! Reads that lag behind what was written.

use super::House;
use registrant_model::owner_change::State;

const LAGGING: (&str, &str) = ("domain_reads", "lagging");

#[tokio::test]
async fn a_change_that_is_not_shown_yet_has_not_ended() {
    for more in [("pending_put", "accepted"), ("pending_put", "old")] {
        let house = House::with(&[LAGGING, ("domain_statuses", "extended"), more]).await;
        let mut journal = house.submitted("example.info", |_| ()).await;
        // The registrar has taken it, and tells of the domain as it was before.
        let state = house.go_on(&mut journal).await;
        assert!(matches!(state, State::Submitted | State::AwaitingBoth), "{state:?}");
        house.control.advance(21).await;
        assert_eq!(house.go_on(&mut journal).await, State::AwaitingBoth, "{more:?}");
        // That it was missing for a moment is forgotten: only another absence counts.
        house.control.advance(90).await;
        assert_eq!(house.go_on(&mut journal).await, State::AwaitingBoth);
        house.both_accept().await;
        assert_eq!(journal.settle(&house.control).await, State::Applied);
        assert_eq!(house.control.count("domain.update").await, 1);
    }
}

#[tokio::test]
async fn a_change_that_asks_nobody_is_waited_for() {
    let house = House::with(&[LAGGING]).await;
    let mut journal = house.submitted("example.nl", |_| ()).await;
    assert_eq!(house.go_on(&mut journal).await, State::Submitted);
    assert_eq!(journal.settle(&house.control).await, State::Applied);
    assert_eq!(house.control.count("domain.update").await, 1);
}
