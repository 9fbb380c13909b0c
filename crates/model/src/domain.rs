//! Domain names and who stands behind them.

use crate::connection::checked_text;
use crate::{ConnectionId, ContactId, Timestamp};
use serde::{Deserialize, Serialize};

/// A host name of at least two labels, in lower case; names with other letters stand in their A-label form.
fn host_name(text: &str) -> Option<String> {
    let lower = text.trim().trim_end_matches('.').to_ascii_lowercase();
    let label = |label: &str| {
        (1..=63).contains(&label.len())
            && label.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-')
            && !label.starts_with('-')
            && !label.ends_with('-')
    };
    (lower.len() <= 253 && lower.contains('.') && lower.split('.').all(label)).then_some(lower)
}

checked_text! {
    /// A domain name in its A-label form, lower case, without the final dot (RFC 5890, RFC 1035 §2.3.1).
    DomainName, NotADomainName, "domain name", host_name
}

impl DomainName {
    /// What stands behind the first dot: `com`, `co.uk`.
    pub fn extension(&self) -> &str {
        self.as_str().split_once('.').map_or("", |(_, extension)| extension)
    }
}

/// What somebody is to a domain.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub enum Role {
    /// Owns it: the registrant.
    Owner,
    /// Runs it.
    Admin,
    /// Cares for its technical side.
    Tech,
    /// Pays for it.
    Billing,
}

/// Whether a role is held by a contact or by an account.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub enum HolderKind {
    /// A contact: data at the registry, nobody can sign in with it.
    Contact,
    /// An account: a login at the registrar.
    Account,
}

/// Who holds a role.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct RoleHolder {
    /// The role.
    pub role: Role,
    /// Contact or account.
    pub kind: HolderKind,
    /// The contact's number or the account's name.
    pub id: String,
    /// What a person would call it, where the registrar tells.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// The organisation, where there is one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub organisation: Option<String>,
    /// The e-mail address, where the registrar tells.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub email: Option<String>,
}

/// How a domain stands, in the few words a person needs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub enum DomainState {
    /// Registered and working.
    Active,
    /// Not renewed in time.
    Expired,
    /// In a dispute: nothing may change.
    Dispute,
    /// Switched off by the registry or the registrar.
    Suspended,
    /// Something is under way: creation, transfer, deletion.
    Pending,
    /// The registrar says something else; [`Domain::state_detail`] holds its word.
    Other,
}

/// Whether a domain may leave its registrar.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct TransferLock {
    /// How the lock stands.
    pub state: LockState,
    /// When it ends, where somebody tells.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", schema(value_type = Option<String>, format = DateTime))]
    pub until: Option<Timestamp>,
}

/// How a transfer lock stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub enum LockState {
    /// It may not leave.
    Locked,
    /// It may leave.
    Unlocked,
    /// On its way from one to the other.
    Changing,
    /// The registry knows no lock, or the registrar does not tell.
    NotTold,
}

/// A domain in a list.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct DomainSummary {
    /// Where it is held.
    pub connection: ConnectionId,
    /// Its name.
    pub name: DomainName,
    /// How it stands; missing where only the name is known yet.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub state: Option<DomainState>,
    /// The owner's name.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub owner: Option<String>,
    /// When it expires unless it is renewed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", schema(value_type = Option<String>, format = DateTime))]
    pub expires_at: Option<Timestamp>,
    /// The owner change that is open for it, where the asking person may see it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub owner_change: Option<String>,
    /// It is the reader's own draft: nobody has been told of it.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub owner_change_draft: bool,
}

/// A domain with all that its page shows.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Domain {
    /// Where it is held.
    pub connection: ConnectionId,
    /// Its name.
    pub name: DomainName,
    /// How it stands.
    pub state: DomainState,
    /// The registrar's own word for the state.
    pub state_detail: String,
    /// When it expires unless it is renewed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", schema(value_type = Option<String>, format = DateTime))]
    pub expires_at: Option<Timestamp>,
    /// Whether it may leave.
    pub lock: TransferLock,
    /// Who holds which role, owner first.
    pub roles: Vec<RoleHolder>,
    /// The owner change that is open for it, where the asking person may see it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub owner_change: Option<String>,
    /// It is the reader's own draft: nobody has been told of it.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub owner_change_draft: bool,
}

impl Domain {
    /// Who holds a role.
    pub fn holder(&self, role: Role) -> Option<&RoleHolder> {
        self.roles.iter().find(|holder| holder.role == role)
    }

    /// The owner's contact, where the owner is one.
    pub fn owner_contact(&self) -> Option<ContactId> {
        let owner = self.holder(Role::Owner).filter(|holder| holder.kind == HolderKind::Contact)?;
        owner.id.parse().ok()
    }
}

#[cfg(test)]
mod tests {
    use super::DomainName;

    #[test]
    fn names_are_read_as_people_write_them() {
        let name: DomainName = " Example.COM. ".parse().unwrap();
        assert_eq!(name.as_str(), "example.com");
        assert_eq!(name.extension(), "com");
        assert_eq!("a.co.uk".parse::<DomainName>().unwrap().extension(), "co.uk");
    }

    #[test]
    fn what_is_no_name_is_refused() {
        for text in [
            "",
            "com",
            ".com",
            "a..b",
            "-a.com",
            "a-.com",
            "a b.com",
            "a/b.com",
            "é.com",
            &format!("{}.com", "a".repeat(64)),
        ] {
            assert!(text.parse::<DomainName>().is_err(), "{text}");
        }
    }
}
