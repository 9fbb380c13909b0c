//! The only code that talks HTTP, apart from the language tables.

mod call;
mod events;
mod failure;
mod load;
mod news;
mod part;
mod routes;

pub use call::{new_key, signed_in, signed_out};
pub use events::Events;
pub use failure::Failure;
pub use load::{Loaded, Loader, Stale, load};
pub use news::{Ear, News, listen};
pub use part::{PartAddress, load_part};
pub use routes::*;
