//! Agreeing to an owner change.

use super::CONSENT_VERSION;
use super::desk::Desk;
use crate::domains::open_change;
use crate::error::RouteError;
use crate::people::Person;
use crate::state::App;
use registrant_model::api::Submit;
use registrant_model::money::Amount;
use registrant_model::owner_change::{
    Agreement, Consent, ConsentKind, Event, OwnerChange, OwnerChangeId, PaymentChoice, State,
};
use registrant_model::problem::{FieldCode, FieldProblem};
use registrant_model::{Field, Money};
use registrant_store::StoreError;
use std::collections::BTreeMap;

/// Writes down what the person agrees to, and wakes the driver. From here on the registrar is told.
pub(crate) async fn submit(
    app: &App,
    person: &Person,
    id: &OwnerChangeId,
    asked: &Submit,
) -> Result<OwnerChange, RouteError> {
    let mut desk = Desk::open(app, person, id).await?;
    match desk.change.state {
        State::Draft | State::NeedsPriceConsent => {}
        // Only what was refused before an order stood can be submitted again.
        State::NeedsCorrection if desk.connected.registrar.next_step(&desk.change).is_some() => {}
        // Twice the same wish, from another tab or after Back: the first one's result is the answer.
        _ if desk.change.agreement.is_some() => return Ok(desk.change),
        _ => return Err(RouteError::WrongState("it has ended")),
    }
    desk.read_clock().await.map_err(RouteError::Told)?;
    desk.require_standing(person).await?;
    let ceiling = ceiling(&desk, asked)?;
    let consents = consents(&desk, asked)?;
    if desk.change.state != State::NeedsPriceConsent {
        desk.check_details().await?;
    }
    let payment = desk.change.draft.payment.unwrap_or(PaymentChoice::Preferred);
    let agreement = Agreement { ceiling, payment, consents, by: person.subject.clone() };
    match desk.write(Event::Submitted { agreement }).await {
        // Somebody else's draft of the same domain was submitted first.
        Err(RouteError::Store(StoreError::AlreadyOpen)) => {
            let (connection, domain) = (&desk.change.connection, &desk.change.domain);
            let other = open_change(app, person, connection, domain).await?;
            return Err(RouteError::OwnerChangeOpen(other.and_then(|other| other.id.parse().ok())));
        }
        written => written?,
    }
    desk.connected.wake.notify_one();
    Ok(desk.change)
}

/// The highest price that is agreed to: something that a price can be compared with.
fn ceiling(desk: &Desk<'_>, asked: &Submit) -> Result<Money, RouteError> {
    let Money { amount, currency } = &asked.price_ceiling;
    let quoted = desk.change.quote.as_ref().is_some_and(|quote| &quote.price.currency == currency);
    let is_code = currency.len() == 3 && currency.bytes().all(|byte| byte.is_ascii_uppercase());
    let wrong = match (*amount < Amount::ZERO, quoted || is_code) {
        (true, _) => "price_ceiling.amount: less than nothing",
        (false, false) => "price_ceiling.currency: no currency's code",
        (false, true) => return Ok(asked.price_ceiling.clone()),
    };
    Err(RouteError::InvalidRequest(wrong.to_owned()))
}

/// The declarations of the draft and of this request; all that are required have to be among them.
fn consents(desk: &Desk<'_>, asked: &Submit) -> Result<BTreeMap<ConsentKind, Consent>, RouteError> {
    let mut given = BTreeMap::new();
    let mut lacking = Vec::new();
    for required in desk.change.draft.required_consents(&desk.change.terms) {
        let earlier = desk.change.draft.consents.get(&required).cloned();
        let now =
            || Consent { version: CONSENT_VERSION.to_owned(), language: asked.language, at: desk.now() };
        if let Some(consent) = earlier.or_else(|| asked.consents.contains(required).then(now)) {
            given.insert(required, consent);
        } else {
            let field = Field::new(format!("consents.{}", required.as_str()));
            lacking.push(FieldProblem::new(field, FieldCode::MustBeAccepted));
        }
    }
    if lacking.is_empty() { Ok(given) } else { Err(RouteError::ConsentMissing(lacking)) }
}
