//! What every store has to do, whatever it keeps things in.

use registrant_model::contact_edit::EditOutcome;
use registrant_model::owner_change::{
    Agent, Agreement, Draft, Entry, Event, OwnerChange, OwnerSnapshot, PartyRole, PaymentChoice, State,
};
use registrant_model::sent_edit::SentEdit;
use registrant_model::{Fields, Money, Timestamp};
use registrant_store::{
    Begun, ChangeFilter, KeptAnswer, LONGEST_PAUSE, Leftover, LinkRow, SentEditRow, Session, Stage, Store,
    StoreError,
};
use std::collections::BTreeMap;

const NOW: Timestamp = Timestamp::from_seconds(1_000_000);

fn entry(sequence: u64, event: Event) -> Entry {
    Entry { sequence, at: NOW.plus_seconds(i64::try_from(sequence).unwrap()), event }
}

fn first(id: &str, domain: &str, by: &str) -> (OwnerChange, Entry) {
    let fields: Fields = [("lastName", "Lovelace"), ("email", "ada@example.org")].into_iter().collect();
    let first = entry(
        1,
        Event::Started {
            connection: "ovhcloud".parse().unwrap(),
            domain: domain.parse().unwrap(),
            by: by.to_owned(),
            losing: OwnerSnapshot { contact: "1".parse().ok(), fields },
            terms: Box::default(),
        },
    );
    (OwnerChange::started(id.parse().unwrap(), &first).unwrap(), first)
}

/// Starts an owner change.
pub(crate) async fn start(store: &dyn Store, id: &str, domain: &str, by: &str) -> OwnerChange {
    let (change, first) = first(id, domain, by);
    store.append(&change, &first, None).await.unwrap();
    change
}

/// Writes the next line of a journal.
pub(crate) async fn write(
    store: &dyn Store,
    change: &mut OwnerChange,
    event: Event,
) -> Result<(), StoreError> {
    let entry = entry(change.version + 1, event);
    change.apply(&entry);
    store.append(change, &entry, None).await
}

pub(crate) fn submitted() -> Event {
    let ceiling = Money { amount: "0".parse().unwrap(), currency: "EUR".to_owned() };
    let (payment, by) = (PaymentChoice::Preferred, "customer".to_owned());
    Event::Submitted { agreement: Agreement { ceiling, payment, consents: BTreeMap::new(), by } }
}

pub(crate) async fn a_journal_is_read_back_as_it_was_written(store: &dyn Store) {
    let mut change = start(store, "7", "example.com", "customer").await;
    write(store, &mut change, submitted()).await.unwrap();
    assert_eq!(store.journal(&change.id).await.unwrap().len(), 2);
    assert_eq!(store.change(&change.id).await.unwrap(), Some(change));
    assert_eq!(store.change(&"8".parse().unwrap()).await.unwrap(), None);
}

pub(crate) async fn two_writers_cannot_write_the_same_line(store: &dyn Store) {
    let mut change = start(store, "7", "example.com", "customer").await;
    let mut other = change.clone();
    write(store, &mut change, submitted()).await.unwrap();
    let late = write(store, &mut other, Event::Cancelled).await;
    assert!(matches!(late, Err(StoreError::VersionConflict)));
    assert_eq!(store.change(&change.id).await.unwrap().unwrap().state, State::Submitted);
}

pub(crate) async fn of_many_writers_one_writes_the_line(store: &dyn Store) {
    let change = start(store, "7", "example.com", "customer").await;
    let writers = (0..8).map(|_| async {
        let mut mine = change.clone();
        write(store, &mut mine, submitted()).await
    });
    let results = futures_util::future::join_all(writers).await;
    let conflicts = results.iter().filter(|it| matches!(it, Err(StoreError::VersionConflict))).count();
    assert_eq!((results.iter().filter(|it| it.is_ok()).count(), conflicts), (1, 7), "{results:?}");
    assert_eq!(store.journal(&change.id).await.unwrap().len(), 2);
}

