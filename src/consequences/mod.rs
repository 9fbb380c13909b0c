//! What an act leads to, said before it is done.

pub mod agent;
pub mod contact_edit;
pub mod lock;
pub mod panel;
pub mod registry_terms;
mod sentences;

pub use agent::AgentChoice;
pub use contact_edit::EditConsequences;
pub use lock::LockChoice;
pub use panel::Panel;
pub use registry_terms::RegistryTerms;
