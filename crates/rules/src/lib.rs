//! Eligibility rules of registries: parse, evaluate, explain.
//!
//! A registry says as a JSON document what it demands of a contact ([`Document`]; OVHcloud
//! `GET /domain/configurationRule`, guide "Managing eligibility rules"). [`evaluate`] turns document × saved
//! values × typed values × action into the states of a form's fields; browser, proxy and sandbox run the same
//! code. This crate does no I/O, depends on `registrant-model` and serde alone, and builds for wasm.
//!
//! ```
//! use registrant_model::{Field, Fields};
//! use registrant_rules::{evaluate, Action, Document, NoPatterns, Object, Subjects, Truth};
//!
//! let document = Document::parse(r#"{"label": "OWNER_CONTACT", "type": "contact", "fields":
//!     {"label": "email", "type": "string", "constraints": [{"operator": "required"}]}}"#)?;
//! let saved = Subjects::owner(Fields::new().with(Field::EMAIL, "ada@example.org"));
//! let typed = Subjects::owner(Fields::new().with(Field::EMAIL, ""));
//! let form = evaluate(&document, &saved, &typed, Action::Update, &NoPatterns);
//! assert_eq!(form.get(Object::Owner, &Field::EMAIL).map(|state| state.required), Some(Truth::True));
//! assert_eq!(form.is_submittable(), Truth::False);
//! # Ok::<(), registrant_rules::DocumentError>(())
//! ```
//!
//! # Interface
//! [`evaluate`] → [`Form`] of [`FieldState`]s; [`check`] → [`Verdict`] for a server that plays the registrar;
//! [`Patterns`] is what a side brings to run regular expressions ([`HostPatterns`] behind the feature
//! `host-patterns`). The feature `documents` adds the sandbox's rule documents. These names are stable.
//!
//! # What a form shows
//! - **Required** now, or else optional. A box that has to be ticked is required.
//! - **Read-only** by the saved values alone, whatever is typed; the reason names the fields it hinges on. A
//!   read-only field whose typed value differs from the saved one has the problem `read_only`.
//! - **Relevant**: a field is hidden while every demand for its value has a condition that fails, as the name
//!   of an organisation for an individual. A condition that only asks whether another field is filled does not
//!   hide ("a company number, if there is no VAT number" leaves both on the form), nor is the owner's first or
//!   last name or any part of the address ever hidden for it. A field without any demand is optional and
//!   shown. Whatever has a problem is shown.
//! - **Choices** come from `contains`, less what `ne` and `notcontains` bar; a condition on the field itself
//!   looks at the value before, so that choosing never takes away the way back.
//!
//! # How values are judged
//! - Three values of truth ([`Truth`]): an operator nobody knows, an object we do not have, a pattern that is
//!   not [`portable`] are unknown, [`Form::ask_server`] is set, and nothing unknown is ever taken for true.
//! - A constraint without an operator says nothing. Constraints other than those that demand a value pass over
//!   a blank one. Lengths count characters (Unicode scalar values).
//! - In a condition `required` and `notempty` mean "has a value", and nothing is passed over.
//! - On an edit, a condition on the very field that it guards counts on the saved value as well as on the
//!   typed one: "not FI, if not FI" forbids to become a Finn.
//! - `contexts` that name actions apply to those; contexts that name anything else apply always.
//! - Of an `or` one branch has to be respected: then the others are no problem; where all fail, the problems
//!   are those of the branch that lacks least. A field is required, read-only or limited only as far as it is
//!   so in every branch that applies.
//! - Accounts are flat where contacts are nested: `address.country` of `ADMIN_ACCOUNT` is `country`
//!   (inferred).

mod action;
mod check;
pub mod document;
#[cfg(feature = "documents")]
pub mod documents;
mod evaluate;
mod form;
mod object;
pub mod pattern;
mod subjects;
mod truth;
mod violation;

pub use action::{Action, UnknownAction};
pub use check::{Verdict, check};
pub use document::{Document, DocumentError};
pub use evaluate::evaluate;
pub use form::{FieldState, Form, Kind, ReadOnly, ReadOnlyReason};
pub use object::{FieldRef, Object};
#[cfg(feature = "host-patterns")]
pub use pattern::HostPatterns;
pub use pattern::{NoPatterns, Patterns, portable};
pub use subjects::{Subjects, flatten};
pub use truth::Truth;
pub use violation::{Breach, Violation};
