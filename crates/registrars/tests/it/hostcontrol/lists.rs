//! Lists that are divided into pages, whatever their totals say.

use super::House;
use registrant_registrars::ErrorKind;
use registrant_registrars::registrar::{ContactFilter, PageRequest};

async fn contacts(house: &House, limit: usize) -> (Vec<String>, Option<u64>) {
    let (mut ids, mut cursor) = (Vec::new(), None);
    for _ in 0..20 {
        let asked = PageRequest { cursor, limit };
        let page = house.registrar.list_contacts(asked, &ContactFilter::default()).await.unwrap();
        assert!(page.items.len() <= limit);
        ids.extend(page.items.iter().map(|contact| contact.id.to_string()));
        cursor = page.next;
        if cursor.is_none() {
            return (ids, page.total);
        }
    }
    panic!("the list has no end");
}

#[tokio::test]
async fn each_contact_comes_once_whatever_is_counted() {
    for switches in [
        vec![],
        vec![("total", "zero")],
        vec![("total", "page")],
        vec![("total", "high")],
        vec![("paging", "unknown")],
        vec![("paging", "unknown"), ("total", "high")],
        vec![("largest_page", "100")],
        vec![("contact_id", "number")],
    ] {
        let house = House::with(&switches).await;
        for limit in [1, 5, 12, 13, 14, 100, 1_000] {
            let (mut ids, total) = contacts(&house, limit).await;
            assert_eq!((ids.len(), total), (13, Some(13)), "{limit} {switches:?}");
            ids.sort_unstable();
            ids.dedup();
            assert_eq!(ids.len(), 13, "{limit} {switches:?}");
        }
        let page = house.registrar.list_domains(PageRequest { cursor: None, limit: 2 }).await.unwrap();
        let names: Vec<&str> = page.items.iter().map(|domain| domain.name.as_str()).collect();
        assert_eq!(names, ["example.info", "example.nl"]);
        let last = house.registrar.list_domains(PageRequest { cursor: page.next, limit: 2 }).await.unwrap();
        assert_eq!((last.items.len(), last.next, last.total), (1, None, Some(3)));
    }
}

#[tokio::test]
async fn a_row_of_the_list_needs_no_further_call() {
    let house = House::new().await;
    let page = house.registrar.list_domains(PageRequest { cursor: None, limit: 100 }).await.unwrap();
    let owners: Vec<_> = page.items.iter().map(|domain| domain.owner.clone().unwrap_or_default()).collect();
    assert_eq!(owners, ["Maren Holt", "Molenwerf Fietsen B.V.", "Linnéa Bergqvist"]);
    assert!(page.items.iter().all(|domain| domain.expires_at.is_some() && domain.state.is_some()));
}

#[tokio::test]
async fn an_empty_answer_is_an_error_and_not_an_empty_account() {
    for empty in ["empty", "null"] {
        let house = House::with(&[("read_result", empty)]).await;
        let page = PageRequest { cursor: None, limit: 100 };
        let error = house.registrar.list_contacts(page.clone(), &ContactFilter::default()).await.unwrap_err();
        assert_eq!(error.kind, ErrorKind::Malformed, "{empty}");
        assert_eq!(
            house.registrar.list_domains(page).await.unwrap_err().kind,
            ErrorKind::Malformed,
            "{empty}"
        );
    }
}

#[tokio::test]
async fn the_clock_is_the_registrars() {
    let house = House::new().await;
    let before = house.registrar.time().await.unwrap();
    house.control.advance(86_400).await;
    let after = house.registrar.time().await.unwrap();
    assert!(after.seconds_since(before) >= 86_400);
}
