//! What an owner change leads to.

use super::{Asking, Consequence, Consequences};
use crate::Field;
use crate::owner_change::{Agent, OwnerChangeView, PartyRole};
use crate::policy::Topic;

impl OwnerChangeView {
    /// What it leads to, as far as it has been filled in.
    pub fn consequences(&self) -> Consequences {
        let mut out = Consequences::default();
        self.cost(&mut out);
        let losing = self.parties.iter().find(|party| party.role == PartyRole::Losing);
        let agent = self.draft.agent.unwrap_or_default();
        let declines = self.draft.lock_opt_out == Some(true) && self.terms.lock_opt_out;
        let asking = Asking {
            terms: &self.terms,
            agent,
            losing: losing.map(|party| party.address_masked.clone()),
            gaining: self.draft.fields.get(&Field::EMAIL).map(|address| address.trim().to_owned()),
            same_address: self.same_address,
            // What waits has a page of its own here.
            tells_waiting: true,
            lock_declined: declines && agent == Agent::None,
            now: Some(self.quote.as_ref().map_or(self.updated_at, |quote| quote.at)),
        };
        asking.consent(&mut out);
        asking.afterwards(&mut out);
        out.tell(Consequence::ChangesHands);
        out
    }

    fn cost(&self, out: &mut Consequences) {
        let terms = &self.terms;
        match &self.quote {
            Some(quote) if quote.price.amount.is_zero() => out.tell(Consequence::Free),
            Some(quote) => {
                let tax = quote.tax.clone().filter(|tax| !tax.amount.is_zero());
                out.tell(Consequence::Price { price: quote.price.clone(), tax });
            }
            None if terms.ordered => out.tell(Consequence::PriceNotTold),
            None => out.tell(Consequence::Free),
        }
        if let Some(how) = self.draft.payment.filter(|_| terms.ordered) {
            out.tell(Consequence::Payment { how });
        }
        if terms.retraction_waiver {
            out.say(terms, Topic::Retraction, Consequence::Retraction { days: terms.retraction_days });
        }
        if terms.renews {
            out.say(terms, Topic::Renewal, Consequence::Renews);
        }
    }
}
