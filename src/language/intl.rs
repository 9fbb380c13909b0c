//! What the browser knows of languages: plurals, numbers, dates, names of countries and languages.

use crate::language::current;
use js_sys::{Array, Date, Function, Intl, Object, Reflect};
use registrant_messages::{Category, PluralRules};
use registrant_model::{Money, Timestamp};
use wasm_bindgen::{JsCast, JsValue};

/// The plural rules and the notation of numbers of one language.
pub(super) struct Rules {
    plural: Intl::PluralRules,
    number: Intl::NumberFormat,
}

impl Rules {
    pub(super) fn of(code: &str) -> Self {
        let (languages, options) = (tags(code), Object::new());
        Self {
            plural: Intl::PluralRules::new(&languages, &options),
            number: Intl::NumberFormat::new(&languages, &options),
        }
    }
}

impl PluralRules for Rules {
    fn category(&self, number: f64) -> Category {
        Category::named(&String::from(self.plural.select(number)))
    }

    fn number(&self, number: f64) -> String {
        call(&self.number.format(), &number.into())
    }
}

fn tags(code: &str) -> Array {
    Array::of1(&code.into())
}

fn options(pairs: &[(&str, &str)]) -> Object {
    let options = Object::new();
    for (key, value) in pairs {
        // A new object takes every property.
        _ = Reflect::set(&options, &(*key).into(), &(*value).into());
    }
    options
}

fn call(function: &Function, argument: &JsValue) -> String {
    let answer = function.call1(&JsValue::UNDEFINED, argument);
    answer.ok().and_then(|text| text.as_string()).unwrap_or_default()
}

fn formatted(moment: Timestamp, pairs: &[(&str, &str)]) -> String {
    #[expect(clippy::cast_precision_loss, reason = "milliseconds of any century fit into a double")]
    let date = Date::new(&((moment.seconds() * 1_000) as f64).into());
    let format = Intl::DateTimeFormat::new(&tags(current().code), &options(pairs));
    call(&format.format(), &date)
}

/// A moment with its zone: "24 March 2026 at 14:00 CET". Absolute, because "in three days" is wrong tomorrow.
pub fn date_time(moment: Timestamp) -> String {
    formatted(
        moment,
        &[
            ("day", "numeric"),
            ("month", "long"),
            ("year", "numeric"),
            ("hour", "2-digit"),
            ("minute", "2-digit"),
            ("timeZoneName", "short"),
        ],
    )
}

/// An amount in its currency. A currency that is none of ISO 4217 ("points") stands behind the number as it is.
pub fn money(price: &Money) -> String {
    let amount: f64 = price.amount.to_string().parse().unwrap_or_default();
    let iso = price.currency.len() == 3 && price.currency.bytes().all(|byte| byte.is_ascii_uppercase());
    let pairs: &[(&str, &str)] =
        if iso { &[("style", "currency"), ("currency", &price.currency)] } else { &[] };
    let format = Intl::NumberFormat::new(&tags(current().code), &options(pairs));
    let number = call(&format.format(), &amount.into());
    if iso { number } else { format!("{number} {}", price.currency) }
}

/// Names in a row: "a, b and c". A browser that knows no `Intl.ListFormat` sets commas.
pub fn listed(names: &[String]) -> String {
    let texts: Array = names.iter().map(|name| JsValue::from_str(name)).collect();
    let format = maker("ListFormat").and_then(|maker| {
        let arguments = Array::of2(&tags(current().code), &options(&[("type", "conjunction")]));
        Reflect::construct(&maker, &arguments).ok()
    });
    let text = format.and_then(|format| {
        let with: Function = Reflect::get(&format, &"format".into()).ok()?.dyn_into().ok()?;
        with.call1(&format, &texts).ok()?.as_string()
    });
    text.unwrap_or_else(|| names.join(", "))
}

/// A class of `Intl` by its name, where the browser has it.
fn maker(name: &str) -> Option<Function> {
    let intl = Reflect::get(&js_sys::global(), &"Intl".into()).ok()?;
    Reflect::get(&intl, &name.into()).ok()?.dyn_into().ok()
}

/// Names of countries or languages by their codes, in the language that is shown. A code without a name stays.
fn names<'a>(kind: &str, codes: impl Iterator<Item = &'a str>) -> Vec<(String, String)> {
    let finder = display_names(kind);
    let name = |code: &str| {
        let found = finder.as_ref().and_then(|(finder, of)| of.call1(finder, &code.into()).ok());
        found.and_then(|name| name.as_string()).unwrap_or_else(|| code.to_owned())
    };
    codes.map(|code| (code.to_owned(), name(code))).collect()
}

/// `Intl.DisplayNames` and its method `of`.
fn display_names(kind: &str) -> Option<(JsValue, Function)> {
    let maker = maker("DisplayNames")?;
    let arguments = Array::of2(&tags(current().code), &options(&[("type", kind)]));
    let finder = Reflect::construct(&maker, &arguments).ok()?;
    let of: Function = Reflect::get(&finder, &"of".into()).ok()?.dyn_into().ok()?;
    Some((finder, of))
}

/// Countries with their names, in alphabetical order of the language.
pub fn country_names<'a>(codes: impl Iterator<Item = &'a str>) -> Vec<(String, String)> {
    sorted(names("region", codes))
}

/// The name of a language by its code as registrars write it (`fr_FR`).
pub fn language_name(code: &str) -> String {
    let tag = code.replace('_', "-");
    names("language", std::iter::once(tag.as_str())).pop().map_or(tag.clone(), |(_, name)| capital(&name))
}

/// Names of languages begin with a small letter in some languages; in a list of choices they begin with a capital.
fn capital(name: &str) -> String {
    let mut letters = name.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

/// In the alphabetical order of the language.
pub fn sorted(mut names: Vec<(String, String)>) -> Vec<(String, String)> {
    let compare = Intl::Collator::new(&tags(current().code), &Object::new()).compare();
    names.sort_by(|(_, one), (_, other)| {
        let order = compare.call2(&JsValue::UNDEFINED, &one.as_str().into(), &other.as_str().into());
        order.ok().and_then(|order| order.as_f64()).unwrap_or_default().total_cmp(&0.0)
    });
    names
}
