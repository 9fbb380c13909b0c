//! Changes of owner: at once, or when both owners have agreed.

use super::{House, MAREN, ZOE, error, house, id};
use crate::support::Reply;
use crate::support::client::reply;
use serde_json::json;

async fn both_accept(house: &House) {
    house.control.answer(MAREN, "accept").await.ok();
    house.control.answer(ZOE, "accept").await.ok();
    house.control.advance(10).await;
}

#[tokio::test]
async fn outside_generic_extensions_nobody_is_asked() {
    for domain in ["example.nl", "example.se"] {
        let house = house(&[]).await;
        super::result(house.client.give_away(domain, &json!({})).await);
        assert_eq!(house.client.owner(domain).await, ZOE);
        let asks = house.questions(ZOE).await;
        assert!(asks.iter().all(|mail| mail["links"][0]["rel"] == "verify"), "{asks:?}");
        assert_eq!(house.control.count("domain.update").await, 1);
    }
}

#[tokio::test]
async fn both_owners_of_a_generic_domain_are_asked() {
    let house = house(&[("domain_statuses", "extended")]).await;
    super::result(house.client.give_away("example.info", &json!({})).await);
    for to in [MAREN, ZOE] {
        let asked = house.questions(to).await;
        assert_eq!(asked.len(), 1, "{to}");
        let text = asked[0]["text"].as_str().unwrap();
        assert!(text.contains("example.info") && text.contains("Maren Holt") && text.contains("Zoé Lacroix"));
        assert!(text.contains("Brand: default"), "{text}");
    }
    assert_eq!(house.client.domain("example.info").await["statuses"], json!(["PENDING_UPDATE"]));
    house.control.answer(ZOE, "accept").await.ok();
    house.control.advance(60).await;
    assert_eq!(house.client.owner("example.info").await, MAREN, "one is not enough");
    assert_eq!(house.control.count("domain.update").await, 0);
    house.control.answer(MAREN, "accept").await.ok();
    house.control.advance(10).await;
    assert_eq!(house.client.owner("example.info").await, ZOE);
    assert_eq!(house.control.count("domain.update").await, 1);
    let statuses = house.client.domain("example.info").await["statuses"].clone();
    assert_eq!(statuses, json!(["IRTPC_TRANSFER_PROHIBITED", "PENDING_VALIDATION"]));
    house.control.advance_days(60).await;
    let statuses = house.client.domain("example.info").await["statuses"].clone();
    assert!(!statuses.to_string().contains("IRTPC"), "the lock has opened: {statuses}");
}

#[tokio::test]
async fn an_edit_of_what_identifies_the_owner_is_a_change_of_owner() {
    for (changes, asked) in [
        (json!({"name": "Maren Renner"}), true),
        (json!({"organization": "Holt"}), true),
        (json!({"email_address": ZOE}), true),
        (json!({"voice": "+49.4066969299"}), false),
        (json!({"address": "Speicherweg 4", "city": "Hamburg-Mitte", "zip_code": "20458"}), false),
        (json!({"country": "AT"}), false),
    ] {
        let house = house(&[]).await;
        super::result(house.client.edit_owner("example.info", &changes).await);
        assert_eq!(!house.questions(MAREN).await.is_empty(), asked, "{changes}");
        assert_eq!(house.control.count("domain-contact.update").await, usize::from(!asked), "{changes}");
    }
    // A contact that owns nothing can become anybody.
    let house = house(&[]).await;
    let rosa = house.client.read("/domain-contact?name=Rosa").await[0].clone();
    let body = super::changed(&rosa, &json!({"name": "Rosa Peeters"}));
    super::result(house.client.put(&format!("/domain-contact/{}", id(&rosa)), &body).await);
    assert_eq!(house.control.count("domain-contact.update").await, 1);
}

#[tokio::test]
async fn the_answer_to_a_change_that_waits_has_three_forms() {
    for (form, status, name) in
        [("old", 200, "Maren Holt"), ("new", 200, "Maren Renner"), ("accepted", 202, "Maren Holt")]
    {
        let house = house(&[("pending_put", form)]).await;
        let reply = house.client.edit_owner("example.info", &json!({"name": "Maren Renner"})).await;
        assert_eq!(
            (reply.status.as_u16(), &reply.json()["result"]["name"]),
            (status, &json!(name)),
            "{form}"
        );
        assert_eq!(house.client.holder("example.info", "registrant").await["name"], "Maren Holt");
        let reply = house.client.give_away("example.nl", &json!({})).await;
        assert_eq!(reply.status, 200, "what does not wait is not accepted but done");
    }
}

