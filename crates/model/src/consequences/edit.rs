//! What an edit of a contact leads to.

use super::{Asking, Consequence, Consequences};
use crate::contact::ContactUse;
use crate::contact_edit::EditTerms;
use crate::owner_change::Agent;
use crate::policy::Topic;
use crate::{DomainName, Field, Fields};

/// An edit that has not been sent.
#[derive(Clone, Copy, Debug)]
pub struct EditAct<'a> {
    /// What holds for it.
    pub terms: &'a EditTerms,
    /// The domains that the contact owns.
    pub domains: &'a [DomainName],
    /// The domains in which it has another role.
    pub used_by: &'a [ContactUse],
    /// There may be further ones that were not looked at.
    pub more: bool,
    /// What the registrar holds.
    pub before: &'a Fields,
    /// What it would hold.
    pub after: &'a Fields,
    /// The fields that change.
    pub changed: &'a [Field],
    /// For whom somebody acts.
    pub agent: Agent,
    /// Whether the lock is declined.
    pub lock_opt_out: bool,
    /// Whether an edit makes a new contact.
    pub replaces: bool,
}

impl EditAct<'_> {
    /// What it leads to; nothing where nothing changes.
    pub fn consequences(&self) -> Consequences {
        let mut out = Consequences::default();
        if self.changed.is_empty() {
            return out;
        }
        // Only an owner can become another one; whoever has another role is asked nothing.
        let may_own = !self.domains.is_empty() || self.more;
        if !may_own && self.used_by.is_empty() {
            out.tell(Consequence::NoDomain);
            return out;
        }
        let (domains, used_by) = (self.domains.to_vec(), self.used_by.to_vec());
        out.tell(Consequence::Touches { domains, used_by, more: self.more });
        if self.domains.len() + self.used_by.len() > 1 && !self.terms.apart.is_empty() {
            let domains = self.terms.apart.clone();
            out.say(&self.terms.owner_change, Topic::Contacts, Consequence::Apart { domains });
        }
        if !self.terms.pending.is_empty() {
            let (domains, then) = (self.terms.pending.clone(), self.terms.while_pending);
            out.say(&self.terms.owner_change, Topic::Consent, Consequence::Pending { domains, then });
        }
        if !self.terms.not_looked.is_empty() {
            out.tell(Consequence::PendingNotLooked { domains: self.terms.not_looked.clone() });
        }
        let terms = &self.terms.owner_change;
        let fields = if may_own { self.of(&self.terms.material) } else { Vec::new() };
        let is_material = !fields.is_empty();
        let says = if is_material { Consequence::Material { fields } } else { Consequence::Plain };
        out.say(terms, Topic::Material, says);
        if is_material && (terms.asks_losing || terms.asks_gaining) {
            self.concerned(&mut out);
        }
        if self.replaces {
            out.say(terms, Topic::Contacts, Consequence::Replaces);
        }
        if terms.price_not_told {
            out.say(terms, Topic::Price, Consequence::CostNotTold);
        } else if !terms.ordered {
            out.say(terms, Topic::Price, Consequence::Free);
        }
        if is_material {
            self.asking().consent(&mut out);
        } else {
            out.say(terms, Topic::Material, Consequence::AtOnce);
        }
        if may_own {
            self.verification(&mut out, is_material);
        }
        if is_material {
            self.asking().afterwards(&mut out);
            out.say(terms, Topic::Material, Consequence::OnlyBackTheSameWay);
        }
        out
    }

    /// What is said of "the domain" from here on holds for some of them alone.
    fn concerned(&self, out: &mut Consequences) {
        let domains = self.terms.concerns.clone();
        let others: Vec<_> = self.domains.iter().filter(|it| !domains.contains(it)).cloned().collect();
        if !domains.is_empty() && !others.is_empty() {
            out.say(&self.terms.owner_change, Topic::Consent, Consequence::Concerns { domains, others });
        }
    }

    fn of(&self, fields: &[Field]) -> Vec<Field> {
        self.changed.iter().filter(|field| fields.contains(field)).cloned().collect()
    }

    fn email(fields: &Fields) -> Option<String> {
        fields.get(&Field::EMAIL).map(|address| address.trim().to_owned())
    }

    fn asking(&self) -> Asking<'_> {
        let (losing, gaining) = (Self::email(self.before), Self::email(self.after));
        let terms = &self.terms.owner_change;
        Asking {
            terms,
            agent: self.agent,
            same_address: losing
                .as_deref()
                .zip(gaining.as_deref())
                .is_some_and(|(one, other)| one.eq_ignore_ascii_case(other)),
            losing,
            gaining,
            tells_waiting: self.terms.tells_waiting,
            lock_declined: self.lock_opt_out && terms.may_decline_lock(self.agent),
            now: self.terms.at,
        }
    }

    /// The mail that asks for the details themselves, whoever consents to the change.
    fn verification(&self, out: &mut Consequences, is_material: bool) {
        if self.of(&self.terms.verified).is_empty() {
            return;
        }
        let terms = &self.terms.owner_change;
        let days = self.terms.verification_days;
        if self.terms.verification_may {
            out.say(terms, Topic::Verification, Consequence::MayVerify { days });
            return;
        }
        let until = days.zip(self.terms.at).map(|(days, at)| at.plus_days(i64::from(days)));
        let address = Self::email(self.after);
        out.say(terms, Topic::Verification, Consequence::Verified { address, days, until });
        if terms.manual_validation && !is_material {
            out.say(terms, Topic::Validation, Consequence::ByHand);
        }
    }
}
