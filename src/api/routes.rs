//! The routes of the proxy's API that the app uses.

use crate::api::Failure;
use crate::api::call::{With, get, get_with, send};
use gloo_net::http::Method;
use registrant_model::api::{
    AnswerFor, ContactEdit, ContactSaved, Decide, FormView, MailResent, NewContact, NewOwnerChange,
    OutlookView, Page, Persona, SessionView, SignIn, Submit, ValidationAsked, ValidationRequest,
};
use registrant_model::connection::Connection;
use registrant_model::contact::{Contact, ContactDomains, ContactSummary};
use registrant_model::contact_edit::{Validation, ValidationCategory};
use registrant_model::domain::Domain;
use registrant_model::leftover::Leftover;
use registrant_model::owner_change::{
    Decision, DraftPatch, LINK_HEADER, Link, MadeLink, NewLink, OwnerChangeView, PartyRole, Question,
    Receipt, SharedChange,
};
use registrant_model::sent_edit::{DecideEdit, EditDecision};
use registrant_model::task::Task;
use registrant_rules::Document;
use serde::Deserialize;

/// What a form needs to show and judge itself.
pub type Form = FormView<Document>;

/// Nothing is sent.
const NOTHING: Option<&()> = None;

/// Who is signed in.
pub async fn session() -> Result<SessionView, Failure> {
    get("/session").await
}

/// Signs in as a persona of the sandbox.
pub async fn sign_in_as(persona: Persona) -> Result<SessionView, Failure> {
    let body = SignIn { persona: Some(persona), token: None };
    send(Method::POST, "/session", Some(&body), With::default()).await
}

/// Signs in with the word of the address that the proxy printed.
pub async fn sign_in_with(word: String) -> Result<SessionView, Failure> {
    let body = SignIn { persona: None, token: Some(word) };
    send(Method::POST, "/session", Some(&body), With::default()).await
}

/// Signs out.
pub async fn sign_out() -> Result<(), Failure> {
    send(Method::DELETE, "/session", NOTHING, With::default()).await
}

/// The connections.
pub async fn connections() -> Result<Page<Connection>, Failure> {
    get("/connections").await
}

/// What owner changes that did not take effect left at a connection.
pub async fn leftovers(connection: &str) -> Result<Page<Leftover>, Failure> {
    get(&format!("/connections/{}/leftovers", encoded(connection))).await
}

/// Takes away what was left.
pub async fn delete_leftover(item: &Leftover, key: &str) -> Result<(), Failure> {
    let place = [item.connection.as_str(), "leftovers", &item.kind, &item.name].map(encoded).join("/");
    let with = With { key: Some(key), version: None };
    send(Method::DELETE, &format!("/connections/{place}"), NOTHING, with).await
}

/// Where a part of the domains is read.
pub fn domains_address(limit: usize, cursor: Option<&str>) -> String {
    format!("/domains?limit={limit}&{}", at_cursor(cursor))
}

/// A domain.
pub async fn domain(connection: &str, name: &str) -> Result<Domain, Failure> {
    get(&format!("/domains/{}/{}", encoded(connection), encoded(name))).await
}

/// What can be said of an owner change before it is begun.
pub async fn outlook(connection: &str, name: &str) -> Result<OutlookView, Failure> {
    get(&format!("/domains/{}/{}/outlook", encoded(connection), encoded(name))).await
}

/// What the next owner of a domain has to tell.
pub async fn trade_form(connection: &str, name: &str) -> Result<Form, Failure> {
    get(&format!("/domains/{}/{}/form", encoded(connection), encoded(name))).await
}

/// A page of the contacts of all connections.
pub async fn contacts(cursor: Option<String>) -> Result<Page<ContactSummary>, Failure> {
    get(&contacts_address("", cursor.as_deref())).await
}

/// Where a part of the contacts is read. `filters` are the parameters of those alone that are looked for, each with a
/// `&` behind it.
pub fn contacts_address(filters: &str, cursor: Option<&str>) -> String {
    format!("/contacts?limit=100&{filters}{}", at_cursor(cursor))
}

