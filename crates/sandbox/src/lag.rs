//! Reads that lag behind what was written: for a while, what is told of domains is as it stood before the last call that
//! took effect. Kept in memory alone: a sandbox that is started again has caught up.

use crate::hostcontrol;
use crate::logicboxes;
use crate::registrar::Registrar;
use crate::variants::Switch;
use crate::web::Reply;
use crate::world::World;
use http::Method;
use jiff::{SignedDuration, Timestamp};

/// How long reads lag behind.
const BEHIND: SignedDuration = SignedDuration::from_secs(20);

/// How a registrar stood before the last call that took effect.
#[derive(Debug)]
struct Before<S> {
    until: Timestamp,
    state: S,
}

/// What lagging reads are answered from.
#[derive(Debug, Default)]
pub(crate) struct Lag {
    hostcontrol: Option<Before<hostcontrol::State>>,
    logicboxes: Option<Before<logicboxes::State>>,
}

/// A registrar's state, and how it stood.
type Both<S> = fn(&mut World) -> (&mut S, &mut Option<Before<S>>);

/// Answers a call of a registrar by `respond`, from what it knew a while ago where that is chosen.
pub(crate) fn behind(
    world: &mut World,
    registrar: Registrar,
    (method, below): (&Method, &str),
    respond: impl FnOnce(&mut World) -> Reply,
) -> Reply {
    match registrar {
        Registrar::Hostcontrol if lags::<hostcontrol::DomainReads>(world) => {
            let reads = *method == Method::GET && (below == "/domain" || below.starts_with("/domain/"));
            one(world, |world| (&mut world.hostcontrol, &mut world.lag.hostcontrol), reads, respond)
        }
        Registrar::Logicboxes if lags::<logicboxes::DomainReads>(world) => {
            let reads = ["/domains/details", "/domains/irtp/verification/details", "/actions/search"]
                .iter()
                .any(|read| below.starts_with(read));
            one(world, |world| (&mut world.logicboxes, &mut world.lag.logicboxes), reads, respond)
        }
        _ => respond(world),
    }
}

fn lags<S: Switch + PartialEq>(world: &World) -> bool {
    world.choice::<S>() != S::default()
}

fn one<S: Clone>(
    world: &mut World,
    both: Both<S>,
    reads: bool,
    respond: impl FnOnce(&mut World) -> Reply,
) -> Reply {
    if reads {
        swap(world, both);
        let reply = respond(world);
        swap(world, both);
        return reply;
    }
    let (state, effects) = (both(world).0.clone(), world.ledger.iter().count());
    let reply = respond(world);
    if world.ledger.iter().count() > effects {
        let until = world.now.checked_add(BEHIND).unwrap_or(world.now);
        *both(world).1 = Some(Before { until, state });
    }
    reply
}

/// Puts what was in the place of what is, and back.
fn swap<S>(world: &mut World, both: Both<S>) {
    let now = world.now;
    let (state, before) = both(world);
    if let Some(before) = before.as_mut().filter(|before| before.until > now) {
        std::mem::swap(state, &mut before.state);
    }
}
