//! The bodies of the proxy's API that are no noun of their own.

use crate::capabilities::Capabilities;
use crate::contact::Contact;
use crate::contact_edit::{ChoiceName, EditOutcome, EditTerms, NewContactTerms, ValidationCategory};
use crate::owner_change::{Agent, Choice, ConsentKind, Decision, Outlook};
use crate::sent_edit::SentEdit;
use crate::{ConnectionId, ContactId, DomainName, Fields, Language, Money, Timestamp};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// The header that unsafe methods carry, so that no foreign page can send them: `X-Registrant: 1`.
pub const GUARD_HEADER: &str = "x-registrant";
/// The header that makes a repeated request harmless.
pub const IDEMPOTENCY_HEADER: &str = "idempotency-key";

/// A page of a list.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Page<T> {
    /// What stands on it.
    pub items: Vec<T>,
    /// The cursor of the page after it; null on the last one.
    #[serde(default)]
    pub next: Option<String>,
    /// How many there are in all, where that is known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub total: Option<u64>,
    /// Connections whose part is missing.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub missing: Vec<MissingPart>,
    /// When the parts of the others were read at their registrars.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub as_of: Vec<PartAge>,
}

impl<T> Page<T> {
    /// A list that is whole, and of nobody else's registrars.
    pub fn of(items: Vec<T>) -> Self {
        Self { items, next: None, total: None, missing: Vec::new(), as_of: Vec::new() }
    }
}

/// When a connection's part of a list was read at its registrar.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct PartAge {
    /// Which connection.
    pub connection: ConnectionId,
    /// When, by the registrar's clock.
    #[cfg_attr(feature = "openapi", schema(value_type = String, format = DateTime))]
    pub at: Timestamp,
    /// How many seconds ago that was when this was answered.
    pub age: u64,
    /// Whether it was not read for this answer but kept, which the request allowed (`Cache-Control: max-age`).
    #[serde(default)]
    pub kept: bool,
}

/// A connection whose part of a list is missing.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct MissingPart {
    /// Which one.
    pub connection: ConnectionId,
    /// Since when its part is missing.
    #[cfg_attr(feature = "openapi", schema(value_type = String, format = DateTime))]
    pub since: Timestamp,
    /// What went wrong.
    pub problem: crate::problem::Problem,
}

/// Who may sign in without a password, in sandbox mode only.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub enum Persona {
    /// Owns a domain at each registrar.
    Customer,
    /// Another account at OVHcloud.
    Partner,
    /// Reseller staff: sees everything.
    Reseller,
    /// Owns one domain of somebody else's world.
    Stranger,
}

impl Persona {
    /// All of them.
    pub const ALL: [Self; 4] = [Self::Customer, Self::Partner, Self::Reseller, Self::Stranger];

    /// The word of the API.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Customer => "customer",
            Self::Partner => "partner",
            Self::Reseller => "reseller",
            Self::Stranger => "stranger",
        }
    }
}

/// Signs in. Exactly one of the two is given.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct SignIn {
    /// A persona, in sandbox mode.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub persona: Option<Persona>,
    /// The one-time word that the proxy printed when it started, with real connections.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub token: Option<String>,
}

/// Who is signed in.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct SessionView {
    /// Whether somebody is.
    pub signed_in: bool,
    /// Their name.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// The persona, in sandbox mode.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub persona: Option<Persona>,
    /// When the session ends, by the real clock.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", schema(value_type = Option<String>, format = DateTime))]
    pub until: Option<Timestamp>,
    /// The personas that can be chosen; empty outside sandbox mode.
    #[serde(default)]
    pub personas: Vec<Persona>,
    /// The page with the sandbox's mailbox and clock, in sandbox mode.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sandbox_url: Option<String>,
}

/// What "now" is for deadlines.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct ClockView {
    /// Now.
    #[cfg_attr(feature = "openapi", schema(value_type = String, format = DateTime))]
    pub now: Timestamp,
}

/// What a form needs to show and judge itself.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct FormView<Rule> {
    /// What the contact is for: `create`, `update` or `trade`.
    pub action: FormAction,
    /// The contact as the registrar holds it; missing for a new one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub contact: Option<Contact>,
    /// The rule documents that apply, each with the domain it comes from.
    pub rules: Vec<DomainRule<Rule>>,
    /// What can be done.
    pub capabilities: Capabilities,
    /// What saving leads to; missing for a new contact.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub edit: Option<EditTerms>,
    /// What making it asks for; missing for a contact that is there.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub making: Option<NewContactTerms>,
    /// What people call values that can be chosen, where those are numbers or codes.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub choice_names: Vec<ChoiceName>,
    /// Edits of the contact that were sent before and of which it is not proven what became of them, the oldest first;
    /// and those that this answer proves to have taken effect, which are told once.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub sent: Vec<SentEdit>,
}

/// What a form is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub enum FormAction {
    /// Register a domain.
    Create,
    /// Edit an owner.
    Update,
    /// Change the owner.
    Trade,
    /// Move a domain to another registrar.
    Transfer,
}

