//! Each statement in words.

use crate::language::{date_time, money};
use crate::messages as m;
use crate::words::{self, agents};
use registrant_model::consequences::{Consequence, Group};
use registrant_model::contact::ContactUse;
use registrant_model::contact_edit::WhilePending;
use registrant_model::owner_change::{PartyRole, PaymentChoice};
use registrant_model::{DomainName, Field, Timestamp};

/// The words of a statement; `label` names a field as the page does.
pub(super) fn sentence(says: &Consequence, label: &dyn Fn(&Field) -> String) -> String {
    match says {
        Consequence::NoDomain => m::edit_no_domain(),
        Consequence::Touches { domains, used_by, more } => touches(domains, used_by, *more),
        Consequence::Apart { .. } => m::consequence_apart(),
        Consequence::Pending { domains, then: WhilePending::Refused } => {
            m::consequence_pending_refused(&names(domains))
        }
        Consequence::Pending { domains, then: WhilePending::NotTold } => {
            m::consequence_pending_not_told(&names(domains))
        }
        Consequence::PendingNotLooked { domains } => m::consequence_pending_not_looked(&names(domains)),
        Consequence::Concerns { domains, others } => m::consequence_concerns(&names(domains), &names(others)),
        Consequence::Material { fields } => m::edit_material(&words::list(fields.iter().map(label))),
        Consequence::Plain => m::consequence_plain(),
        Consequence::Replaces => m::consequence_replaces(),
        Consequence::Free => m::consequence_free(),
        Consequence::Price { price, tax: Some(tax) } => m::consequence_price_tax(&money(price), &money(tax)),
        Consequence::Price { price, tax: None } => m::consequence_price(&money(price)),
        Consequence::PriceNotTold => m::consequence_price_not_told(),
        Consequence::CostNotTold => m::consequence_cost_not_told(),
        Consequence::Payment { how: PaymentChoice::Preferred } => m::consequence_paid_preferred(),
        Consequence::Payment { how: PaymentChoice::Later } => m::consequence_paid_later(),
        Consequence::Retraction { days: Some(days) } => m::consequence_retraction(f64::from(*days)),
        Consequence::Retraction { days: None } => m::consequence_retraction_no_days(),
        Consequence::Renews => m::meaning_renews(),
        Consequence::AtOnce => m::meaning_nobody(),
        Consequence::Asks { role: PartyRole::Losing, address } => m::meaning_losing_mail(address),
        Consequence::Asks { role: PartyRole::Gaining, address } => m::meaning_gaining_mail(address),
        Consequence::SameAddress => m::consequence_same_address(),
        Consequence::ActsFor { agent } => m::consequence_acts_for(&agents::words(*agent).0()),
        Consequence::AgentMayBeIgnored { agent } => {
            agents::perhaps(*agent).map(|words| words()).unwrap_or_default()
        }
        Consequence::Deadline { days, until: Some(until) } => {
            m::consequence_deadline(&date_time(*until), f64::from(*days))
        }
        Consequence::Deadline { days, until: None } => m::meaning_deadline(f64::from(*days)),
        Consequence::DeadlineNotTold => m::meaning_deadline_not_told(),
        Consequence::WaitingNotShown => m::edit_waiting_not_told(),
        Consequence::DeadMailbox => m::meaning_dead_mailbox(),
        Consequence::DeadMailboxAgent => m::meaning_dead_mailbox_agent(),
        Consequence::DeadMailboxPerhaps => m::meaning_dead_mailbox_perhaps(),
        Consequence::Notified => m::consequence_notified(),
        Consequence::ByHand => m::consequence_by_hand(),
        Consequence::Verified { address, days, until } => verified(address.as_deref(), *days, *until),
        Consequence::VerifiedBefore => m::consequence_verified_before(),
        Consequence::MayVerify { days: Some(days) } => m::consequence_may_verify(f64::from(*days)),
        Consequence::MayVerify { days: None } => m::consequence_may_verify_no_days(),
        Consequence::Lock { days, until: Some(until) } => {
            m::consequence_lock(&date_time(*until), f64::from(*days))
        }
        Consequence::Lock { days, until: None } => m::consequence_lock_no_end(f64::from(*days)),
        Consequence::NoLock => m::meaning_lock_none(),
        Consequence::LockNotTold => m::meaning_lock_not_told(),
        Consequence::LockDeclined => m::consequence_lock_declined(),
        Consequence::LockDeclinedByAnswer => m::consequence_lock_by_answer(),
        Consequence::Pause { days } => m::consequence_pause(f64::from(*days)),
        Consequence::OnlyBackTheSameWay => m::consequence_no_way_back(),
        Consequence::ChangesHands => m::meaning_rights_text(),
    }
}

/// The domains that an edit changes: those that are owned, and those where the contact is something else.
fn touches(owned: &[DomainName], used_by: &[ContactUse], more: bool) -> String {
    let owned = match owned {
        [] => more.then(m::edit_domains_unknown),
        owned => Some(m::edit_domains(&words::domains(owned, more))),
    };
    let used = (!used_by.is_empty()).then(|| m::edit_domains_used(&words::uses(used_by)));
    owned.into_iter().chain(used).collect::<Vec<_>>().join(" ")
}

fn verified(address: Option<&str>, days: Option<u32>, until: Option<Timestamp>) -> String {
    match (address, days.zip(until)) {
        (Some(address), Some((days, until))) => {
            m::consequence_verified(address, &date_time(until), f64::from(days))
        }
        _ => days.map_or_else(m::edit_verified_no_end, |days| m::edit_verified(f64::from(days))),
    }
}

/// The heading above a group; what is changed needs none.
pub(super) fn heading(group: Group) -> Option<fn() -> String> {
    match group {
        Group::Subject => None,
        Group::Cost => Some(m::check_price),
        Group::Consent => Some(m::meaning_mails),
        Group::Afterwards => Some(m::meaning_lock),
        Group::Hands => Some(m::consequence_for_good),
    }
}

fn names(domains: &[DomainName]) -> String {
    words::list(domains.iter().map(ToString::to_string))
}
