//! The states of a form's fields, by all the rule documents that apply.

use super::country::has_provinces;
use super::patterns::BrowserPatterns;
use registrant_model::mail::is_mail_address;
use registrant_model::problem::{FieldCode, FieldProblem};
use registrant_model::{Field, Fields};
use registrant_rules::{
    Action, Document, FieldState, Kind, Object, ReadOnlyReason, Subjects, Truth, evaluate,
};

/// Fields that every form has room for, whether or not a rule speaks of them.
const ALWAYS: [Field; 2] = [Field::ADDRESS_LINE2, Field::ADDRESS_PROVINCE];
/// Fields of a contact for which no registry has rules.
const PLAIN: [Field; 7] = [
    Field::ORGANISATION_NAME,
    Field::EMAIL,
    Field::PHONE,
    Field::ADDRESS_COUNTRY,
    Field::ADDRESS_LINE1,
    Field::ADDRESS_ZIP,
    Field::ADDRESS_CITY,
];

/// Fields that hold phone numbers.
const PHONES: [Field; 3] = [Field::PHONE, Field::CELL_PHONE, Field::FAX];

/// How a field stands, with all registries together.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Shown {
    pub(super) field: Field,
    pub(super) kind: Kind,
    pub(super) required: bool,
    pub(super) relevant: bool,
    pub(super) read_only: Option<ReadOnlyReason>,
    pub(super) choices: Option<Vec<String>>,
    pub(super) description: Option<String>,
    pub(super) problems: Vec<FieldProblem>,
}

impl Shown {
    fn plain(field: Field, relevant: bool) -> Self {
        let kind = if field == Field::EMAIL { Kind::Email } else { Kind::Text };
        Self {
            field,
            kind,
            relevant,
            required: false,
            read_only: None,
            choices: None,
            description: None,
            problems: Vec::new(),
        }
    }

    fn of(mut state: FieldState) -> Self {
        // Numbers are typed as people type them. Whether the registry's form of a number fits is for the proxy to
        // say, which makes that form.
        if PHONES.contains(&state.field) {
            state.problems.retain(|problem| problem.code == FieldCode::Required);
        }
        Self {
            required: state.required == Truth::True,
            relevant: state.relevant,
            read_only: state.read_only.map(|it| it.reason),
            kind: state.kind,
            choices: state.choices,
            description: state.description,
            problems: state.problems,
            field: state.field,
        }
    }

    /// The same field under one registry more: the stricter of the two counts.
    fn join(&mut self, other: Self) {
        self.required |= other.required;
        self.relevant |= other.relevant;
        self.read_only = self.read_only.or(other.read_only);
        self.choices = match (self.choices.take(), other.choices) {
            (Some(ours), Some(theirs)) => Some(ours.into_iter().filter(|it| theirs.contains(it)).collect()),
            (ours, theirs) => ours.or(theirs),
        };
        self.problems.extend(other.problems);
    }
}

/// The states of all fields, in the order in which they are asked. `begun` is what stood in them at first.
pub(super) fn evaluated(
    documents: &[Document],
    saved: &Fields,
    begun: &Fields,
    typed: &Fields,
    action: Action,
) -> Vec<Shown> {
    let mut shown: Vec<Shown> = Vec::new();
    let misshapen = misshapen(saved, typed);
    // A registrar has one field for the name, or two.
    let one_name = saved.get(&Field::NAME).is_some();
    let (saved, subjects) = (Subjects::owner(saved.clone()), Subjects::owner(typed.clone()));
    for document in documents {
        let form = evaluate(document, &saved, &subjects, action, &BrowserPatterns);
        for state in form.fields.into_iter().filter(|state| state.object == Object::Owner) {
            match shown.iter_mut().find(|known| known.field == state.field) {
                Some(known) => known.join(Shown::of(state)),
                None => shown.push(Shown::of(state)),
            }
        }
    }
    let province = shown.iter_mut().find(|known| known.field == Field::ADDRESS_PROVINCE);
    if let Some(province) = province.filter(|province| !province.required) {
        province.relevant &= asks_province(begun, typed);
    }
    if documents.is_empty() {
        let names = if one_name { vec![Field::NAME] } else { vec![Field::FIRST_NAME, Field::LAST_NAME] };
        shown.extend(names.into_iter().chain(PLAIN).map(|field| Shown::plain(field, true)));
    }
    for field in ALWAYS {
        if !shown.iter().any(|known| known.field == field) {
            let country = typed.get(&Field::ADDRESS_COUNTRY).unwrap_or_default();
            let relevant = field != Field::ADDRESS_PROVINCE || has_provinces(country);
            shown.push(Shown::plain(field, relevant));
        }
    }
    for problem in misshapen {
        let known = shown.iter_mut().find(|known| known.field == problem.field);
        if let Some(known) = known.filter(|known| known.problems.is_empty()) {
            known.problems.push(problem);
        }
    }
    shown.sort_by_key(|shown| position(&shown.field));
    shown
}

/// Whether a state, province or region is asked that no rule demands: where addresses have one, and where one stands in
/// this address already, so that it can be read and mended.
fn asks_province(begun: &Fields, typed: &Fields) -> bool {
    let country = typed.get(&Field::ADDRESS_COUNTRY).unwrap_or_default();
    let stands = || begun.get(&Field::ADDRESS_COUNTRY) == Some(country);
    has_provinces(country) || (stands() && begun.get(&Field::ADDRESS_PROVINCE).is_some())
}

/// The least digits of a number that can be called from abroad.
const FEWEST_DIGITS: usize = 4;

/// What cannot be an address or a number, whoever the registrar is. What it holds already is nobody's mistake. Whether
/// a number that looks like one exists, the proxy knows.
fn misshapen(saved: &Fields, typed: &Fields) -> Vec<FieldProblem> {
    let is_new = |field: &Field| typed.get(field).filter(|_| saved.get(field) != typed.get(field));
    let mail = is_new(&Field::EMAIL).filter(|address| !is_mail_address(address.trim()));
    let mail = mail.map(|_| FieldProblem::new(Field::EMAIL, FieldCode::Email));
    let few = |text: &str| text.chars().filter(char::is_ascii_digit).count() < FEWEST_DIGITS;
    let phones = PHONES.into_iter().filter(|field| is_new(field).is_some_and(few));
    mail.into_iter().chain(phones.map(|field| FieldProblem::new(field, FieldCode::Phone))).collect()
}

/// Where a field is asked. The country comes before the rest of the address, which depends on it.
fn position(field: &Field) -> usize {
    if *field == Field::ADDRESS_COUNTRY {
        return position(&Field::ADDRESS_LINE1).saturating_sub(1);
    }
    // Doubled, so that there is room for the country.
    Field::KNOWN.iter().position(|known| known == field).map_or(usize::MAX, |at| 2 * at)
}
