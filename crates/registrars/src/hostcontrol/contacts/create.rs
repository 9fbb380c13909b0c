//! A new contact: `POST /domain-contact`.

use super::find::Found;
use crate::error::{CallError, Effect};
use crate::hostcontrol::HostControl;
use crate::hostcontrol::api::lacks;
use crate::hostcontrol::brands;
use crate::hostcontrol::check;
use crate::hostcontrol::wire::{WireContact, new_contact};
use http::Method;
use registrant_model::Fields;
use serde_json::Value;

impl HostControl {
    /// Makes a contact, once. Values that the registrar does not take are refused before it is asked.
    pub(in crate::hostcontrol) async fn create(&self, fields: &Fields) -> Result<WireContact, CallError> {
        let mut problems = check::problems(fields);
        problems.extend(self.wrong_brand(fields).await?);
        check::refuse(problems)?;
        let mut body = new_contact(fields);
        // Where one brand is known nobody is asked for it, and the registrar may ask all the same: for an account whose
        // other brands no contact has told yet.
        if let ([brand], None) = (self.brands().await?.as_slice(), fields.get(&brands::field())) {
            body.insert("brand".to_owned(), Value::from(brand.as_str()));
        }
        let body = Value::Object(body);
        let envelope = self.api.send(Method::POST, &["domain-contact"], &body).await?;
        match WireContact::of(envelope.result) {
            Some(wire) if wire.is_whole() && wire.handle().is_some() => {
                self.note(&wire);
                Ok(wire)
            }
            Some(wire) => self.read_made(&wire).await,
            // It was made, and the answer does not say which it is.
            None => match self.find_unused(fields).await.map_err(unknown)? {
                Found::One(wire) => Ok(wire),
                Found::None | Found::Unproven => Err(lacks("the contact that was made", Effect::Unknown)),
            },
        }
    }

    /// The whole contact where the answer told its id or handle alone.
    async fn read_made(&self, told: &WireContact) -> Result<WireContact, CallError> {
        let read = match (told.id(), told.handle()) {
            (Some(id), _) => self.wire_contact(&id).await,
            (None, Some(handle)) => self.by_handle(&handle).await,
            (None, None) => Err(lacks("the contact that was made", Effect::Unknown)),
        };
        match read {
            Ok(wire) => Ok(wire),
            // What identifies it is enough to go on with.
            Err(_) if told.id().is_some() && told.handle().is_some() => Ok(told.clone()),
            Err(error) => Err(unknown(error)),
        }
    }
}

/// The contact is made already: whatever fails now, it stands.
fn unknown(mut error: CallError) -> CallError {
    error.effect = Effect::Unknown;
    error
}
