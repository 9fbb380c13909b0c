//! What each route answers to each persona.

use super::scene::Scene;
use reqwest::Method;
use serde_json::{Value, json};

/// One request, and the statuses it is answered with: to nobody, customer, partner, reseller, stranger.
pub(super) struct Row {
    pub(super) method: Method,
    /// The path as the description of the API writes it.
    pub(super) template: &'static str,
    pub(super) path: String,
    pub(super) body: Option<Value>,
    pub(super) statuses: [u16; 5],
}

/// Requests of one route.
struct Route<'a> {
    rows: &'a mut Vec<Row>,
    method: Method,
    template: &'static str,
}

impl Route<'_> {
    fn row(self, path: &str, statuses: [u16; 5]) -> Self {
        self.push(path, None, statuses)
    }

    fn with(self, path: &str, body: Value, statuses: [u16; 5]) -> Self {
        self.push(path, Some(body), statuses)
    }

    fn push(self, path: &str, body: Option<Value>, statuses: [u16; 5]) -> Self {
        let (method, path) = (self.method.clone(), path.to_owned());
        self.rows.push(Row { method, template: self.template, path, body, statuses });
        self
    }
}

/// Signed in is enough.
const ANYBODY: [u16; 5] = [401, 200, 200, 200, 200];
/// The customer's own, and the reseller's, who sees everything.
const CUSTOMERS: [u16; 5] = [401, 200, 404, 200, 404];
const STRANGERS: [u16; 5] = [401, 404, 404, 200, 200];
const PARTNERS: [u16; 5] = [401, 404, 200, 200, 404];
const RESELLERS: [u16; 5] = [401, 404, 404, 200, 404];
const NOBODYS: [u16; 5] = [401, 404, 404, 404, 404];

/// The same people, answered otherwise than with 200.
fn instead(statuses: [u16; 5], status: u16) -> [u16; 5] {
    statuses.map(|known| if known == 200 { status } else { known })
}

/// Rows that leave the scene as it is come first; those at the end put drafts away and sign out.
pub(super) fn table(scene: &Scene) -> Vec<Row> {
    let mut rows = Vec::new();
    reading(scene, &mut rows);
    contacts(scene, &mut rows);
    writing(scene, &mut rows);
    ending(scene, &mut rows);
    rows
}

fn route<'a>(rows: &'a mut Vec<Row>, method: Method, template: &'static str) -> Route<'a> {
    Route { rows, method, template }
}

