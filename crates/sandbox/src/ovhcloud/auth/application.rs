//! An application: a program that may ask accounts for consumer keys.

use crate::ids::number;
use crate::ovhcloud::account::Nichandle;
use crate::store::Row;
use serde::{Deserialize, Serialize};

number! {
    /// `applicationId`
    ApplicationId
}

/// A registered application.
#[derive(Debug, Serialize, Deserialize)]
pub(crate) struct Application {
    pub(crate) id: ApplicationId,
    pub(crate) key: String,
    pub(crate) secret: String,
    pub(crate) name: String,
    pub(crate) description: String,
    /// Whose application it is.
    pub(crate) account: Nichandle,
}

impl Row for Application {
    const KIND: &'static str = "ovhcloud.application";
    type Key = ApplicationId;
    fn key(&self) -> ApplicationId {
        self.id
    }
}
