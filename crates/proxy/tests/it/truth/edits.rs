//! Edits of the owner of each seeded domain: plain, material, and both at once.

use super::scene::{SEEDED, Scene, cited, to_be_asked};
use registrant_model::api::{Consents, ContactEdit, ContactSaved, FormView};
use registrant_model::consequences::{Consequence, EditAct};
use registrant_model::contact::Contact;
use registrant_model::contact_edit::{EditOutcome, EditTerms};
use registrant_model::owner_change::{Agent, ConsentKind, PartyRole};
use registrant_model::{Field, Fields};
use reqwest::Method;
use serde_json::Value;

/// The address that the owner gets.
const NEW_ADDRESS: &str = "somebody.new@example.org";

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    Plain,
    Material,
    Mixed,
    /// Another name: both owners are asked at the same address.
    Renamed,
}

#[tokio::test]
async fn a_plain_edit_does_what_was_said() {
    for (connection, domain) in SEEDED {
        edit(Scene::of(connection, domain).await, Kind::Plain, Lock::Kept).await;
    }
}

#[tokio::test]
async fn a_material_edit_does_what_was_said() {
    for (connection, domain) in SEEDED {
        edit(Scene::of(connection, domain).await, Kind::Material, Lock::Kept).await;
    }
}

#[tokio::test]
async fn a_mixed_edit_does_what_was_said() {
    for (connection, domain) in SEEDED {
        edit(Scene::of(connection, domain).await, Kind::Mixed, Lock::Kept).await;
    }
}

/// Another name is another owner before the policy, whatever the address. (OVHcloud and the registry of .ca make no other
/// name by an edit: it cannot be typed.)
#[tokio::test]
async fn another_name_does_what_was_said() {
    let typed = |(at, name): &(&str, &str)| *at != "ovhcloud" && *name != "example.ca";
    for (connection, domain) in SEEDED.into_iter().filter(typed) {
        edit(Scene::of(connection, domain).await, Kind::Renamed, Lock::Kept).await;
    }
}

/// Whoever may do without the lock does, beforehand or with the answer to the question: none follows. Where nobody may,
/// wishing for it changes nothing of what was said.
#[tokio::test]
async fn an_edit_without_the_lock_does_what_was_said() {
    let mut declined = Vec::new();
    for (connection, domain) in SEEDED {
        for kind in [Kind::Material, Kind::Mixed] {
            declined.extend(edit(Scene::of(connection, domain).await, kind, Lock::Declined).await);
        }
    }
    // .us and .ca know no lock; OVHcloud makes no other owner by an edit.
    declined.dedup();
    assert_eq!(declined, ["example.net", "example.org", "example.scot", "example.info"]);
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Lock {
    Kept,
    Declined,
}

/// What is typed.
fn typed(kind: Kind, before: &Fields) -> Fields {
    let mut fields = Fields::new();
    if kind == Kind::Renamed {
        return fields.with(Field::NAME, "Somebody Else");
    }
    if kind != Kind::Material {
        fields = fields.with(Field::PHONE, "+33.465719999");
    }
    if kind != Kind::Plain {
        fields = fields.with(Field::EMAIL, NEW_ADDRESS);
    }
    assert_ne!(before.overlaid_with(&fields), *before);
    fields
}

struct Edited {
    scene: Scene,
    before: Contact,
    after: Fields,
    terms: EditTerms,
    said: Vec<Consequence>,
    outcome: EditOutcome,
    lock: Lock,
}

/// Makes the edit and holds what was said of it. Answers the domain where the lock was declined.
pub(super) async fn edit(scene: Scene, kind: Kind, lock: Lock) -> Option<&'static str> {
    let id = scene.owner().await;
    let path = format!("/contacts/{}/{id}", scene.connection);
    let form = scene.browser.get(&format!("{path}/form")).await.ok();
    let form: FormView<Value> = serde_json::from_value(form).unwrap();
    let (before, terms) = (form.contact.unwrap(), form.edit.unwrap());
    let fields = typed(kind, &before.fields);
    let after = before.fields.overlaid_with(&fields);
    let changed = before.fields.differing(&after);
    let act = EditAct {
        terms: &terms,
        domains: &before.domains,
        used_by: &before.used_by,
        more: before.more_domains.is_some(),
        before: &before.fields,
        after: &after,
        changed: &changed,
        agent: Agent::None,
        lock_opt_out: lock == Lock::Declined,
        replaces: form.capabilities.contacts.edit_replaces,
    };
    let said = cited(act.consequences());
    let accepts = terms.needs_terms(&changed).then_some(ConsentKind::RegistryTerms);
    let declines = lock == Lock::Declined && terms.owner_change.lock_opt_out;
    let consents = Consents::List(accepts.into_iter().collect());
    let sent = ContactEdit { consents, lock_opt_out: declines, ..ContactEdit::of(fields) };
    let sent = serde_json::to_value(sent).unwrap();
    let saved = scene.browser.ask(Method::PUT, &path).json(&sent).send().await;
    if saved.status == 422 {
        // The form shows it read-only, with the way into an owner change: it cannot be typed.
        let problem = saved.refused(422, "validation_failed");
        assert_eq!(problem["fields"], serde_json::json!([{"field": "email", "code": "read_only"}]));
        assert_eq!((scene.connection, kind == Kind::Plain), ("ovhcloud", false), "{}", scene.domain);
        assert!(scene.stage.control.ledger().await.is_empty() && scene.asked("accept").await.is_empty());
        return None;
    }
    let saved: ContactSaved = serde_json::from_value(saved.ok()).unwrap();
    let by_answer = said.contains(&Consequence::LockDeclinedByAnswer);
    let beforehand = said.contains(&Consequence::LockDeclined);
    assert_eq!(beforehand, declines && kind != Kind::Plain, "{}: {said:?}", scene.domain);
    let declined = (beforehand || (by_answer && lock == Lock::Declined)).then_some(scene.domain);
    let edited = Edited { scene, before, after, terms, said, outcome: saved.outcome, lock };
    edited.hold().await;
    declined
}