fn reading(scene: &Scene, rows: &mut Vec<Row>) {
    route(rows, Method::GET, "/session").row("/session", [200; 5]);
    for list in ["/clock", "/connections", "/domains", "/contacts", "/owner-changes", "/tasks"] {
        route(rows, Method::GET, list).row(list, ANYBODY);
    }
    let left = |connection: &str| format!("/connections/{connection}/leftovers");
    route(rows, Method::GET, "/connections/{connection}/leftovers")
        .row(&left("ovhcloud"), [401, 200, 404, 200, 200])
        .row(&left("ovhcloud-b"), PARTNERS)
        .row(&left("moon"), NOBODYS);
    route(rows, Method::DELETE, "/connections/{connection}/leftovers/{kind}/{name}")
        // What an owner change still needs, and what nobody left, is no leftover.
        .row(&format!("{}/contact/1", left("ovhcloud")), NOBODYS)
        .row(&format!("{}/contact/{}", left("ovhcloud"), scene.customers_contact), NOBODYS);
    route(rows, Method::GET, "/phone-numbers").row("/phone-numbers?number=0612345678&country=FR", ANYBODY);
    for (template, below) in [
        ("/domains/{connection}/{domain}", ""),
        ("/domains/{connection}/{domain}/outlook", "/outlook"),
        ("/domains/{connection}/{domain}/form", "/form"),
    ] {
        let at = |domain: &str| format!("/domains/{domain}{below}");
        route(rows, Method::GET, template)
            .row(&at("ovhcloud/example.com"), CUSTOMERS)
            .row(&at("ovhcloud/example.pl"), STRANGERS)
            .row(&at("ovhcloud/example.be"), RESELLERS)
            .row(&at("ovhcloud/example.org"), NOBODYS)
            // The partner's account has no role in it, and the customer's domain is at another connection.
            .row(&at("ovhcloud-b/example.com"), NOBODYS)
            .row(&at("logicboxes/example.net"), CUSTOMERS)
            .row(&at("logicboxes/example.org"), RESELLERS)
            .row(&at("hostcontrol/example.info"), CUSTOMERS)
            .row(&at("hostcontrol/example.nl"), RESELLERS)
            .row(&at("ovhcloud/example.net"), NOBODYS);
    }
    let at = |journey: &crate::harness::Journey| journey.at("");
    route(rows, Method::GET, "/owner-changes/{id}")
        .row(&at(&scene.running), CUSTOMERS)
        .row(&at(&scene.ended), RESELLERS)
        .row(&at(&scene.strangers_draft), STRANGERS)
        .row(&at(&scene.resellers_draft), RESELLERS)
        .row("/owner-changes/00000000-0000-4000-8000-000000000000", NOBODYS);
    // Before somebody has agreed there is nothing to give a receipt for.
    for (journey, statuses) in [
        (&scene.running, CUSTOMERS),
        (&scene.ended, RESELLERS),
        (&scene.strangers_draft, instead(STRANGERS, 409)),
        (&scene.resellers_draft, instead(RESELLERS, 409)),
    ] {
        let links = journey.at("/links");
        let seen = statuses.map(|known| if known == 409 { 200 } else { known });
        route(rows, Method::GET, "/owner-changes/{id}/receipt").row(&journey.at("/receipt"), statuses);
        route(rows, Method::GET, "/owner-changes/{id}/links").row(&links, seen);
        route(rows, Method::POST, "/owner-changes/{id}/links").with(
            &links,
            json!({"party": "gaining"}),
            instead(statuses, 201),
        );
        route(rows, Method::GET, "/owner-changes/{id}/questions").row(&journey.at("/questions"), seen);
        route(rows, Method::POST, "/owner-changes/{id}/questions/{question}").with(
            &journey.at("/questions/none"),
            json!({"choice": "accept", "consents": ["designated_agent"]}),
            statuses.map(|known| match known {
                // The running change has no such question; nobody is asked in the others.
                200 if journey.id == scene.running.id => 404,
                200 | 409 => 409,
                other => other,
            }),
        );
        route(rows, Method::DELETE, "/owner-changes/{id}/links/{link}")
            .row(&format!("{links}/none"), NOBODYS);
    }
    // Whoever is signed in or not: without the word of a link it opens nothing.
    route(rows, Method::GET, "/shared").row("/shared", [404; 5]);
    route(rows, Method::GET, "/tasks/{connection}/{id}")
        .row(&format!("/tasks/ovhcloud/{}", scene.task), CUSTOMERS)
        .row(&format!("/tasks/ovhcloud/{}", scene.ended_task), RESELLERS)
        .row(&format!("/tasks/ovhcloud-b/{}", scene.task), NOBODYS)
        .row("/tasks/ovhcloud/1", NOBODYS);
    let sent_again = |task: &str, connection: &str| format!("/tasks/{connection}/{task}/resend");
    route(rows, Method::POST, "/tasks/{connection}/{id}/resend")
        // The registrar cannot send its mails again.
        .row(&sent_again(&scene.task, "ovhcloud"), instead(CUSTOMERS, 409))
        .row(&sent_again(&scene.ended_task, "ovhcloud"), instead(RESELLERS, 409))
        .row(&sent_again(&scene.task, "ovhcloud-b"), NOBODYS)
        .row(&sent_again("1", "ovhcloud"), NOBODYS);
}

