//! A question that is answered in one line.

pub mod examples;

use leptos::prelude::*;

use crate::ui::field::{self, FieldWidth, Parts, ReadOnly};
use crate::ui::reactive;

/// What is typed into a [`TextField`]: decides the screen keyboard and what the browser must not "correct".
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum TextKind {
    /// Any words.
    #[default]
    Words,
    /// A person's or organisation's name: no spelling check.
    Name,
    /// An address for electronic mail.
    Email,
    /// A phone number.
    Telephone,
    /// A web address.
    WebAddress,
    /// A domain name.
    DomainName,
    /// Digits that are no quantity: a year, a registration number. `type="number"` would drop what is not a
    /// number and change the value when somebody scrolls.
    Digits,
    /// An identifier of letters and digits, to be taken as typed.
    Code,
}

impl TextKind {
    /// `type`. Addresses for mail are `text` on purpose: browsers rewrite what stands in a field of type
    /// `email` (they cut spaces and turn an international domain into its `xn--` form), and what was typed is
    /// kept. The screen keyboard comes from `inputmode`, and autofill from `autocomplete`.
    const fn input_type(self) -> &'static str {
        match self {
            Self::Telephone => "tel",
            _ => "text",
        }
    }

    const fn input_mode(self) -> Option<&'static str> {
        match self {
            Self::Email => Some("email"),
            Self::Telephone => Some("tel"),
            Self::WebAddress | Self::DomainName => Some("url"),
            Self::Digits => Some("numeric"),
            Self::Words | Self::Name | Self::Code => None,
        }
    }

    const fn is_prose(self) -> bool {
        matches!(self, Self::Words)
    }

    const fn capitals(self) -> Option<&'static str> {
        match self {
            Self::Words | Self::Name | Self::Telephone | Self::Digits => None,
            Self::Email | Self::WebAddress | Self::DomainName | Self::Code => Some("none"),
        }
    }

    /// `dir`. Words go the way their letters go; addresses and numbers are left to right in every language.
    const fn direction(self) -> &'static str {
        match self {
            Self::Words | Self::Name => "auto",
            _ => "ltr",
        }
    }
}

/// A text field with its label, hint and error.
#[component]
pub fn TextField(
    /// The control's id; label, hint and error derive theirs from it.
    #[prop(into)]
    id: String,
    /// The question, visible and in the accessible name.
    #[prop(into)]
    label: Signal<String>,
    /// What is typed, exactly as it is typed.
    value: RwSignal<String>,
    /// A short help, without links.
    #[prop(optional, into)]
    hint: Signal<Option<String>>,
    /// What is wrong, and how to mend it.
    #[prop(optional, into)]
    error: Signal<Option<String>>,
    /// The words "(optional)", where the field may stay empty.
    #[prop(optional, into)]
    optional: Signal<Option<String>>,
    /// Whether to say "required" to assistive technology. It has no effect beside `optional`; leave it out
    /// where optional fields are marked and all others are needed.
    #[prop(optional, into)]
    required: Signal<bool>,
    /// What is typed.
    #[prop(optional)]
    kind: TextKind,
    /// The purpose as the HTML standard names it: `name`, `email`, `postal-code` and so on (WCAG 1.3.5).
    #[prop(optional, into)]
    autocomplete: Option<String>,
    /// How long an answer is wanted.
    #[prop(optional)]
    width: FieldWidth,
    /// Why the value cannot be changed here; while there is a reason, the field is read-only.
    #[prop(optional, into)]
    read_only: Signal<Option<String>>,
    /// A link to where it can be changed; shown behind the reason.
    #[prop(optional, into)]
    read_only_link: Option<ViewFn>,
    /// How much room is left, in words; the caller counts. Shown below the control and read with it.
    #[prop(optional, into)]
    limit: Signal<Option<String>>,
) -> impl IntoView {
    let read_only = ReadOnly { reason: read_only, way_on: read_only_link };
    let parts = Parts { id: id.clone(), label, hint, error, optional, hide_label: false };
    let describedby =
        parts.described_by([(field::reason_id(&id), read_only.reason), (format!("{id}-limit"), limit)]);
    let fixed = read_only.is();
    let aria_required = field::required(required, optional);
    let typed = reactive::typing(value);
    let control = view! {
        <input
            class=width.class()
            class=("input--fixed", fixed)
            id=id.clone()
            name=id.clone()
            type=kind.input_type()
            inputmode=kind.input_mode()
            dir=kind.direction()
            autocomplete=autocomplete
            spellcheck=if kind.is_prose() { "true" } else { "false" }
            autocapitalize=kind.capitals()
            readonly=fixed
            aria-required=aria_required
            aria-invalid=field::invalid(error)
            aria-describedby=describedby
            prop:value=value
            on:input=typed
            on:change=typed
        />
        {limit_view(&id, limit)}
        {field::reason_view(&id, &read_only)}
    };
    field::frame(&parts, control.into_any())
}

/// How much room is left. Not live: it changes with every key, and the description of the control already
/// carries it; there is no `maxlength`, which would cut what is pasted without a word.
pub(crate) fn limit_view(id: &str, limit: Signal<Option<String>>) -> AnyView {
    reactive::described_paragraph("field__limit", format!("{id}-limit"), limit)
}
