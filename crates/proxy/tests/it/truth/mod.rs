//! What the panel says before an act is what the act leads to: each statement is held against mails, ledger and locks.

mod agents;
mod coming;
mod edits;
mod owner_changes;
mod scene;
