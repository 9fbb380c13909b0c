//! What a registrar can do, as data: the screens ask these questions, never "which registrar is it?".

use crate::contact_edit::ValidationCategory;
use serde::{Deserialize, Serialize};

/// What can be done at a connection. Missing capabilities are told as absent, with a reason where there is one.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Capabilities {
    /// What can be done with contacts.
    pub contacts: ContactCapabilities,
    /// What can be done about an owner change.
    pub owner_change: OwnerChangeCapabilities,
}

/// What can be done with contacts.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct ContactCapabilities {
    /// A contact can be deleted.
    pub delete: bool,
    /// An edit makes a new contact and attaches it, because contacts there cannot change.
    pub edit_replaces: bool,
    /// The registrar can be asked to check the data before it is written.
    pub check: bool,
    /// In which categories a validation can be started; empty where there is no such thing.
    pub validations: Vec<ValidationCategory>,
    /// The brands a new contact can belong to, as far as they are known; empty where there is no such thing.
    pub brands: Vec<String>,
    /// Extensions whose registry wants a contact that was made for it; empty where one contact fits all.
    pub extensions: Vec<String>,
}

/// What can be done about an owner change.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct OwnerChangeCapabilities {
    /// It is an order that may cost something and is paid.
    pub ordered: bool,
    /// The right of retraction has to be waived.
    pub retraction_waiver: bool,
    /// The mails to the owners can be sent again.
    pub resend: bool,
    /// Whoever administers the domain may answer in an owner's place after the mails went out.
    pub stand_in: bool,
    /// A change that waits can be cancelled.
    pub cancel: bool,
    /// The registrar tells which of the owners has answered.
    pub tells_answers: bool,
    /// The transfer lock can be declined beforehand.
    pub lock_opt_out: bool,
}
