//! Nothing is shown as done that is not.

use super::Person;
use crate::control::Effect;
use crate::flow::Flow;
use anyhow::{Result, ensure};
use serde_json::Value;

/// How often the registrar has carried something out with a domain.
pub(super) fn count(flow: &Flow, ledger: &[Effect], operation: &str) -> usize {
    ledger.iter().filter(|effect| effect.operation == operation && effect.subject == flow.domain).count()
}

/// Whatever a view shows as done has been done. The ledger was read after the view, and only ever grows.
pub(super) fn holds(flow: &Flow, view: &Value, ledger: &[Effect]) -> Result<()> {
    let done = |operation: &str, times: usize| {
        let real = count(flow, ledger, operation);
        ensure!(real >= times, "shown without {operation} having been carried out: {view}");
        Ok(())
    };
    match view["state"].as_str().unwrap_or_default() {
        "awaiting_registry" => flow.answered.map_or(Ok(()), |answered| done(answered, 2))?,
        "applied" => done(flow.applied, 1)?,
        _ => {}
    }
    if let Some(contact) = view["references"]["contact"].as_str() {
        let made = ledger.iter().any(|effect| {
            effect.operation == flow.created && (effect.id == contact || effect.subject == contact)
        });
        ensure!(made, "contact {contact} is shown and was not made: {view}");
    }
    if flow.registrar == "ovhcloud" {
        for (reference, operation) in
            [("order", "order.checkout"), ("payment", "order.pay"), ("task", "trade.create")]
        {
            if view["references"][reference].is_string() {
                done(operation, 1)?;
            }
        }
    }
    let parties = view["parties"].as_array().into_iter().flatten();
    let accepted = parties.filter(|party| party["answer"] == "accepted").count();
    match flow.answered {
        Some(answered) => done(answered, accepted),
        // Where no answer is told, it follows from the end.
        None if accepted > 0 => done(flow.applied, 1),
        None => Ok(()),
    }
}

impl Person<'_> {
    /// Where owners are shown to be asked, they were.
    pub(super) async fn were_asked(&self, view: &Value) -> Result<()> {
        if view["state"] == "awaiting_payment" {
            return Ok(());
        }
        ensure!(self.is_asked().await?, "shown without both owners having been asked: {view}");
        Ok(())
    }
}
