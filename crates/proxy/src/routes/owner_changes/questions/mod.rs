//! The questions that the owners are asked, for whoever may answer in their place.

pub(in crate::routes) mod answer;
pub(in crate::routes) mod list;