fn at_cursor(cursor: Option<&str>) -> String {
    cursor
        .filter(|cursor| !cursor.is_empty())
        .map(|cursor| format!("cursor={}&", encoded(cursor)))
        .unwrap_or_default()
}

/// What editing a contact needs.
pub async fn contact_form(connection: &str, id: &str) -> Result<Form, Failure> {
    get(&format!("/contacts/{}/{}/form", encoded(connection), encoded(id))).await
}

/// What making a contact needs, for domains of an extension or, while that is empty, for any.
pub async fn new_contact_form(connection: &str, extension: &str) -> Result<Form, Failure> {
    let purpose =
        if extension.is_empty() { String::new() } else { format!("?extension={}", encoded(extension)) };
    get(&format!("/connections/{}/contact-form{purpose}", encoded(connection))).await
}

/// Makes a contact.
pub async fn create_contact(new: &NewContact, key: &str) -> Result<Contact, Failure> {
    send(Method::POST, "/contacts", Some(new), With { key: Some(key), version: None }).await
}

/// Further domains that have a contact, from where the search stopped.
pub async fn contact_domains(connection: &str, id: &str, cursor: &str) -> Result<ContactDomains, Failure> {
    get(&format!("/contacts/{}/{}/domains?cursor={}", encoded(connection), encoded(id), encoded(cursor)))
        .await
}

/// Edits a contact.
pub async fn edit_contact(
    connection: &str,
    id: &str,
    edit: &ContactEdit,
    key: &str,
) -> Result<ContactSaved, Failure> {
    let path = format!("/contacts/{}/{}", encoded(connection), encoded(id));
    send(Method::PUT, &path, Some(edit), With { key: Some(key), version: None }).await
}

/// Says what became of an edit that no read could settle. Nothing is sent to the registrar.
pub async fn decide_edit(
    connection: &str,
    id: &str,
    edit: &str,
    decision: EditDecision,
) -> Result<(), Failure> {
    let path = format!("/contacts/{}/{}/edits/{}/decide", encoded(connection), encoded(id), encoded(edit));
    send(Method::POST, &path, Some(&DecideEdit { decision }), With::default()).await
}

/// Takes a contact away.
pub async fn delete_contact(connection: &str, id: &str, key: &str) -> Result<(), Failure> {
    let path = format!("/contacts/{}/{}", encoded(connection), encoded(id));
    send(Method::DELETE, &path, NOTHING, With { key: Some(key), version: None }).await
}

/// How a contact is validated.
pub async fn validations(connection: &str, id: &str) -> Result<Vec<Validation>, Failure> {
    get(&format!("/contacts/{}/{}/validations", encoded(connection), encoded(id))).await
}

/// Starts a validation, or reminds of it.
pub async fn request_validation(
    connection: &str,
    id: &str,
    category: ValidationCategory,
    key: &str,
) -> Result<ValidationAsked, Failure> {
    let path = format!("/contacts/{}/{}/validations", encoded(connection), encoded(id));
    let body = ValidationRequest { category };
    send(Method::POST, &path, Some(&body), With { key: Some(key), version: None }).await
}

/// Owner changes, drafts among them.
pub async fn owner_changes() -> Result<Page<OwnerChangeView>, Failure> {
    get("/owner-changes").await
}

/// Starts an owner change, or finds the draft there is.
pub async fn start_owner_change(start: &NewOwnerChange, key: &str) -> Result<OwnerChangeView, Failure> {
    send(Method::POST, "/owner-changes", Some(start), With { key: Some(key), version: None }).await
}

/// An owner change.
pub async fn owner_change(id: &str) -> Result<OwnerChangeView, Failure> {
    get(&format!("/owner-changes/{}", encoded(id))).await
}

/// Fills in a draft.
pub async fn edit_owner_change(
    id: &str,
    patch: &DraftPatch,
    version: u64,
) -> Result<OwnerChangeView, Failure> {
    let with = With { key: None, version: Some(version) };
    send(Method::PATCH, &format!("/owner-changes/{}", encoded(id)), Some(patch), with).await
}

/// Asks the price.
pub async fn quote(id: &str, key: &str) -> Result<OwnerChangeView, Failure> {
    act(id, "quote", NOTHING, key).await
}

