//! Domains and who stands behind them.

use super::{Stage, conforms};
use registrant_model::domain::{DomainState, HolderKind, Role};
use registrant_model::owner_change::Block;
use registrant_registrars::registrar::PageRequest;

conforms! {
    pages_are_in_the_order_of_names_and_lose_nothing
    a_part_of_the_name_finds_the_same_page_by_page
    the_owner_comes_first
    what_stands_against_an_owner_change_is_told
    the_keys_are_checked
}

async fn names(stage: &Stage, limit: usize) -> Vec<String> {
    let mut names = Vec::new();
    let mut page = PageRequest { cursor: None, limit };
    loop {
        let read = stage.registrar.list_domains(page.clone()).await.unwrap();
        assert!(read.items.len() <= limit);
        names.extend(read.items.iter().map(|domain| domain.name.to_string()));
        match read.next {
            Some(next) => page.cursor = Some(next),
            None => return names,
        }
    }
}

async fn pages_are_in_the_order_of_names_and_lose_nothing(stage: &Stage) {
    let all = names(stage, 100).await;
    assert!(all.contains(&stage.facts.domain.to_owned()) && all.is_sorted(), "{all:?}");
    for limit in [1, 2] {
        assert_eq!(names(stage, limit).await, all);
    }
}

async fn a_part_of_the_name_finds_the_same_page_by_page(stage: &Stage) {
    let all = names(stage, 100).await;
    for part in ["", "example.n", "e.", "nowhere"] {
        let expected: Vec<_> = all.iter().filter(|name| name.contains(part)).collect();
        for limit in [1, 2, 100] {
            let (mut found, mut page) = (Vec::new(), PageRequest { cursor: None, limit });
            loop {
                let read = stage.registrar.find_domains(part, page.clone()).await.unwrap();
                assert!(read.items.len() <= limit);
                found.extend(read.items.iter().map(|domain| domain.name.to_string()));
                let Some(next) = read.next else { break };
                page.cursor = Some(next);
            }
            assert_eq!(found.iter().collect::<Vec<_>>(), expected, "{part:?}, {limit} at a time");
        }
    }
}

async fn the_owner_comes_first(stage: &Stage) {
    let domain = stage.registrar.domain(&stage.domain()).await.unwrap();
    assert_eq!((domain.state, domain.roles[0].role), (DomainState::Active, Role::Owner));
    let roles: Vec<Role> = domain.roles.iter().map(|holder| holder.role).collect();
    assert!(roles.is_sorted(), "{roles:?}");
    let owner = stage.owner_contact().await;
    assert_eq!(Some(&owner.id), domain.owner_contact().as_ref());
    assert_eq!(stage.registrar.domains_of(&owner.id).await.unwrap(), [stage.domain()]);
    // Whoever is a contact in another role names the domain, too: an edit changes it there.
    for holder in domain.roles.iter().filter(|holder| holder.kind == HolderKind::Contact) {
        let contact = stage.registrar.contact(&holder.id.parse().unwrap()).await.unwrap();
        let mut used = contact.used_by.iter();
        let used = used.any(|it| it.domain == stage.domain() && it.roles.contains(&holder.role));
        assert_eq!(used, holder.role != Role::Owner, "{:?}: {contact:?}", holder.role);
    }
    let now = stage.registrar.time().await.unwrap();
    assert!(domain.expires_at.is_some_and(|end| end > now));
}

async fn what_stands_against_an_owner_change_is_told(stage: &Stage) {
    for (event, told) in stage.facts.obstacles {
        let stage = stage.anew().await;
        stage.control.event(&serde_json::from_str(event).unwrap()).await;
        let blocks = stage.registrar.outlook(&stage.domain()).await.unwrap().blocks;
        let [block] = blocks.as_slice() else { panic!("{event}: {blocks:?}") };
        let name = match block {
            Block::Suspended => "suspended",
            Block::Expired => "expired",
            Block::Dispute => "dispute",
            Block::OperationRunning { .. } => "running",
            Block::RecentChange { .. } => "recent",
            Block::NotOffered => "not offered",
            Block::Other { .. } => "other",
        };
        assert_eq!(name, *told, "{event}");
    }
}

async fn the_keys_are_checked(stage: &Stage) {
    let lines = stage.registrar.check().await;
    assert!(!lines.is_empty() && lines.iter().all(|line| line.passed), "{lines:?}");
    let refused = stage.with_wrong_keys().check().await;
    assert!(refused.iter().any(|line| !line.passed), "{refused:?}");
}
