//! The only code that talks HTTP, apart from the language tables.

mod call;
mod failure;
mod load;
mod routes;

pub use call::{new_key, signed_in, signed_out};
pub use failure::Failure;
pub use load::{Loaded, Loader, Stale, load};
pub use routes::*;
