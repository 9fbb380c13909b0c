//! From Fluent files to code and tables, before the app is built.
//!
//! [`Catalogue::read`] takes a folder with one folder for each language. English is the reference: the other
//! languages have to have its messages, no others, with the same arguments. Everything that is wrong is told at
//! once, each with its file and line.
//!
//! # What a file may contain
//! - Texts on one or several lines, `{ $argument }`, `{ "a literal" }`, `{ other-message }` and `{ -term }`, which
//!   are put in before the app is built. Terms take no arguments.
//! - A choice by an argument: `{ $kind -> [person] … *[other] … }` by its text, or
//!   `{ $count -> [0] … [one] … *[other] … }` by a number or its plural category. The default of a choice by number
//!   is `other`.
//! - Attributes: `.hint` of the message `contact-email` becomes the function `contact_email_hint`.
//! - A comment above an English message becomes the documentation of its function. A line `$count (number) …` in
//!   it makes an argument a number that no choice shows to be one.
//! - In each language the terms `-language-name` (its name in itself) and `-language-direction` (`ltr` or `rtl`).
//!
//! In a language that is written from right to left, an argument stands between the isolates U+2068 and U+2069;
//! elsewhere none are added, so that what is shown can be copied as it is.

mod arguments;
mod catalogue;
mod encode;
mod error;
mod library;
mod resolve;
mod rust;
mod source;

pub use catalogue::Catalogue;
pub use error::{CompileError, CompileErrors};
