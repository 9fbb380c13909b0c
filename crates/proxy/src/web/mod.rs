//! What lies between HTTP and the routes.

pub(crate) mod assets;
mod at_work;
pub(crate) mod cookie;
pub(crate) mod extract;
pub(crate) mod guard;
pub(crate) mod headers;
pub(crate) mod idempotency;
pub(crate) mod version;
mod visits;

pub(crate) use at_work::AtWork;
pub(crate) use visits::Visits;
