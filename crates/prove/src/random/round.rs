//! One owner change of each domain, all at the same time.

use super::Tally;
use super::chaos::chaos;
use crate::flow::AT_ONCE;
use crate::person::{End, Person, Time};
use crate::stack::Stack;
use anyhow::{Context as _, Result};
use rand::rngs::ChaCha8Rng;
use std::collections::BTreeMap;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;
use tokio::time::timeout;

/// Longest that a round takes.
const LONGEST: Duration = Duration::from_mins(5);

/// Makes them. Calls go wrong for a while; when that is over, every change has to come to its end.
pub(super) async fn run(stack: &Stack, chance: &mut ChaCha8Rng) -> Result<Tally> {
    let faults = AtomicBool::new(true);
    let browser = stack.sign_in().await?;
    let mut people = Vec::new();
    for flow in &AT_ONCE {
        people.push(Person::new(stack, &browser, flow, Time::Passes, &faults).await?);
    }
    let mut tally = Tally::default();
    let ways = all_at_once(people.iter_mut().map(|person| timeout(LONGEST, go(person))).collect());
    let disorder = async {
        let hits = chaos(stack, chance).await;
        faults.store(false, Ordering::SeqCst);
        hits
    };
    let (ends, hits) = tokio::join!(ways, disorder);
    tally.hits = hits?;
    for (mut person, end) in people.into_iter().zip(ends) {
        let (registrar, domain) = (person.flow.registrar, person.flow.domain);
        let late = || Err(anyhow::anyhow!("it had not ended after {LONGEST:?}"));
        let came = match end.unwrap_or_else(|_| late()) {
            Ok(end) => person.check(end).await.map(|()| end),
            Err(error) => Err(error),
        };
        tally.states.extend(person.states.iter().cloned());
        tally.codes.extend(person.codes.iter().cloned());
        tally.changes += 1;
        *tally.domains.entry((registrar, domain)).or_default() += 1;
        match came {
            Ok(End::Applied | End::CalledOff) => tally.applied += 1,
            Ok(End::Unknown) => tally.unknown.push(format!("{registrar} {domain}")),
            Err(error) => tally.note_broken(format!("{registrar} {domain}: {error:#}")),
        }
    }
    if tally.broken.is_empty() {
        one_contact_each(stack, &mut tally).await?;
    }
    Ok(tally)
}

/// Whose contact is whose cannot be told from the ledger; that none is left over can.
async fn one_contact_each(stack: &Stack, tally: &mut Tally) -> Result<()> {
    let ledger = stack.control.ledger().await?;
    let registrars: BTreeMap<_, _> = AT_ONCE.iter().map(|flow| (flow.registrar, flow.created)).collect();
    for (registrar, created) in registrars {
        let of = |name: &str| name.starts_with(registrar);
        let changes = AT_ONCE.iter().filter(|flow| flow.registrar == registrar).count();
        let unknown = tally.unknown.iter().filter(|line| of(line)).count();
        let made = ledger.iter().filter(|effect| effect.operation == created).count();
        if made > changes || made + unknown < changes {
            tally.note_broken(format!("{registrar}: {made} contacts were made for {changes} changes"));
        }
    }
    Ok(())
}

async fn go(person: &mut Person<'_>) -> Result<End> {
    for &part in person.flow.way {
        if let Some(end) = person.go(part).await? {
            return Ok(end);
        }
    }
    None.context("it has not ended")
}

/// Runs futures that borrow, beside each other, and answers what each came to.
async fn all_at_once<T>(ways: Vec<impl Future<Output = T>>) -> Vec<T> {
    futures_util::future::join_all(ways).await
}