pub(crate) async fn a_domain_is_in_one_running_change_at_most(store: &dyn Store) {
    let mut first = start(store, "7", "example.com", "customer").await;
    let mut second = start(store, "8", "example.com", "reseller").await;
    write(store, &mut first, submitted()).await.unwrap();
    let refused = write(store, &mut second, submitted()).await;
    assert!(matches!(refused, Err(StoreError::AlreadyOpen)));
    assert_eq!(store.change(&second.id).await.unwrap().unwrap().state, State::Draft);
    write(store, &mut first, Event::Cancelled).await.unwrap();
    let mut second = store.change(&second.id).await.unwrap().unwrap();
    write(store, &mut second, submitted()).await.unwrap();
}

pub(crate) async fn each_person_has_a_draft_of_their_own(store: &dyn Store) {
    start(store, "7", "example.com", "customer").await;
    start(store, "8", "example.com", "reseller").await;
    let (again, entry) = first("9", "example.com", "customer");
    assert!(matches!(store.append(&again, &entry, None).await, Err(StoreError::AlreadyOpen)));
}

pub(crate) async fn what_is_due_comes_in_its_order(store: &dyn Store) {
    for (id, domain, due) in
        [("1", "a.example", Some(30)), ("2", "b.example", Some(10)), ("3", "c.example", None)]
    {
        let change = start(store, id, domain, "customer").await;
        store.schedule(&change.id, due.map(Timestamp::from_seconds), Some(NOW)).await.unwrap();
    }
    let here = "ovhcloud".parse().unwrap();
    let due = |now| store.due_changes(&here, Timestamp::from_seconds(now), 10);
    let names = |ids: Vec<_>| ids.iter().map(ToString::to_string).collect::<Vec<_>>();
    assert_eq!(names(due(9).await.unwrap()), Vec::<String>::new());
    assert_eq!(names(due(30).await.unwrap()), ["2", "1"]);
    let first = store.due_changes(&here, Timestamp::from_seconds(30), 1).await.unwrap();
    assert_eq!(names(first), ["2"], "no more than are asked for, the most urgent of them");
    let elsewhere = "other".parse().unwrap();
    let other = store.due_changes(&elsewhere, Timestamp::from_seconds(30), 10).await.unwrap();
    assert_eq!(names(other), Vec::<String>::new());
    assert_eq!(store.change_row(&"1".parse().unwrap()).await.unwrap().unwrap().checked_at, Some(NOW));
}

pub(crate) async fn lists_are_filtered(store: &dyn Store) {
    let mut first = start(store, "1", "a.example", "customer").await;
    start(store, "2", "b.example", "customer").await;
    start(store, "3", "a.example", "reseller").await;
    write(store, &mut first, submitted()).await.unwrap();
    let count = async |filter: ChangeFilter| store.list_changes(&filter).await.unwrap().len();
    let all = ChangeFilter { limit: 10, ..ChangeFilter::default() };
    assert_eq!(count(all.clone()).await, 3);
    assert_eq!(count(ChangeFilter { limit: 1, ..all.clone() }).await, 1);
    assert_eq!(count(ChangeFilter { subject: Some("customer".to_owned()), ..all.clone() }).await, 2);
    assert_eq!(count(ChangeFilter { domain: "a.example".parse().ok(), ..all.clone() }).await, 2);
    assert_eq!(count(ChangeFilter { connection: "other".parse().ok(), ..all.clone() }).await, 0);
    assert_eq!(count(ChangeFilter { stages: vec![Stage::Running, Stage::Ended], ..all.clone() }).await, 1);
    assert_eq!(count(ChangeFilter { states: vec![State::Draft, State::Applied], ..all.clone() }).await, 2);
    assert_eq!(count(ChangeFilter { states: vec![State::Submitted], ..all }).await, 1);
}

pub(crate) async fn lists_are_ordered(store: &dyn Store) {
    // All at the same time, so that the names decide: by their bytes, whatever language the database speaks.
    for id in ["b", "A", "a", "B"] {
        start(store, id, &format!("{id}.example"), id).await;
    }
    let mut late = start(store, "c", "c.example", "customer").await;
    write(store, &mut late, submitted()).await.unwrap();
    let all = ChangeFilter { limit: 10, ..ChangeFilter::default() };
    let found = store.list_changes(&all).await.unwrap();
    let names: Vec<String> = found.iter().map(|row| row.id.to_string()).collect();
    assert_eq!(names, ["c", "A", "B", "a", "b"]);
}

