//! An argument as it is kept.

use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

/// One argument of a task.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields, rename_all = "camelCase")]
pub(crate) struct Argument {
    pub(crate) key: String,
    /// `string`, `/me/contact` or `/me/document`
    #[serde(rename = "type")]
    pub(crate) kind: String,
    pub(crate) description: Option<String>,
    pub(crate) value: Option<String>,
    /// The fields of a contact that are at fault.
    pub(crate) fields: Vec<String>,
    pub(crate) accepted_values: Option<Vec<String>>,
    pub(crate) accepted_formats: Vec<String>,
    pub(crate) minimum_size: Option<u64>,
    pub(crate) maximum_size: Option<u64>,
    pub(crate) read_only: bool,
}

impl Argument {
    /// `nichandle.DomainTaskArgument`
    pub(super) fn view(&self) -> Value {
        json!({
            "key": self.key,
            "type": self.kind,
            "description": self.description,
            "value": self.value,
            "fields": self.fields,
            "acceptedValues": self.accepted_values,
            "acceptedFormats": self.accepted_formats,
            "minimumSize": self.minimum_size,
            "maximumSize": self.maximum_size,
            "readOnly": self.read_only,
            "template": null,
        })
    }
}
