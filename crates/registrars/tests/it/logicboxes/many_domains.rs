//! An account with more domains than one call answers.

use crate::conformance::Stage;
use registrant_registrars::registrar::PageRequest;

/// More than two blocks of 500, the last of them not full.
const MORE: u32 = 1_010;

async fn pages(stage: &Stage, limit: usize) -> Vec<Vec<String>> {
    let mut pages = Vec::new();
    let mut page = PageRequest { cursor: None, limit };
    loop {
        let read = stage.registrar.list_domains(page.clone()).await.unwrap();
        pages.push(read.items.iter().map(|domain| domain.name.to_string()).collect());
        match read.next {
            Some(next) => page.cursor = Some(next),
            None => return pages,
        }
    }
}

#[tokio::test]
async fn every_domain_is_listed_once_and_every_page_is_full() {
    let stage = Stage::logicboxes().await;
    let before = pages(&stage, 100).await.concat().len();
    stage.control.more_domains(MORE).await;
    // 125 pages end where a block does, 130 within each.
    for limit in [125, 130] {
        let pages = pages(&stage, limit).await;
        let (last, others) = pages.split_last().unwrap();
        assert!(!last.is_empty() && others.iter().all(|page| page.len() == limit), "{limit}");
        let mut all = pages.concat();
        let count = all.len();
        all.sort_unstable();
        all.dedup();
        assert_eq!((all.len(), count), (before + 1_010, before + 1_010), "{limit}");
    }
}

#[tokio::test]
async fn within_what_a_call_answers_they_are_in_the_order_of_their_names() {
    let stage = Stage::logicboxes().await;
    stage.control.more_domains(MORE).await;
    let all = pages(&stage, 100).await.concat();
    assert!(all.chunks(500).all(<[String]>::is_sorted), "{all:?}");
}

#[tokio::test]
async fn a_page_is_read_on_from_what_is_no_cursor_of_ours_as_from_the_beginning() {
    let stage = Stage::logicboxes().await;
    let first = pages(&stage, 100).await.concat();
    for cursor in ["", "example.net", "0:example.net", "x:y"] {
        let page = PageRequest { cursor: Some(cursor.to_owned()), limit: 100 };
        let read = stage.registrar.list_domains(page).await.unwrap();
        assert_eq!(read.items.len(), first.len(), "{cursor:?}");
    }
}
