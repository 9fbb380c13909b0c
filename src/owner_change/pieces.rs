//! Which of the pages of an owner change lies in which piece of the program: nobody asks and follows at once.

use super::desk::Desk;
use super::receipt::ReceiptPage;
use super::tracker::Tracker;
use super::wizard::{Done, Wizard};
use crate::page::piece::piece;
use leptos::prelude::*;
use registrant_model::owner_change::WizardStep;

piece!(wizard(at: (Desk, WizardStep)) in wizard: |(desk, step)| view! { <Wizard desk=desk step=step/> }.into_any());

piece!(done(desk: Desk) in follow: |desk| view! { <Done desk=desk/> }.into_any());
piece!(tracker(desk: Desk) in follow: |desk| view! { <Tracker desk=desk/> }.into_any());
piece!(receipt(desk: Desk) in follow: |desk| view! { <ReceiptPage desk=desk/> }.into_any());
