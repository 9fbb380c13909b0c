//! What LogicBoxes alone does.

mod choices;
mod ends;
mod every_domain;
mod lag;
mod many_domains;
mod secrets;
mod several_domains;
mod shapes;
mod variants;
mod verification;

use crate::conformance::Stage;
use crate::support::{Came, Journal};
use registrant_model::owner_change::{Draft, State};
use registrant_model::{Field, Fields};
use serde_json::{Value, json};

/// Lets something happen at the registrar.
async fn happen(stage: &Stage, kind: &str, members: Value) {
    let mut event = json!({"registrar": "logicboxes", "kind": kind});
    event.as_object_mut().unwrap().extend(members.as_object().unwrap().clone());
    stage.control.event(&event).await;
}

/// An owner change of a domain to somebody, submitted and followed until people have to act.
async fn submitted(stage: &Stage, domain: &str, fields: Fields, choose: impl FnOnce(&mut Draft)) -> Journal {
    let mut journal = Journal::begin(&stage.registrar, domain).await;
    assert_eq!(journal.outlook.blocks, [], "{domain}");
    journal.fill(fields, choose).await;
    journal.quote().await.unwrap();
    journal.submit().await;
    journal.settle(&stage.control).await;
    journal
}

/// Registers another domain in the control panel, with the contacts of the seeded one.
async fn register(stage: &Stage, domain: &str) {
    let name = domain.parse().unwrap();
    if stage.registrar.domain(&name).await.is_ok() {
        return;
    }
    let roles = stage.registrar.domain(&stage.domain()).await.unwrap().roles;
    let id = |number: usize| roles[number].id.parse::<u64>().unwrap();
    let members =
        json!({"domain": domain, "registrant": id(0), "admin": id(1), "tech": id(2), "billing": id(3)});
    happen(stage, "domain.register", members).await;
}

/// The owner's mail address of a domain.
async fn owner_of(stage: &Stage, domain: &str) -> String {
    let domain = stage.registrar.domain(&domain.parse().unwrap()).await.unwrap();
    let owner = stage.registrar.contact(&domain.owner_contact().unwrap()).await.unwrap();
    owner.fields.get(&Field::EMAIL).unwrap().to_owned()
}

/// Goes on once.
async fn look(journal: &mut Journal) -> State {
    let came = journal.go_on().await;
    assert!(matches!(came, Came::On), "{came:?}");
    journal.change.state
}
