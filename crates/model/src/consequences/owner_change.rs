//! What an owner change leads to.

use super::{Asking, Consequence, Consequences};
use crate::owner_change::{OwnerChangeView, PartyRole};
use crate::policy::Topic;
use crate::{Field, Timestamp};

impl OwnerChangeView {
    /// What it leads to, as far as it has been filled in.
    pub fn consequences(&self) -> Consequences {
        let mut out = Consequences::default();
        self.cost(&mut out);
        let losing = self.parties.iter().find(|party| party.role == PartyRole::Losing);
        let agent = self.draft.agent.unwrap_or_default();
        let asking = Asking {
            terms: &self.terms,
            agent,
            losing: losing.map(|party| party.address_masked.clone()),
            gaining: self.draft.fields.get(&Field::EMAIL).map(|address| address.trim().to_owned()),
            same_address: self.same_address,
            // What waits has a page of its own here.
            tells_waiting: true,
            lock_declined: self.draft.lock_opt_out == Some(true) && self.terms.may_decline_lock(agent),
            now: Some(self.reckoned_from()),
        };
        asking.consent(&mut out);
        self.verification(&asking, &mut out);
        asking.afterwards(&mut out);
        out.say(&self.terms, Topic::Rights, Consequence::ChangesHands);
        out
    }

    /// What "now" is in "if it is made now": the registrar's clock, as of the last reading. The price may be days old.
    pub fn reckoned_from(&self) -> Timestamp {
        self.as_of.unwrap_or_else(|| self.quote.as_ref().map_or(self.updated_at, |quote| quote.at))
    }

    /// The mail that asks for the details themselves, whoever consents to the change.
    fn verification(&self, asking: &Asking<'_>, out: &mut Consequences) {
        let terms = &self.terms;
        if !terms.verifies {
            return;
        }
        let days = terms.verification_days;
        let says = if terms.verification_may {
            Consequence::MayVerify { days }
        } else {
            let until = days.zip(asking.now).map(|(days, at)| at.plus_days(i64::from(days)));
            Consequence::Verified { address: asking.gaining.clone(), days, until }
        };
        out.say(terms, Topic::Verification, says);
        if !terms.verification_may {
            out.say(terms, Topic::Verification, Consequence::VerifiedBefore);
        }
    }

    fn cost(&self, out: &mut Consequences) {
        let terms = &self.terms;
        let price = match &self.quote {
            _ if terms.price_not_told => Consequence::CostNotTold,
            Some(quote) if quote.price.amount.is_zero() => Consequence::Free,
            Some(quote) => {
                let tax = quote.tax.clone().filter(|tax| !tax.amount.is_zero());
                Consequence::Price { price: quote.price.clone(), tax }
            }
            None if terms.ordered => Consequence::PriceNotTold,
            None => Consequence::Free,
        };
        out.say(terms, Topic::Price, price);
        if let Some(how) = self.draft.payment.filter(|_| terms.ordered) {
            out.say(terms, Topic::Price, Consequence::Payment { how });
        }
        if terms.retraction_waiver {
            out.say(terms, Topic::Retraction, Consequence::Retraction { days: terms.retraction_days });
        }
        if terms.renews {
            out.say(terms, Topic::Renewal, Consequence::Renews);
        }
    }
}