impl Edited {
    fn says(&self, what: &Consequence) -> bool {
        self.said.contains(what)
    }

    fn about(&self) -> String {
        format!("{} {:?}: {:?}", self.scene.domain, self.outcome, self.said)
    }

    /// Whether the domain's owner has the new values.
    async fn is_through(&self) -> bool {
        let owner = self.scene.owner().await;
        let contact =
            self.scene.browser.get(&format!("/contacts/{}/{owner}", self.before.connection)).await.ok();
        let contact: Contact = serde_json::from_value(contact).unwrap();
        let changed = self.before.fields.differing(&self.after);
        changed.iter().all(|field| contact.fields.get(field) == self.after.get(field))
    }

    /// Each statement, in the order of what happens.
    async fn hold(self) {
        let about = self.about();
        let questions = to_be_asked(&self.said);
        let mut addresses: Vec<String> = questions.iter().map(|(_, address)| address.clone()).collect();
        addresses.sort();
        assert_eq!(self.scene.asked("accept").await, addresses, "{about}");
        assert_eq!(self.says(&Consequence::AtOnce), questions.is_empty(), "{about}");
        // Nothing is ordered anywhere; that it costs nothing is said where a source says so.
        let untold = self.scene.connection == "hostcontrol";
        assert_eq!(
            (self.says(&Consequence::Free), self.says(&Consequence::CostNotTold)),
            (!untold, untold),
            "{about}"
        );
        assert!(self.scene.nothing_was_ordered().await, "{about}");
        let material = self.said.iter().find_map(|says| match says {
            Consequence::Material { fields } => Some(fields.clone()),
            _ => None,
        });
        // What is said to make another owner does, and nothing else: whoever is asked, or told, is because of it.
        let concerns = !questions.is_empty() || self.says(&Consequence::Notified);
        assert_eq!(material.is_some(), concerns, "{about}");
        assert_eq!(self.says(&Consequence::Plain), material.is_none(), "{about}");
        let changed = self.before.fields.differing(&self.after);
        assert!(material.is_none_or(|fields| fields.iter().all(|field| changed.contains(field))), "{about}");
        let same = addresses.len() == 2 && addresses[0].eq_ignore_ascii_case(&addresses[1]);
        assert_eq!(self.says(&Consequence::SameAddress), same, "{about}");
        assert_eq!(self.says(&Consequence::DeadlineNotTold), !questions.is_empty(), "{about}");

        if questions.is_empty() {
            assert_eq!(self.outcome, EditOutcome::Applied, "{about}");
        } else {
            self.hold_waiting(&questions).await;
        }
        assert!(self.is_through().await, "{about}");
        let applied = self.scene.now().await;
        self.hold_replaced().await;
        self.hold_mails().await;
        self.hold_verification().await;
        if self.says(&Consequence::LockDeclinedByAnswer) && self.lock == Lock::Declined {
            assert!(!self.scene.is_locked().await, "{about}: it was declined with the answer");
        } else {
            self.scene.hold_lock(&self.said, applied).await;
        }
        if !self.said.iter().any(|says| matches!(says, Consequence::Lock { .. } | Consequence::LockNotTold)) {
            assert!(!self.scene.is_locked().await, "{about}: nobody spoke of a lock");
        }
    }

    /// Nobody follows the mail that asks for the details: they have the time that was said, and no more.
    async fn hold_verification(&self) {
        for says in &self.said {
            let Consequence::Verified { address: Some(address), days, until } = says else { continue };
            assert_eq!(days.is_some(), until.is_some(), "{}", self.about());
            if let Some(until) = until {
                self.scene.hold_verification(address, *until).await;
            }
        }
    }