pub(crate) async fn old_drafts_are_deleted_and_nothing_else(store: &dyn Store) {
    let old = start(store, "1", "a.example", "customer").await;
    let mut running = start(store, "2", "b.example", "customer").await;
    write(store, &mut running, submitted()).await.unwrap();
    let mut edited = start(store, "3", "c.example", "customer").await;
    write(store, &mut edited, Event::Edited { draft: Draft::default() }).await.unwrap();

    let found = store.old_drafts(NOW.plus_seconds(2), 10).await.unwrap();
    assert_eq!(found, std::slice::from_ref(&old.id));
    assert_eq!(store.old_drafts(NOW.plus_seconds(1), 10).await.unwrap(), []);
    assert_eq!(store.old_drafts(NOW.plus_days(1), 1).await.unwrap(), std::slice::from_ref(&old.id));

    store.delete_draft(&old.id, old.version, &[]).await.unwrap();
    assert_eq!(store.change_row(&old.id).await.unwrap(), None);
    assert_eq!(store.journal(&old.id).await.unwrap(), []);
    start(store, "4", "a.example", "customer").await;
    // Somebody went on with it between the look and the deletion.
    for (change, version) in [(&running, running.version), (&edited, 1), (&old, 1)] {
        let kept = store.delete_draft(&change.id, version, &[]).await;
        assert!(matches!(kept, Err(StoreError::VersionConflict)), "{kept:?}");
    }
    assert_eq!(store.change(&running.id).await.unwrap(), Some(running));
    assert_eq!(store.change(&edited.id).await.unwrap(), Some(edited));
}

pub(crate) async fn what_a_draft_leaves_is_noted_once(store: &dyn Store) {
    let left = |kind: &str, name: &str| Leftover {
        connection: "ovhcloud".parse().unwrap(),
        domain: "a.example".parse().unwrap(),
        kind: kind.to_owned(),
        name: name.to_owned(),
        since: NOW,
        subject: Some("customer".to_owned()),
    };
    let (cart, contact) = (left("cart", "9"), left("contact", "9"));
    let first = start(store, "1", "a.example", "customer").await;
    store.delete_draft(&first.id, 1, &[contact.clone(), cart.clone()]).await.unwrap();
    let second = start(store, "2", "a.example", "customer").await;
    store.delete_draft(&second.id, 1, std::slice::from_ref(&cart)).await.unwrap();
    let third = start(store, "3", "a.example", "customer").await;
    store.delete_draft(&third.id, 2, &[left("cart", "10")]).await.unwrap_err();
    assert_eq!(store.leftovers().await.unwrap(), [cart.clone(), contact]);
    for _ in 0..2 {
        store.forget_leftover(&cart.connection, "contact", "9").await.unwrap();
        assert_eq!(store.leftovers().await.unwrap(), std::slice::from_ref(&cart));
    }
}

pub(crate) async fn a_session_lasts_until_its_end(store: &dyn Store) {
    let session = Session { subject: "customer".to_owned(), expires_at: NOW.plus_seconds(10) };
    store.begin_session(b"hash", &session).await.unwrap();
    assert_eq!(store.session(b"hash", NOW).await.unwrap(), Some(session));
    assert_eq!(store.session(b"other", NOW).await.unwrap(), None);
    assert_eq!(store.session(b"hash", NOW.plus_seconds(10)).await.unwrap(), None);
    store.extend_session(b"hash", NOW.plus_seconds(20)).await.unwrap();
    assert!(store.session(b"hash", NOW.plus_seconds(15)).await.unwrap().is_some());
    assert_eq!(store.sweep_sessions(NOW).await.unwrap(), 0);
    store.end_session(b"hash").await.unwrap();
    assert_eq!(store.session(b"hash", NOW).await.unwrap(), None);
}

