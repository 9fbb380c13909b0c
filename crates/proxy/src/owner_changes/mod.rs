//! Owner changes: what a person does to them, and the driver that carries them on.
//!
//! [`desk`] opens one owner change at a time for writing; [`calls`] makes its calls with an effect, each between
//! two lines of the journal; [`driver`] works on what is due. The other files are one thing a person does each.

mod calls;
mod cancel;
mod decide;
mod declarations;
mod desk;
mod driver;
mod edit;
pub(crate) mod links;
mod locks;
mod look_first;
mod lost;
mod old_drafts;
mod quote;
mod receipt;
mod resend;
mod rules;
mod stand_in;
mod standing;
mod start;
mod submit;
mod troubles;
mod unseen;
mod view;
mod work;

pub(crate) use cancel::cancel;
pub(crate) use decide::decide;
pub(crate) use desk::read;
pub(crate) use driver::run;
pub(crate) use edit::edit;
pub(crate) use locks::Locks;
pub(crate) use look_first::look_first;
pub(crate) use lost::Lost;
pub(crate) use quote::quote;
pub(crate) use receipt::receipt;
pub(crate) use resend::resend;
pub(crate) use stand_in::{answer as answer_question, questions};
pub(crate) use start::start;
pub(crate) use submit::submit;
pub(crate) use troubles::Troubles;
pub(crate) use unseen::{made_in_doubt, made_twice};
pub(crate) use view::{verification_task, view};
pub(crate) use work::refresh;

/// The version of the declarations' texts. Whoever changes a text counts it up, and keeps the old one ([`declarations`]).
pub(crate) const CONSENT_VERSION: &str = "2026-11-22";