fn contacts(scene: &Scene, rows: &mut Vec<Row>) {
    let people = [
        (format!("ovhcloud/{}", scene.customers_contact), CUSTOMERS),
        (format!("ovhcloud/{}", scene.strangers_contact), STRANGERS),
        (format!("ovhcloud/{}", scene.made_contact), CUSTOMERS),
        (format!("ovhcloud-b/{}", scene.partners_contact), PARTNERS),
        // One account does not see the contacts of another.
        (format!("ovhcloud/{}", scene.partners_contact), NOBODYS),
        (format!("ovhcloud-b/{}", scene.customers_contact), NOBODYS),
        ("ovhcloud/1".to_owned(), NOBODYS),
    ];
    for (contact, statuses) in people {
        let at = format!("/contacts/{contact}");
        route(rows, Method::GET, "/contacts/{connection}/{id}").row(&at, statuses);
        route(rows, Method::GET, "/contacts/{connection}/{id}/form").row(&format!("{at}/form"), statuses);
        let domains = format!("{at}/domains");
        route(rows, Method::GET, "/contacts/{connection}/{id}/domains").row(&domains, statuses);
        // An edit that changes nothing reaches nobody.
        let edit = json!({"fields": {}});
        route(rows, Method::PUT, "/contacts/{connection}/{id}").with(&at, edit, statuses);
        route(rows, Method::DELETE, "/contacts/{connection}/{id}").row(&at, instead(statuses, 409));
        // Nothing is in doubt: for those who may see the contact there is no such edit, and for others no such contact.
        route(rows, Method::POST, "/contacts/{connection}/{id}/edits/{edit}/decide").with(
            &format!("{at}/edits/none/decide"),
            json!({"decision": "did_not"}),
            NOBODYS,
        );
        let validations = format!("{at}/validations");
        route(rows, Method::GET, "/contacts/{connection}/{id}/validations")
            .row(&validations, instead(statuses, 409));
        route(rows, Method::POST, "/contacts/{connection}/{id}/validations").with(
            &validations,
            json!({"category": "general"}),
            instead(statuses, 409),
        );
    }
    elsewhere(scene, rows);
    let form = |connection: &str| format!("/connections/{connection}/contact-form");
    route(rows, Method::GET, "/connections/{connection}/contact-form")
        .row(&form("ovhcloud"), [401, 200, 404, 200, 200])
        .row(&form("ovhcloud-b"), PARTNERS)
        .row(&form("logicboxes"), CUSTOMERS)
        .row(&form("hostcontrol"), CUSTOMERS)
        .row(&form("moon"), NOBODYS);
    let nobody = |connection: &str| json!({"connection": connection, "fields": {"email": "nobody"}});
    route(rows, Method::POST, "/contacts")
        .with("/contacts", nobody("ovhcloud"), [401, 422, 404, 422, 422])
        .with("/contacts", nobody("ovhcloud-b"), [401, 404, 422, 422, 404])
        .with("/contacts", nobody("moon"), NOBODYS);
}

/// Contacts at the other two registrars.
fn elsewhere(scene: &Scene, rows: &mut Vec<Row>) {
    for (contact, statuses, [list, ask]) in [
        (format!("logicboxes/{}", scene.logicboxes_contact), CUSTOMERS, [409, 409]),
        (format!("hostcontrol/{}", scene.hostcontrol_contact), CUSTOMERS, [200, 200]),
        (format!("hostcontrol/{}", scene.others_hostcontrol_contact), RESELLERS, [200, 200]),
        // One registrar does not see the contacts of another.
        (format!("hostcontrol/{}", scene.logicboxes_contact), NOBODYS, [404, 404]),
    ] {
        let at = format!("/contacts/{contact}");
        route(rows, Method::GET, "/contacts/{connection}/{id}").row(&at, statuses);
        route(rows, Method::GET, "/contacts/{connection}/{id}/form").row(&format!("{at}/form"), statuses);
        let domains = format!("{at}/domains");
        route(rows, Method::GET, "/contacts/{connection}/{id}/domains").row(&domains, statuses);
        route(rows, Method::PUT, "/contacts/{connection}/{id}").with(&at, json!({"fields": {}}), statuses);
        let below = format!("{at}/validations");
        route(rows, Method::GET, "/contacts/{connection}/{id}/validations")
            .row(&below, instead(statuses, list));
        route(rows, Method::POST, "/contacts/{connection}/{id}/validations").with(
            &below,
            json!({"category": "general"}),
            instead(statuses, ask),
        );
        // It owns a domain, so that the registrar refuses.
        route(rows, Method::DELETE, "/contacts/{connection}/{id}").row(&at, instead(statuses, 422));
    }
}

