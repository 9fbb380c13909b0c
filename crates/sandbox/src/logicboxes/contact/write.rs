//! How parameters become a contact (knowledge base, "Add Contact").
//!
//! What is missing is told first, one parameter at a time; what is wrong is told of all parameters at once.

use super::row::{Details, Phone};
use super::{Kind, attribute, country};
use crate::logicboxes::protocol::{Attributes, Params, Refusal};

/// What is wrong with which parameter.
type Problems = Vec<(&'static str, String)>;

/// Reads the person or organisation out of the parameters, for a contact of `kind` with `attributes`.
pub(super) fn read(params: &Params, kind: Kind, attributes: &Attributes) -> Result<Details, Refusal> {
    let text = |name| params.get(name).map(str::to_owned);
    let details = Details {
        name: params.required("name")?.to_owned(),
        company: company(params, kind)?,
        email: params.required("email")?.to_owned(),
        address1: params.required("address-line-1")?.to_owned(),
        address2: text("address-line-2"),
        address3: text("address-line-3"),
        city: params.required("city")?.to_owned(),
        state: text("state"),
        country: params.required("country")?.to_owned(),
        zip: params.required("zipcode")?.to_owned(),
        phone: Phone {
            cc: params.required("phone-cc")?.to_owned(),
            number: params.required("phone")?.to_owned(),
        },
        fax: fax(params)?,
    };
    check(&details, kind, attributes)?;
    Ok(details)
}

/// Persons have a company of "N/A", except where the type knows them by having none.
fn company(params: &Params, kind: Kind) -> Result<String, Refusal> {
    match kind {
        Kind::EsContact | Kind::FrContact => Ok(params.get("company").unwrap_or_default().to_owned()),
        _ => params.required("company").map(str::to_owned),
    }
}

fn fax(params: &Params) -> Result<Option<Phone>, Refusal> {
    match (params.get("fax-cc"), params.get("fax")) {
        (None, None) => Ok(None),
        (Some(cc), Some(number)) => Ok(Some(Phone { cc: cc.to_owned(), number: number.to_owned() })),
        (None, Some(_)) => Err(Refusal::missing("fax-cc")),
        (Some(_), None) => Err(Refusal::missing("fax")),
    }
}

/// Refuses details that a contact of `kind` cannot have.
pub(crate) fn check(details: &Details, kind: Kind, attributes: &Attributes) -> Result<(), Refusal> {
    if kind == Kind::RuContact && details.company.split_whitespace().count() < 2 {
        // The one text of its kind that the documentation quotes.
        return Err(Refusal::business("Company Name should contain at least two words."));
    }
    let mut problems = Problems::new();
    lengths(details, kind, &mut problems);
    formats(details, kind, &mut problems);
    by_kind(details, kind, attributes, &mut problems);
    problems.extend(attribute::problems(kind, attributes));
    if problems.is_empty() { Ok(()) } else { Err(Refusal::fields(problems)) }
}

fn lengths(details: &Details, kind: Kind, problems: &mut Problems) {
    let european = kind == Kind::EuContact;
    let limits = [
        ("name", Some(&details.name), if european { 50 } else { 255 }),
        ("company", Some(&details.company), if european { 100 } else { 255 }),
        ("email", Some(&details.email), 255),
        ("address-line-1", Some(&details.address1), 64),
        ("address-line-2", details.address2.as_ref(), 64),
        ("address-line-3", details.address3.as_ref(), 64),
        ("city", Some(&details.city), 64),
        ("state", details.state.as_ref(), 64),
        ("zipcode", Some(&details.zip), if european { 16 } else { 10 }),
    ];
    for (name, value, most) in limits {
        if value.is_some_and(|value| value.chars().count() > most) {
            problems.push((name, format!("{name} cannot exceed {most} characters")));
        }
    }
}

fn formats(details: &Details, kind: Kind, problems: &mut Problems) {
    let mut invalid = |name: &'static str| problems.push((name, format!("{name} is invalid")));
    if !is_address(&details.email) {
        invalid("email");
    }
    if !country::is_country(&details.country) {
        invalid("country");
    } else if !country::zip_fits(&details.country, &details.zip) {
        invalid("zipcode");
    }
    let most = if kind == Kind::RuContact { 13 } else { 12 };
    let phones = [("phone-cc", "phone", Some(&details.phone)), ("fax-cc", "fax", details.fax.as_ref())];
    for (code, number, phone) in phones {
        let Some(phone) = phone else { continue };
        if !country::is_phone_code(&phone.cc) {
            invalid(code);
        }
        let digits = phone.number.bytes().all(|byte| byte.is_ascii_digit());
        if !digits || !(4..=most).contains(&phone.number.len()) {
            invalid(number);
        }
    }
}

/// What single types want.
fn by_kind(details: &Details, kind: Kind, attributes: &Attributes, problems: &mut Problems) {
    let mut wrong = |name: &'static str, text: &str| problems.push((name, text.to_owned()));
    match kind {
        Kind::UkServiceContact if !["GB", "IM", "JE", "GG"].contains(&details.country.as_str()) => {
            wrong("country", "country can only be GB, IM, JE or GG");
        }
        Kind::NycContact if details.country != "US" => {
            wrong("address-line-1", "a street address in New York City is required");
        }
        Kind::CaContact if attribute::is_canadian_organization(attributes) && details.company != "N/A" => {
            wrong("company", "company must be N/A for this legal type");
        }
        Kind::EsContact => {
            let person = attributes.get("es_form_juridica").is_some_and(|form| form == "1");
            if person && !details.company.is_empty() {
                wrong("company", "company must not be given for individuals");
            } else if !person && details.company.is_empty() {
                wrong("company", "company is required");
            }
        }
        _ => {}
    }
}

/// Whether `text` can be a mail address: one `@`, and a name with a dot behind it.
fn is_address(text: &str) -> bool {
    let Some((local, host)) = text.split_once('@') else { return false };
    let plain = !text.chars().any(|character| character.is_whitespace() || character.is_control());
    let labels = host.split('.').all(|label| !label.is_empty() && !label.contains('@'));
    plain && !local.is_empty() && local.len() <= 64 && host.contains('.') && labels
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn mail_addresses() {
        for good in ["a@example.org", "a.b+c@mail.example.org", "józef@przykład.example.pl"] {
            assert!(is_address(good), "{good}");
        }
        for bad in ["a", "@example.org", "a@example", "a@b@example.org", "a b@example.org", "a@example..org"]
        {
            assert!(!is_address(bad), "{bad}");
        }
    }
}
