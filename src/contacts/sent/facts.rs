//! What is known of a sent edit: when, what, beside what the registrar shows, and what came instead of an answer.

use crate::contacts::form::ContactForm;
use crate::language::date_time;
use crate::messages as m;
use crate::words;
use leptos::prelude::*;
use registrant_model::contact::Contact;
use registrant_model::owner_change::Agent;
use registrant_model::sent_edit::SentEdit;
use registrant_model::{Field, Fields};

/// A list of all that is known.
pub(super) fn facts(form: ContactForm, contact: &Contact, edit: &SentEdit) -> AnyView {
    let at = edit.at;
    let agent = (edit.agent != Agent::None).then(|| words::agents::words(edit.agent).0);
    let instead = edit.problem.as_ref().and_then(words::problems::instead_of_answer);
    // Whoever is asked is asked at this address, also where it is none of what was sent.
    let email = edit.fields.get(&Field::EMAIL).is_none();
    let email = email.then(|| contact.fields.raw(&Field::EMAIL).to_owned()).filter(|email| !email.is_empty());
    let fields = edit.fields.iter().map(|(field, sent)| {
        one(form, field.clone(), sent.to_owned(), contact.fields.raw(field).to_owned(), &edit.before)
    });
    view! {
        <dl class="stack stack--tight">
            {fact(m::doubt_sent, move || date_time(at))}
            {fields.collect_view()}
            {email.map(|email| fact(m::contacts_column_email, move || email.clone()))}
            {agent.map(|agent| fact(m::doubt_agent, agent))}
            {instead.map(|words| fact(m::doubt_instead, words))}
        </dl>
    }
    .into_any()
}

fn fact(name: fn() -> String, value: impl Fn() -> String + Send + Sync + 'static) -> AnyView {
    view! { <div><dt><strong>{name}</strong></dt><dd><bdi>{value}</bdi></dd></div> }.into_any()
}

/// One field: what was sent, what is shown, and what was shown before where that is a third thing.
fn one(form: ContactForm, field: Field, sent: String, held: String, before: &Fields) -> AnyView {
    let before = Some(before.raw(&field).to_owned()).filter(|before| *before != held && *before != sent);
    let line = |name: fn() -> String, value: String| {
        let value = move || if value.is_empty() { m::edit_empty() } else { value.clone() };
        view! { <dd>{move || m::labelled(&name())} " " <bdi>{value}</bdi></dd> }
    };
    view! {
        <div>
            <dt><strong>{move || form.label(&field)}</strong></dt>
            {line(m::edit_sent, sent)}
            {line(m::edit_held, held)}
            {before.map(|before| line(m::edit_before, before))}
        </div>
    }
    .into_any()
}
