//! Validations, by category.

use super::House;
use registrant_model::contact_edit::ValidationCategory::{self, Esnic, General, IisNu, IisSe, Nominet};
use registrant_model::contact_edit::ValidationState::{self, NotValidated, Pending, Validated};
use registrant_registrars::ErrorKind;

async fn states(house: &House, domain: &str) -> Vec<(ValidationCategory, ValidationState)> {
    let id = house.owner_id(domain).await;
    let told = house.registrar.validations(&id).await.unwrap();
    told.iter().filter(|it| it.state != NotValidated).map(|it| (it.category, it.state)).collect()
}

#[tokio::test]
async fn every_category_can_be_started_reminded_of_and_answered() {
    for told in ["validated", "all"] {
        let house = House::with(&[("validation_status", told)]).await;
        let categories = house.registrar.capabilities().contacts.validations;
        assert_eq!(categories, [General, IisNu, IisSe, Esnic, Nominet]);
        assert_eq!(states(&house, "example.nl").await, [(General, Validated)]);
        let (id, to) = (house.owner_id("example.nl").await, "jasper.dewit@example.org");
        for category in [IisNu, IisSe, Esnic, Nominet] {
            let before = house.control.mails(to).await.len();
            house.registrar.request_validation(&id, category).await.unwrap();
            house.registrar.request_validation(&id, category).await.unwrap();
            let mails = house.control.mails(to).await;
            assert_eq!(mails.len(), before + 2, "{category:?}");
            assert!(mails.last().unwrap().subject.starts_with("Reminder"), "{category:?}");
            let waiting = (category, Pending);
            assert_eq!(states(&house, "example.nl").await.contains(&waiting), told == "all", "{category:?}");
            house.control.answer(to, "verify").await;
            assert!(states(&house, "example.nl").await.contains(&(category, Validated)), "{category:?}");
        }
        let validated = house.registrar.validations(&id).await.unwrap();
        assert!(validated.iter().all(|it| it.since.is_some()));
    }
}

/// ICANN names its days; the registries of countries tell neither days nor what follows.
#[tokio::test]
async fn what_follows_without_an_answer_is_told_where_somebody_tells_it() {
    let house = House::new().await;
    let told = house.registrar.validations(&house.owner_id("example.se").await).await.unwrap();
    let days: Vec<_> = told.iter().map(|it| (it.category, it.days)).collect();
    assert_eq!(days, [(General, Some(15)), (IisNu, None), (IisSe, None), (Esnic, None), (Nominet, None)]);
}

#[tokio::test]
async fn answers_do_not_matter_and_emptiness_is_no_state() {
    let house = House::with(&[("write_result", "null"), ("success_status", "specific")]).await;
    let id = house.owner_id("example.se").await;
    house.registrar.request_validation(&id, Nominet).await.unwrap();
    assert_eq!(house.control.count("domain-contact.validate").await, 1);
    house.control.choose("hostcontrol.read_result", "empty").await;
    assert_eq!(house.registrar.validations(&id).await.unwrap_err().kind, ErrorKind::Malformed);
}