impl FormAction {
    /// The word of the API and of the rule language.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Create => "create",
            Self::Update => "update",
            Self::Trade => "trade",
            Self::Transfer => "transfer",
        }
    }
}

/// A rule document and the domain whose registry asks for it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct DomainRule<Rule> {
    /// The domain; missing where the rule holds for the registrar as a whole.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub domain: Option<DomainName>,
    /// The rule, in the language of OVHcloud's eligibility rules.
    #[cfg_attr(feature = "openapi", schema(value_type = Object))]
    pub rule: Rule,
}

/// Makes a contact.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct NewContact {
    /// Where.
    pub connection: ConnectionId,
    /// Its values. Where a registrar makes such differences, `extension` says for which domains it is made (`ca`),
    /// `brand` and `customer` whose it will be.
    pub fields: Fields,
    /// The declarations that are made.
    #[serde(default)]
    pub consents: Consents,
}

impl NewContact {
    /// The field that says for which extension a contact is made, where `capabilities().contacts.extensions` names
    /// any.
    pub const EXTENSION: &str = "extension";
}

/// Edits a contact: fields that are not named stay.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct ContactEdit {
    /// The values that change.
    pub fields: Fields,
    /// For whom the sender acts as designated agent, where the registrar knows such a thing.
    #[serde(default)]
    pub agent: Agent,
    /// Whether the transfer lock that would follow is declined, where that is possible.
    #[serde(default)]
    pub lock_opt_out: bool,
    /// The declarations that are made.
    #[serde(default)]
    pub consents: Consents,
}

impl ContactEdit {
    /// An edit of these fields in nobody's place.
    pub fn of(fields: Fields) -> Self {
        Self { fields, agent: Agent::None, lock_opt_out: false, consents: Consents::default() }
    }
}

/// Starts a validation, or reminds whoever has not answered.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct ValidationRequest {
    /// In which category.
    pub category: ValidationCategory,
}

/// A validation was asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct ValidationAsked {
    /// When, by the registrar's clock. The registrar itself may not show that somebody was asked.
    #[cfg_attr(feature = "openapi", schema(value_type = String, format = DateTime))]
    pub at: Timestamp,
}

/// The mail of a task was sent again.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct MailResent {
    /// From when it can be sent once more, by the registrar's clock.
    #[cfg_attr(feature = "openapi", schema(value_type = String, format = DateTime))]
    pub resend_from: Timestamp,
}

/// What became of an edit.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct ContactSaved {
    /// What the registrar holds now, read back after the write.
    pub contact: Contact,
    /// What is proven of the edit.
    pub outcome: EditOutcome,
    /// The fields that are different now.
    pub changed: Vec<crate::Field>,
    /// Fields that were sent and that the registrar holds otherwise.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub differing: Vec<crate::Field>,
    /// The edit as it is kept until it is settled; missing where it is settled already, or its registrar tells by itself
    /// what waits.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sent: Option<SentEdit>,
}

/// Starts an owner change.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct NewOwnerChange {
    /// Where the domain is held.
    pub connection: ConnectionId,
    /// Which domain.
    pub domain: DomainName,
    /// A contact whose details are offered for the new owner.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub copy_from: Option<ContactId>,
    /// Details typed elsewhere (a read-only field of a contact form) that belong to the new owner.
    #[serde(default, skip_serializing_if = "Fields::is_empty")]
    pub fields: Fields,
}

/// Agrees to an owner change.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Submit {
    /// The highest price that is agreed to.
    pub price_ceiling: Money,
    /// The declarations that are made.
    #[serde(default)]
    pub consents: Consents,
    /// The language that they were read in.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub language: Option<Language>,
}

/// Decides what nobody could prove.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Decide {
    /// What is decided.
    pub decision: Decision,
    /// The call that it is about, as `doubt.attempt` names it. Refused when another one is in doubt by now; missing, it
    /// is about the one that is.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub attempt: Option<u32>,
}

/// Answers in an owner's place.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct AnswerFor {
    /// What is answered.
    pub choice: Choice,
    /// The declarations that are made.
    #[serde(default)]
    pub consents: Consents,
    /// The language that they were read in.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub language: Option<Language>,
}

/// Declarations: a list of their names, or a map from each name to `true`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(untagged)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub enum Consents {
    /// Names of what is declared.
    List(Vec<ConsentKind>),
    /// Each name with whether it is declared.
    Map(BTreeMap<ConsentKind, bool>),
}

impl Default for Consents {
    fn default() -> Self {
        Self::List(Vec::new())
    }
}

impl Consents {
    /// Whether this declaration is made.
    pub fn contains(&self, kind: ConsentKind) -> bool {
        match self {
            Self::List(kinds) => kinds.contains(&kind),
            Self::Map(map) => map.get(&kind) == Some(&true),
        }
    }
}

/// The terms of a domain's owner change, before a draft exists.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct OutlookView {
    /// Which domain.
    pub domain: DomainName,
    /// What can be said beforehand.
    pub outlook: Outlook,
}
