//! Searches, read to their end.

use super::LogicBoxes;
use super::api::lacks;
use super::wire::{rows, total};
use crate::error::{CallError, Effect, ErrorKind};
use serde_json::Value;

impl LogicBoxes {
    /// The rows of a search, page after page, but no more pages than these. A search that finds nothing may say so as
    /// an error.
    pub(super) async fn search_all(
        &self,
        call: &str,
        filter: &[(&str, &str)],
        count: u64,
        pages: u64,
    ) -> Result<Vec<Value>, CallError> {
        let mut all = Vec::new();
        for page in 1..=pages {
            let (found, more) = self.search_page(call, filter, count, page).await?;
            all.extend(found);
            if !more {
                break;
            }
        }
        Ok(all)
    }

    /// One page of a search, and whether there are more.
    pub(super) async fn search_page(
        &self,
        call: &str,
        filter: &[(&str, &str)],
        count: u64,
        page: u64,
    ) -> Result<(Vec<Value>, bool), CallError> {
        let (records, number) = (count.to_string(), page.to_string());
        let mut parameters = filter.to_vec();
        parameters.extend([("no-of-records", records.as_str()), ("page-no", number.as_str())]);
        let answer = match self.api.get(call, &parameters).await {
            Ok(answer) => answer,
            Err(error) if error.kind == ErrorKind::NotFound => return Ok((Vec::new(), false)),
            Err(error) => return Err(error),
        };
        let found: Vec<Value> = rows(&answer).into_iter().cloned().collect();
        if found.is_empty() && total(&answer).is_none() {
            // A search that finds nothing counts nothing; what does not count is no answer to it.
            return Err(lacks("the number of rows", Effect::None));
        }
        let more = !found.is_empty() && total(&answer).is_some_and(|all| all > page.saturating_mul(count));
        Ok((found, more))
    }
}