#[tokio::test]
async fn a_refusal_and_silence_end_it() {
    for (days, statuses) in [("14", 14), ("7", 7)] {
        let house = house(&[("consent_days", days)]).await;
        house.client.give_away("example.info", &json!({})).await;
        house.control.advance_days(statuses - 1).await;
        let link = house.control.link(MAREN, "accept").await;
        house.control.advance_days(1).await;
        let late: Reply = reply(house.control.http.post(link).send().await.unwrap()).await;
        assert_eq!(late.status, 410, "{days}");
        let told = house.control.mails().await;
        let last = told.last().unwrap();
        assert!(last["text"].as_str().unwrap().contains("not confirmed in time"), "{last}");
    }
    let house = house(&[]).await;
    house.client.give_away("example.info", &json!({})).await;
    house.control.answer(MAREN, "refuse").await.ok();
    house.control.advance(60).await;
    assert_eq!(house.client.owner("example.info").await, MAREN);
    assert_eq!(house.control.answer(ZOE, "accept").await.status, 410);
    assert_eq!(house.control.answer(MAREN, "accept").await.status, 409);
}

#[tokio::test]
async fn a_second_change_is_refused_or_takes_the_place_of_the_first() {
    let house = house(&[]).await;
    house.client.edit_owner("example.info", &json!({"name": "Maren Renner"})).await.ok();
    let told = error(house.client.edit_owner("example.info", &json!({"name": "Maren Voss"})).await, 409);
    assert_eq!(told["code"], "pending_change");
    let told = error(house.client.give_away("example.info", &json!({})).await, 409);
    assert_eq!(told["code"], "pending_change");
    house.choose("second_change", "replaces").await;
    house.client.edit_owner("example.info", &json!({"email_address": ZOE})).await.ok();
    both_accept(&house).await;
    let owner = house.client.holder("example.info", "registrant").await;
    assert_eq!((&owner["name"], &owner["email_address"]), (&json!("Maren Holt"), &json!(ZOE)));
}

async fn is_locked(house: &House) -> bool {
    house.client.domain("example.info").await["statuses"].to_string().contains("IRTPC")
}

#[tokio::test]
async fn the_lock_follows_its_switch_and_the_old_owner() {
    for (lock, agent, expected) in [
        ("unless_opted_out", "NONE", true),
        ("unless_opted_out", "BOTH", true),
        ("asked", "NONE", true),
        ("asked", "BOTH", false),
        ("never", "NONE", false),
    ] {
        let house = house(&[("lock", lock), ("domain_statuses", "extended")]).await;
        house.client.give_away("example.info", &json!({"designated_agent": agent})).await;
        if agent == "NONE" {
            both_accept(&house).await;
        }
        assert_eq!(house.client.owner("example.info").await, ZOE);
        assert_eq!(is_locked(&house).await, expected, "{lock} {agent}");
    }
    let house = house(&[("domain_statuses", "extended")]).await;
    house.client.give_away("example.info", &json!({})).await;
    let link = house.control.link(MAREN, "accept").await;
    house.control.http.post(link).form(&[("opt_out", "yes")]).send().await.unwrap();
    house.control.answer(ZOE, "accept").await.ok();
    house.control.advance(10).await;
    assert!(!is_locked(&house).await, "the old owner has opted out");
}

#[tokio::test]
async fn under_the_other_policy_both_are_told_and_nobody_is_asked() {
    let house = house(&[("policy", "cord_notify_only"), ("domain_statuses", "extended")]).await;
    house.client.give_away("example.info", &json!({})).await;
    assert_eq!(house.client.owner("example.info").await, ZOE);
    for to in [MAREN, ZOE] {
        let mails = house.control.mails().await;
        let told = mails
            .iter()
            .filter(|mail| mail["to"] == to && mail["subject"].to_string().contains("has changed"));
        assert_eq!(told.count(), 1, "{to}");
    }
    assert!(!house.client.domain("example.info").await["statuses"].to_string().contains("IRTPC"));
    assert_eq!(house.client.read("/domain-tld/info").await["registrant_change_approval_required"], false);
}

#[tokio::test]
async fn what_the_change_needs_may_be_gone_by_then() {
    let house = house(&[]).await;
    house.client.give_away("example.info", &json!({})).await;
    let waiting = house.client.read(&format!("/domain-contact?email_address={ZOE}")).await[0].clone();
    house.control.answer(MAREN, "accept").await.ok();
    house.control.answer(ZOE, "accept").await.ok();
    house.event(json!({"kind": "contact.delete", "contact": id(&waiting)})).await.ok();
    house.control.advance(10).await;
    assert_eq!(house.client.owner("example.info").await, MAREN);
    let last = house.control.mails().await.last().unwrap().clone();
    assert!(last["text"].as_str().unwrap().contains("could not be carried out"), "{last}");
}
