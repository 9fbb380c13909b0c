//! Pages of lists: `no-of-records` and `page-no`, which starts at 1.

use super::{Params, Refusal};
use crate::logicboxes::switches::Container;
use serde_json::{Map, Value, json};

/// The part of a list that is wanted.
pub(crate) struct Page {
    size: usize,
    /// From 1.
    number: usize,
}

impl Page {
    /// The page that the parameters name; both must be there.
    pub(crate) fn of(params: &Params, sizes: std::ops::RangeInclusive<u64>) -> Result<Self, Refusal> {
        let size: u64 = params.required_number("no-of-records")?;
        let number: u64 = params.required_number("page-no")?;
        if !sizes.contains(&size) {
            let (least, most) = (sizes.start(), sizes.end());
            return Err(Refusal::fields([("no-of-records", format!("must be from {least} to {most}"))]));
        }
        if number == 0 {
            return Err(Refusal::invalid("page-no"));
        }
        // What does not fit in memory is beyond every list.
        let (size, number) = (usize::try_from(size), usize::try_from(number));
        Ok(Self { size: size.unwrap_or(usize::MAX), number: number.unwrap_or(usize::MAX) })
    }

    /// The rows of the page, in the container that `container` says, with both counts.
    pub(crate) fn cut(&self, rows: Vec<Value>, container: Container) -> Value {
        let found = rows.len();
        let skipped = (self.number - 1).saturating_mul(self.size);
        let rows: Vec<_> = rows.into_iter().skip(skipped).take(self.size).collect();
        let mut answer = Map::new();
        answer.insert("recsonpage".to_owned(), json!(rows.len()));
        answer.insert("recsindb".to_owned(), json!(found));
        match container {
            Container::Result => {
                answer.insert("result".to_owned(), Value::Array(rows));
            }
            Container::Numbered => {
                let numbered = rows.into_iter().enumerate();
                answer.extend(numbered.map(|(index, row)| ((index + 1).to_string(), row)));
            }
        }
        Value::Object(answer)
    }
}