    /// Nothing changes before everybody who was asked has agreed; the registrar shows that it waits, or does not.
    async fn hold_waiting(&self, questions: &[(PartyRole, String)]) {
        let about = self.about();
        let hidden = self.says(&Consequence::WaitingNotShown);
        let expected = if hidden { EditOutcome::NotVisible } else { EditOutcome::AwaitsConsent };
        assert_eq!(self.outcome, expected, "{about}");
        assert!(!self.is_through().await, "{about}");
        if self.says(&Consequence::SameAddress) {
            self.scene.all_accept().await;
            return;
        }
        let gaining = questions.iter().find(|(role, _)| *role == PartyRole::Gaining).unwrap();
        self.scene.stage.control.answer(&gaining.1, "accept").await;
        self.scene.stage.control.advance(60).await;
        assert!(!self.is_through().await, "{about}: one answer was enough");
        let losing = questions.iter().find(|(role, _)| *role == PartyRole::Losing).unwrap();
        if self.says(&Consequence::LockDeclinedByAnswer) {
            let letter = self.scene.letters_to(&losing.1).await;
            assert!(letter.contains("unless you choose otherwise"), "{about}: {letter}");
        }
        let control = &self.scene.stage.control;
        if self.lock == Lock::Declined && self.says(&Consequence::LockDeclinedByAnswer) {
            control.answer_choosing(&losing.1, "accept", "opt_out").await;
        } else {
            control.answer(&losing.1, "accept").await;
        }
        self.scene.stage.control.advance(60).await;
    }

    /// The domains have the contact that was said: the same, or a new one.
    async fn hold_replaced(&self) {
        let same = self.scene.owner().await == self.before.id;
        assert_eq!(self.says(&Consequence::Replaces), !same, "{}", self.about());
        let touched = self.said.iter().find_map(|says| match says {
            Consequence::Touches { domains, used_by, .. } => Some((domains.clone(), used_by.clone())),
            _ => None,
        });
        let (touched, used_by) = touched.unzip();
        assert_eq!(used_by, Some(Vec::new()), "the seeded owners have no role at another domain");
        assert_eq!(touched, Some(self.before.domains.clone()));
        assert_eq!(touched.unwrap().len(), 1, "the seeded domains share no owner");
        assert!(!self.said.iter().any(|says| matches!(says, Consequence::Apart { .. })));
        assert!(self.terms.pending.is_empty());
    }

    /// Those who are told are told, and whoever has to confirm the details is asked: nobody else.
    async fn hold_mails(&self) {
        let about = self.about();
        if self.says(&Consequence::Notified) {
            let told = self.scene.told().await;
            for fields in [&self.before.fields, &self.after] {
                let address = fields.get(&Field::EMAIL).unwrap();
                assert!(told.iter().any(|it| it == address), "{about}: {address} among {told:?}");
            }
        }
        let verified = self.said.iter().find_map(|says| match says {
            Consequence::Verified { address, .. } => Some(address.clone().unwrap()),
            _ => None,
        });
        let may = self.said.iter().any(|says| matches!(says, Consequence::MayVerify { .. }));
        let asked = self.scene.asked("verify").await;
        assert!(may || asked == Vec::from_iter(verified), "{about}: {asked:?}");
    }
}

/// What would make another owner is no edit at OVHcloud: nothing is said, because it cannot be typed, and nothing
/// happens to whoever sends it all the same.
#[tokio::test]
async fn what_cannot_be_edited_changes_nothing() {
    for (connection, domain) in SEEDED.into_iter().filter(|(connection, _)| *connection == "ovhcloud") {
        let scene = Scene::of(connection, domain).await;
        let path = format!("/contacts/{connection}/{}", scene.owner().await);
        let held = scene.browser.get(&path).await.ok();
        let is_person = held["fields"]["legalForm"] == "individual";
        let field = if is_person { Field::LAST_NAME } else { Field::ORGANISATION_NAME };
        let sent = serde_json::to_value(ContactEdit::of(Fields::new().with(field, "Otherwise"))).unwrap();
        let refused = scene.browser.ask(Method::PUT, &path).json(&sent).send().await;
        assert_eq!(refused.status, 422, "{domain}: {}", refused.text);
        assert!(scene.stage.control.ledger().await.is_empty() && scene.asked("accept").await.is_empty());
    }
}

/// Where a change waits already, the form says so, and what becomes of a second one.
#[tokio::test]
async fn a_change_that_waits_is_said_before_the_next_one() {
    let scene = Scene::of("logicboxes", "example.net").await;
    let id = scene.owner().await;
    let path = format!("/contacts/logicboxes/{id}");
    let first = serde_json::to_value(ContactEdit::of(Fields::new().with(Field::EMAIL, NEW_ADDRESS))).unwrap();
    scene.browser.ask(Method::PUT, &path).json(&first).send().await.ok();
    let form = scene.browser.get(&format!("{path}/form")).await.ok();
    let form: FormView<Value> = serde_json::from_value(form).unwrap();
    assert_eq!(form.edit.unwrap().pending, ["example.net".parse().unwrap()]);
    let second = serde_json::to_value(ContactEdit::of(Fields::new().with(Field::NAME, "Zoe Other"))).unwrap();
    let refused = scene.browser.ask(Method::PUT, &path).json(&second).send().await;
    assert!((400..500).contains(&refused.status), "{}", refused.text);
    assert_eq!(scene.asked("accept").await.len(), 2, "nobody was asked again");
}
