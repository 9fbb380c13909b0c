//! The name of an owner change.

use crate::connection::checked_text;
use crate::contact::plain_id;

checked_text! {
    /// The name of an owner change: a UUID, made by the proxy when the draft is started.
    OwnerChangeId, NotAnOwnerChangeId, "name of an owner change", plain_id
}
