//! The stream of events.

use super::{Browser, http};
use serde_json::Value;
use std::time::Duration;

/// An open stream of events.
pub(crate) struct EventStream {
    response: reqwest::Response,
    unread: String,
}

/// One event.
#[derive(Clone, Debug)]
pub(crate) struct Heard {
    pub(crate) id: String,
    pub(crate) state: String,
}

impl EventStream {
    /// Opens the stream of whoever is signed in.
    pub(crate) async fn open(browser: &Browser) -> Self {
        let request = http().get(browser.url("/events")).header("cookie", browser.cookie.clone().unwrap());
        let response = request.send().await.unwrap();
        assert_eq!(response.status(), 200);
        assert_eq!(response.headers()["content-type"], "text/event-stream");
        Self { response, unread: String::new() }
    }

    /// The next event about an owner change; nothing when the stream has ended.
    pub(crate) async fn next(&mut self) -> Option<Heard> {
        loop {
            if let Some((event, rest)) = self.unread.split_once("\n\n") {
                let (event, rest) = (event.to_owned(), rest.to_owned());
                self.unread = rest;
                let data = event.lines().find_map(|line| line.strip_prefix("data: "));
                if event.starts_with("event: owner_change") {
                    let data: Value = serde_json::from_str(data.unwrap()).unwrap();
                    let text = |member: &str| data[member].as_str().unwrap().to_owned();
                    return Some(Heard { id: text("id"), state: text("state") });
                }
                continue;
            }
            let chunk = self.response.chunk().await.ok().flatten()?;
            self.unread.push_str(std::str::from_utf8(&chunk).unwrap());
        }
    }

    /// Listens until a change is said to stand in a state, and answers which changes were heard of till then, each
    /// once, in their order.
    pub(crate) async fn until(&mut self, id: &str, state: &str) -> Vec<String> {
        let mut heard: Vec<String> = Vec::new();
        let listening = async {
            while let Some(event) = self.next().await {
                if !heard.contains(&event.id) {
                    heard.push(event.id.clone());
                }
                if event.id == id && event.state == state {
                    return;
                }
            }
            panic!("the stream ended");
        };
        tokio::time::timeout(Duration::from_secs(30), listening).await.expect("nothing was heard");
        heard
    }

    /// What is heard within a time.
    pub(crate) async fn heard_before(&mut self, time: Duration) -> Vec<String> {
        let mut heard = Vec::new();
        let listening = async {
            while let Some(event) = self.next().await {
                heard.push(event.id);
            }
        };
        let _ = tokio::time::timeout(time, listening).await;
        heard
    }
}