fn writing(scene: &Scene, rows: &mut Vec<Row>) {
    let begin = |domain: &str| json!({"connection": "ovhcloud", "domain": domain});
    let copy =
        |contact: &str| json!({"connection": "ovhcloud", "domain": "example.pl", "copy_from": contact});
    route(rows, Method::POST, "/owner-changes")
        // Another one is open; each of the two has a draft already; it changed its owner a moment ago.
        .with("/owner-changes", begin("example.com"), instead(CUSTOMERS, 409))
        .with("/owner-changes", begin("example.pl"), STRANGERS)
        .with("/owner-changes", begin("example.berlin"), instead(RESELLERS, 409))
        .with("/owner-changes", begin("example.org"), NOBODYS)
        // Nobody copies from a contact that they may not see.
        .with("/owner-changes", copy(&scene.customers_contact), RESELLERS)
        .with("/owner-changes", copy("1"), NOBODYS);
    let changes = [
        (&scene.running, CUSTOMERS),
        (&scene.ended, RESELLERS),
        (&scene.strangers_draft, STRANGERS),
        (&scene.resellers_draft, RESELLERS),
    ];
    for (journey, statuses) in changes {
        let no_version = instead(statuses, 428);
        route(rows, Method::PATCH, "/owner-changes/{id}").with(&journey.at(""), json!({}), no_version);
        route(rows, Method::POST, "/owner-changes/{id}/resend")
            .row(&journey.at("/resend"), instead(statuses, 409));
        route(rows, Method::POST, "/owner-changes/{id}/decide").with(
            &journey.at("/decide"),
            json!({"decision": "believe"}),
            instead(statuses, 409),
        );
    }
    let submit = json!({"price_ceiling": {"amount": "0.00", "currency": "EUR"}});
    route(rows, Method::POST, "/owner-changes/{id}/quote")
        .row(&scene.running.at("/quote"), instead(CUSTOMERS, 409))
        .row(&scene.ended.at("/quote"), instead(RESELLERS, 409))
        .row(&scene.strangers_draft.at("/quote"), STRANGERS);
    route(rows, Method::POST, "/owner-changes/{id}/submit")
        // What was submitted already is answered as it stands.
        .with(&scene.running.at("/submit"), submit.clone(), instead(CUSTOMERS, 202))
        .with(&scene.ended.at("/submit"), submit, instead(RESELLERS, 202));
}

fn ending(scene: &Scene, rows: &mut Vec<Row>) {
    route(rows, Method::POST, "/owner-changes/{id}/cancel")
        .row(&scene.ended.at("/cancel"), instead(RESELLERS, 409))
        .row(&scene.resellers_draft.at("/cancel"), RESELLERS)
        .row(&scene.strangers_draft.at("/cancel"), STRANGERS);
    route(rows, Method::POST, "/session")
        .with("/session", json!({"persona": "customer"}), [201; 5])
        .with("/session", json!({"persona": "king"}), [400; 5])
        .with("/session", json!({"token": "guessed"}), [403; 5]);
    route(rows, Method::DELETE, "/session").row("/session", [204; 5]);
}
