//! What every store has to do, over SQLite and over PostgreSQL.

#![cfg(test)]

/// Makes a test of each case of the suite, over the store that `$open` makes. What it returns lives as long as the
/// case.
macro_rules! suite {
    ($open:path: $($case:ident),* $(,)?) => {
        $(#[tokio::test]
        async fn $case() {
            let (store, _keep) = $open().await;
            crate::cases::$case(&store).await;
        })*
    };
    ($open:path) => {
        suite! {
            $open:
            a_journal_is_read_back_as_it_was_written,
            two_writers_cannot_write_the_same_line,
            of_many_writers_one_writes_the_line,
            a_domain_is_in_one_running_change_at_most,
            each_person_has_a_draft_of_their_own,
            what_is_due_comes_in_its_order,
            what_a_clock_that_was_set_back_left_is_due,
            what_was_always_here_did_not_come_back,
            lists_are_filtered,
            lists_are_ordered,
            old_drafts_are_deleted_and_nothing_else,
            what_a_draft_leaves_is_noted_once,
            a_session_lasts_until_its_end,
            a_request_is_carried_out_once,
            of_requests_at_the_same_time_one_is_new,
            a_request_that_never_ended_can_be_made_again,
            who_made_a_contact_is_known,
            a_link_opens_until_its_end_or_until_it_is_revoked,
            a_sent_edit_is_kept_until_it_is_settled,
            bytes_and_letters_come_back_as_they_were,
        }
    };
}

mod cases;
mod postgres;
mod server;
mod sqlite;

use registrant_store::{DataKey, OsRandom, Sealer};
use std::sync::Arc;

fn sealer(byte: u8) -> Sealer {
    Sealer::new(&DataKey::new([byte; 32]), Arc::new(OsRandom))
}
