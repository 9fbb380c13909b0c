//! What can be said before the first question.

use crate::error::CallError;
use crate::ovhcloud::OvhCloud;
use crate::ovhcloud::terms::{policy, terms};
use crate::ovhcloud::wire::order::Pricing;
use registrant_model::DomainName;
use registrant_model::domain::DomainState;
use registrant_model::owner_change::{Block, Outlook};

impl OvhCloud {
    pub(super) async fn owner_change_outlook(&self, domain: &DomainName) -> Result<Outlook, CallError> {
        let service = self.service(domain).await?;
        let offer = self.trade_offer(domain).await?.map(|(_, pricing)| pricing);
        let detail = service.state.clone().unwrap_or_default();
        let mut blocks: Vec<Block> = state_block(service.domain_state(), detail).into_iter().collect();
        if offer.is_none() {
            blocks.push(Block::NotOffered);
        }
        let running = self.running(domain).await?;
        blocks.extend(running.into_iter().map(|task| Block::OperationRunning { operation: task.function }));
        let now = self.api.fetch_time().await?;
        let trades = self.trades(domain).await?;
        let last = trades.iter().filter(|task| task.status == "done").filter_map(|task| task.done_date).max();
        let pause = policy(domain, now).pause_days.map(i64::from);
        let free = last.zip(pause).map(|(done, days)| done.plus_days(days)).filter(|free| *free > now);
        blocks.extend(free.map(|until| Block::RecentChange { until }));
        let terms = terms(domain, offer.as_ref().is_some_and(Pricing::renews), now);
        Ok(Outlook { terms, price: offer.map(|offer| offer.price.into()), blocks })
    }
}

fn state_block(state: DomainState, detail: String) -> Option<Block> {
    match state {
        DomainState::Active => None,
        DomainState::Expired => Some(Block::Expired),
        DomainState::Dispute => Some(Block::Dispute),
        DomainState::Suspended => Some(Block::Suspended),
        DomainState::Pending | DomainState::Other => Some(Block::Other { detail }),
    }
}
