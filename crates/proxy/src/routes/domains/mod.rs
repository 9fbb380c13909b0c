//! Domains and who stands behind them.

pub(super) mod form;
pub(super) mod get;
pub(super) mod list;
pub(super) mod outlook;
