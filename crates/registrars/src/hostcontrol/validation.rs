//! Whether the person behind a contact has confirmed its details (`/domain-contact/{id}/validation`).

use super::HostControl;
use super::api::lacks;
use super::terms::policy;
use super::wire::{validations, word};
use crate::error::{CallError, Effect};
use http::Method;
use registrant_model::ContactId;
use registrant_model::connection::RegistrarKind;
use registrant_model::contact_edit::{Validation, ValidationCategory};
use registrant_model::policy::validated_by;
use serde_json::json;

impl HostControl {
    /// How a contact stands in every category.
    pub(super) async fn validations_of(&self, id: &ContactId) -> Result<Vec<Validation>, CallError> {
        let envelope = self.api.get(&["domain-contact", id.as_str(), "validation"], &[]).await?;
        let mut told = validations(&envelope.result).ok_or_else(|| lacks("the validations", Effect::None))?;
        let on = self.api.now();
        for validation in &mut told {
            let extension = validated_by(RegistrarKind::HostControl, validation.category, on);
            validation.days = extension.and_then(|extension| policy(extension, on).verification_days);
        }
        Ok(told)
    }

    /// "Start a preemptive validation of a contact or send a reminder for an active contact validation." Sent once;
    /// what is answered does not matter.
    pub(super) async fn start_validation(
        &self,
        id: &ContactId,
        category: ValidationCategory,
    ) -> Result<(), CallError> {
        let body = json!({"categories": [word(category)]});
        self.api.send(Method::POST, &["domain-contact", id.as_str(), "validation"], &body).await.map(drop)
    }
}
