//! Brands, which no call lists.

use super::{House, client, name, new_owner};
use registrant_model::Field;
use registrant_model::api::FormAction;
use registrant_model::problem::FieldCode;

use registrant_rules::Document;
use serde_json::json;

async fn with_two_brands() -> House {
    let house = House::new().await;
    let add = json!({"registrar": "hostcontrol", "kind": "brand.add"});
    let handle = house.owner("example.se").await.fields.get(&Field::new("handle")).unwrap().to_owned();
    let (mut used, mut spare) = (add.clone(), add);
    (used["brand"], used["handle"]) = (json!("shop"), json!(handle));
    spare["brand"] = json!("spare");
    house.control.event(&used).await;
    house.control.event(&spare).await;
    house
}

fn names_brand(document: &Document) -> bool {
    serde_json::to_string(document).unwrap().contains("\"brand\"")
}

#[tokio::test]
async fn brands_are_those_that_contacts_tell() {
    let house = with_two_brands().await;
    let asked = house.registrar.rules(&name("example.nl"), FormAction::Trade).await.unwrap();
    assert!(names_brand(&asked));
    assert_eq!(house.registrar.capabilities().contacts.brands, ["default", "shop"]);
    let edited = house.registrar.rules(&name("example.nl"), FormAction::Update).await.unwrap();
    assert!(!names_brand(&edited), "an edit cannot move a contact to another brand");
    let error = house.registrar.create_contact(&new_owner()).await.unwrap_err();
    assert_eq!((error.fields[0].field.path(), error.fields[0].code), ("brand", FieldCode::Required));
    let branded = new_owner().with(Field::new("brand"), "shop");
    let made = house.registrar.create_contact(&branded).await.unwrap();
    assert_eq!(made.fields.get(&Field::new("brand")), Some("shop"));
    let error = house.registrar.create_contact(&new_owner().with(Field::new("brand"), "spare")).await;
    assert_eq!(error.unwrap_err().fields[0].code, FieldCode::NotAllowed, "no contact tells of it");
}

#[tokio::test]
async fn named_brands_need_no_contact() {
    let house = with_two_brands().await;
    let client = client(&house.running, &["default", "shop", "spare"]);
    assert_eq!(client.capabilities().contacts.brands, ["default", "shop", "spare"]);
    let made = client.create_contact(&new_owner().with(Field::new("brand"), "spare")).await.unwrap();
    assert_eq!(made.fields.get(&Field::new("brand")), Some("spare"));
}

#[tokio::test]
async fn where_no_contact_tells_its_brand_the_registrar_judges() {
    let house = with_two_brands().await;
    house.control.choose("hostcontrol.brand", "hidden").await;
    let registrar = client(&house.running, &[]);
    let error = registrar.create_contact(&new_owner()).await.unwrap_err();
    assert!(error.by_registrar, "{error}");
    assert_eq!((error.fields[0].field.path(), error.fields[0].code), ("brand", FieldCode::Required));
    let error = registrar.create_contact(&new_owner().with(Field::new("brand"), "nobodys")).await;
    assert_eq!(error.unwrap_err().fields[0].code, FieldCode::NotAllowed);
    registrar.create_contact(&new_owner().with(Field::new("brand"), "shop")).await.unwrap();
    assert_eq!(house.control.count("domain-contact.create").await, 1);
}