pub(crate) async fn a_request_is_carried_out_once(store: &dyn Store) {
    let begin = async |print: &[u8]| {
        store.begin_request("me", "key", print, NOW, NOW.plus_seconds(-60)).await.unwrap()
    };
    assert_eq!(begin(b"a").await, Begun::New);
    assert_eq!(begin(b"a").await, Begun::Running);
    assert_eq!(begin(b"b").await, Begun::OtherRequest);
    let answer = KeptAnswer { status: 201, headers: vec![("etag".into(), "1".into())], body: "{}".into() };
    store.finish_request("me", "key", &answer).await.unwrap();
    assert_eq!(begin(b"a").await, Begun::Done(answer));
    assert_eq!(begin(b"b").await, Begun::OtherRequest);
    let other = store.begin_request("you", "key", b"a", NOW, NOW).await.unwrap();
    assert_eq!(other, Begun::New);
    store.forget_request("me", "key").await.unwrap();
    assert_eq!(begin(b"a").await, Begun::New);
    assert_eq!(store.sweep_requests(NOW.plus_seconds(1)).await.unwrap(), 2);
}

pub(crate) async fn of_requests_at_the_same_time_one_is_new(store: &dyn Store) {
    let presses = (0..8).map(|_| store.begin_request("me", "key", b"a", NOW, NOW.plus_seconds(-60)));
    let mut begun = Vec::new();
    for press in futures_util::future::join_all(presses).await {
        begun.push(press.unwrap());
    }
    let running = begun.iter().filter(|it| **it == Begun::Running).count();
    assert_eq!((begun.iter().filter(|it| **it == Begun::New).count(), running), (1, 7), "{begun:?}");
}

pub(crate) async fn a_request_that_never_ended_can_be_made_again(store: &dyn Store) {
    let begin = async |now: Timestamp| {
        store.begin_request("me", "key", b"a", now, now.plus_seconds(-60)).await.unwrap()
    };
    assert_eq!(begin(NOW).await, Begun::New);
    assert_eq!(begin(NOW.plus_seconds(60)).await, Begun::Running);
    assert_eq!(begin(NOW.plus_seconds(61)).await, Begun::CutOff);
    assert_eq!(begin(NOW.plus_seconds(62)).await, Begun::Running);
}

pub(crate) async fn who_made_a_contact_is_known(store: &dyn Store) {
    let (here, elsewhere) = ("ovhcloud".parse().unwrap(), "other".parse().unwrap());
    let contact = "7".parse().unwrap();
    for _ in 0..2 {
        store.note_made_contact("customer", &here, &contact).await.unwrap();
    }
    assert_eq!(store.made_contacts("customer", &here).await.unwrap(), std::slice::from_ref(&contact));
    assert!(!store.made_contact("customer", &elsewhere, &contact).await.unwrap());
    assert!(!store.made_contact("stranger", &here, &contact).await.unwrap());
}

pub(crate) async fn a_link_opens_until_its_end_or_until_it_is_revoked(store: &dyn Store) {
    let (change, other) =
        (start(store, "7", "a.example", "customer").await, start(store, "8", "b.example", "customer").await);
    let link = |id: &str, party, seconds| LinkRow {
        id: id.to_owned(),
        owner_change: change.id.clone(),
        party,
        subject: "customer".to_owned(),
        made_at: NOW,
        until: NOW.plus_seconds(seconds),
    };
    let (short, long) = (link("a", PartyRole::Gaining, 10), link("b", PartyRole::Losing, 20));
    store.add_link(b"short", &short).await.unwrap();
    store.add_link(b"long", &long).await.unwrap();
    assert_eq!(store.link(b"short", NOW).await.unwrap().as_ref(), Some(&short));
    assert_eq!(store.link(b"guessed", NOW).await.unwrap(), None);
    assert_eq!(store.links(&change.id, NOW).await.unwrap(), [short, long.clone()]);
    assert_eq!(store.links(&other.id, NOW).await.unwrap(), []);
    // Nothing is opened in its last second's end.
    assert_eq!(store.link(b"short", NOW.plus_seconds(10)).await.unwrap(), None);
    assert_eq!(store.links(&change.id, NOW.plus_seconds(10)).await.unwrap(), [long]);
    assert!(!store.revoke_link(&other.id, "b").await.unwrap(), "a link of another owner change");
    assert!(store.revoke_link(&change.id, "b").await.unwrap());
    assert!(!store.revoke_link(&change.id, "b").await.unwrap());
    assert_eq!(store.link(b"long", NOW).await.unwrap(), None);
    assert_eq!(store.sweep_links(NOW.plus_seconds(9)).await.unwrap(), 0);
    assert_eq!(store.sweep_links(NOW.plus_seconds(10)).await.unwrap(), 1);
    assert_eq!(store.link(b"short", NOW).await.unwrap(), None);
}

