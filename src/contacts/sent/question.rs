//! The question of an edit of which nobody knows what became of it. Until it is answered nothing else is sent.

use super::SentDesk;
use crate::messages as m;
use crate::page::decision::{Choice, Deciding, decision_form};
use leptos::prelude::*;
use registrant_model::sent_edit::{EditDecision, SentEdit};

/// The value of a decision in the form.
const TOOK_EFFECT: &str = "took_effect";

/// What can be decided.
const CHOICES: [Choice; 2] = [
    (TOOK_EFFECT, m::edit_took_effect, m::edit_took_effect_hint),
    ("did_not", m::edit_did_not, m::edit_did_not_hint),
];

pub(super) fn question(desk: SentDesk, edit: SentEdit) -> AnyView {
    let deciding = Deciding::new();
    decision_form(&CHOICES, desk.errors, deciding, move |value| {
        let decision = if value == TOOK_EFFECT { EditDecision::TookEffect } else { EditDecision::DidNot };
        desk.decide(edit.clone(), decision, deciding.busy, deciding.failed);
    })
}
