//! Who is signed in, and signing in.

pub mod gate;
pub mod page;
pub mod state;

pub use gate::Gate;
pub use state::{SessionState, use_session};