pub(crate) fn sent_edit(id: &str, at: Timestamp) -> SentEditRow {
    SentEditRow {
        connection: "hostcontrol".parse().unwrap(),
        contact: "7".parse().unwrap(),
        subject: "customer".to_owned(),
        edit: SentEdit {
            id: id.to_owned(),
            at,
            name: "Byron".to_owned(),
            fields: [("name", "Lovelace"), ("email", "ada@example.org")].into_iter().collect(),
            before: [("name", "Byron")].into_iter().collect(),
            agent: Agent::None,
            outcome: EditOutcome::Unknown,
            problem: None,
        },
    }
}

pub(crate) async fn a_sent_edit_is_kept_until_it_is_settled(store: &dyn Store) {
    let (mut early, late) = (sent_edit("b", NOW), sent_edit("a", NOW.plus_seconds(1)));
    let read = async |contact: &str| {
        store.sent_edits(&"hostcontrol".parse().unwrap(), &contact.parse().unwrap()).await.unwrap()
    };
    store.add_sent_edit(&late).await.unwrap();
    store.add_sent_edit(&early).await.unwrap();
    let early_before = early.clone();
    early.edit.outcome = EditOutcome::NotVisible;
    let in_doubt = async || store.edits_in_doubt().await.unwrap();
    assert_eq!(in_doubt().await, [early_before, late.clone()], "the oldest first");
    store.update_sent_edit(&early.edit).await.unwrap();
    assert_eq!(read("7").await, [early.clone(), late.clone()], "the oldest first, with what became known");
    assert_eq!(in_doubt().await, std::slice::from_ref(&late), "of the other something is known");
    assert_eq!(read("8").await, []);
    assert!(store.forget_sent_edit("b").await.unwrap());
    assert!(!store.forget_sent_edit("b").await.unwrap(), "it is gone already");
    store.update_sent_edit(&early.edit).await.unwrap();
    assert_eq!(read("7").await, std::slice::from_ref(&late), "what is settled stays settled");
    assert_eq!(store.sweep_sent_edits(late.edit.at).await.unwrap(), 0);
    assert_eq!(store.sweep_sent_edits(late.edit.at.plus_seconds(1)).await.unwrap(), 1);
    assert_eq!((read("7").await, in_doubt().await), (vec![], vec![]));
}

pub(crate) async fn bytes_and_letters_come_back_as_they_were(store: &dyn Store) {
    let subject = "Zoë 𐐷 O'Brien \"; --";
    let every: Vec<u8> = (0..=255).collect();
    let session = Session { subject: subject.to_owned(), expires_at: NOW.plus_days(40_000) };
    store.begin_session(&every, &session).await.unwrap();
    assert_eq!(store.session(&every, NOW).await.unwrap(), Some(session));
    let body = "\u{0}".repeat(3) + &"ß".repeat(100_000);
    let answer = KeptAnswer { status: 599, headers: Vec::new(), body };
    let begin = || store.begin_request(subject, subject, &every, NOW, NOW);
    assert_eq!(begin().await.unwrap(), Begun::New);
    store.finish_request(subject, subject, &answer).await.unwrap();
    assert_eq!(begin().await.unwrap(), Begun::Done(answer));
}

pub(crate) async fn what_a_clock_that_was_set_back_left_is_due(store: &dyn Store) {
    let change = start(store, "7", "example.com", "customer").await;
    let here = "ovhcloud".parse().unwrap();
    for (due, found) in [(30, false), (LONGEST_PAUSE, false), (LONGEST_PAUSE + 1, true), (86_400, true)] {
        store.schedule(&change.id, Some(NOW.plus_seconds(due)), None).await.unwrap();
        assert_eq!(!store.due_changes(&here, NOW, 9).await.unwrap().is_empty(), found, "{due}");
    }
}

pub(crate) async fn what_was_always_here_did_not_come_back(store: &dyn Store) {
    assert!(!store.came_back().await.unwrap() && store.is_ours().await.unwrap());
    store.came_back_is_noted().await.unwrap();
    assert!(!store.came_back().await.unwrap());
}