/// Agrees.
pub async fn submit(id: &str, submit: &Submit, key: &str) -> Result<OwnerChangeView, Failure> {
    act(id, "submit", Some(submit), key).await
}

/// Decides what nobody could prove of a call; without one, what the registrar does not tell.
pub async fn decide(
    id: &str,
    decision: Decision,
    attempt: Option<u32>,
    key: &str,
) -> Result<OwnerChangeView, Failure> {
    act(id, "decide", Some(&Decide { decision, attempt }), key).await
}

/// Sends the mails to the owners again.
pub async fn resend(id: &str, key: &str) -> Result<OwnerChangeView, Failure> {
    act(id, "resend", NOTHING, key).await
}

/// Calls an owner change off.
pub async fn cancel(id: &str, key: &str) -> Result<OwnerChangeView, Failure> {
    act(id, "cancel", NOTHING, key).await
}

/// The questions that can be answered in an owner's place.
pub async fn questions(id: &str) -> Result<Vec<Question>, Failure> {
    get(&format!("/owner-changes/{}/questions", encoded(id))).await
}

/// Answers one of them.
pub async fn answer_question(
    id: &str,
    question: &str,
    answer: &AnswerFor,
    key: &str,
) -> Result<OwnerChangeView, Failure> {
    act(id, &format!("questions/{}", encoded(question)), Some(answer), key).await
}

/// The receipt of an owner change.
pub async fn receipt(id: &str) -> Result<Receipt, Failure> {
    get(&format!("/owner-changes/{}/receipt", encoded(id))).await
}

/// The links that work by which an owner follows an owner change.
pub async fn links(id: &str) -> Result<Vec<Link>, Failure> {
    get(&format!("/owner-changes/{}/links", encoded(id))).await
}

/// Makes such a link.
pub async fn make_link(id: &str, party: PartyRole) -> Result<MadeLink, Failure> {
    let path = format!("/owner-changes/{}/links", encoded(id));
    send(Method::POST, &path, Some(&NewLink { party }), With::default()).await
}

/// Revokes such a link.
pub async fn revoke_link(id: &str, link: &str) -> Result<(), Failure> {
    let path = format!("/owner-changes/{}/links/{}", encoded(id), encoded(link));
    send(Method::DELETE, &path, NOTHING, With::default()).await
}

/// What a link opens.
pub async fn shared(word: &str) -> Result<SharedChange, Failure> {
    // What cannot stand in a header is no word of a link.
    let word = if word.bytes().all(|byte| byte.is_ascii_graphic()) { word } else { "" };
    get_with("/shared", Some((LINK_HEADER, word))).await
}

async fn act(
    id: &str,
    what: &str,
    body: Option<&impl serde::Serialize>,
    key: &str,
) -> Result<OwnerChangeView, Failure> {
    let path = format!("/owner-changes/{}/{what}", encoded(id));
    send(Method::POST, &path, body, With { key: Some(key), version: None }).await
}

/// Where a part of what is under way is read.
pub const TASKS: &str = "/tasks?";

/// One task.
pub async fn task(connection: &str, id: &str) -> Result<Task, Failure> {
    get(&format!("/tasks/{}/{}", encoded(connection), encoded(id))).await
}

/// Sends the mail of a task again.
pub async fn resend_task_mail(connection: &str, id: &str, key: &str) -> Result<MailResent, Failure> {
    let path = format!("/tasks/{}/{}/resend", encoded(connection), encoded(id));
    send(Method::POST, &path, NOTHING, With { key: Some(key), version: None }).await
}

/// The registry form of a typed phone number.
pub async fn registry_form(number: &str, country: &str) -> Result<Option<String>, Failure> {
    #[derive(Deserialize)]
    struct Answer {
        #[serde(default)]
        registry_form: Option<String>,
    }
    let country = if country.is_empty() { String::new() } else { format!("&country={}", encoded(country)) };
    let answer: Answer = get(&format!("/phone-numbers?number={}{country}", encoded(number))).await?;
    Ok(answer.registry_form)
}

fn encoded(text: &str) -> String {
    js_sys::encode_uri_component(text).into()
}
