//! The catalogue as code of the vocabulary.

use crate::catalogue::Catalogue;
use crate::entry::{
    Agent, Demands, Document, OptOut, Owner, Registrar, Scope, TermsFor, Topic, Validation, Written,
};
use crate::read::{FIELDS, Held};
use std::fmt::Write;
use toml::Spanned;

impl Catalogue {
    /// Two tables for each registrar, and the country codes, with the types of `registrant_model::policy` in scope.
    pub fn rust(&self) -> String {
        let mut code = String::new();
        for registrar in [Registrar::OvhCloud, Registrar::LogicBoxes, Registrar::HostControl] {
            let (name, words) = match registrar {
                Registrar::OvhCloud => ("OVHCLOUD", "OVHcloud"),
                Registrar::LogicBoxes => ("LOGICBOXES", "LogicBoxes"),
                Registrar::HostControl => ("HOSTCONTROL", "HostControl"),
            };
            // Writing to a text cannot fail.
            _ = writeln!(code, "/// {words}, what counts more first.\nstatic {name}: &[Entry] = &[");
            for entry in self.held.get(&registrar).into_iter().flatten() {
                write_entry(&mut code, entry);
            }
            code.push_str("];\n");
            _ = writeln!(code, "/// Registries behind {words}.\nstatic {name}_REGISTRIES: &[Asked] = &[");
            for entry in self.registries.get(&registrar).into_iter().flatten() {
                write_registry(&mut code, entry);
            }
            code.push_str("];\n");
        }
        let countries: Vec<String> = self.countries.iter().map(|name| format!("{name:?}")).collect();
        _ = writeln!(
            code,
            "/// In alphabetical order.\nstatic COUNTRIES: &[&str] = &[{}];",
            countries.join(", ")
        );
        code
    }
}

fn scope(scope: &Scope) -> String {
    match scope {
        Scope::Named(name) => format!("Scope::Named({name:?})"),
        Scope::Generic => "Scope::Generic".to_owned(),
        Scope::Country => "Scope::Country".to_owned(),
        Scope::Any => "Scope::Any".to_owned(),
    }
}

fn write_registry(code: &mut String, held: &Held<Demands>) {
    let entry = &held.entry;
    let terms = match entry.terms {
        None => "TermsFor::Nobody",
        Some(TermsFor::Organisations) => "TermsFor::Organisations",
        Some(TermsFor::Everybody) => "TermsFor::Everybody",
    };
    let validation = match entry.validation {
        None => "None",
        Some(Validation::General) => "Some(ValidationCategory::General)",
        Some(Validation::IisNu) => "Some(ValidationCategory::IisNu)",
        Some(Validation::IisSe) => "Some(ValidationCategory::IisSe)",
        Some(Validation::Esnic) => "Some(ValidationCategory::Esnic)",
        Some(Validation::Nominet) => "Some(ValidationCategory::Nominet)",
    };
    // Writing to a text cannot fail.
    _ = writeln!(
        code,
        "Asked {{ scope: {scope}, registry: Registry {{ from: {from}, until: {until}, terms: {terms}, \
         agreement: {agreement}, fixed: {fixed}, validation: {validation}, source: {source} }} }},",
        scope = scope(&held.scope),
        from = moment(held.from),
        until = end(held.until),
        agreement = entry.agreement,
        fixed = entry.fixed,
        source = document(entry.source.get_ref()),
    );
}

fn write_entry(code: &mut String, held: &Held<Written>) {
    let entry = &held.entry;
    let opt_out = match entry.lock_opt_out.as_ref().map(Spanned::get_ref) {
        None => "OptOut::Never",
        Some(OptOut::Request) => "OptOut::Request",
        Some(OptOut::Answer) => "OptOut::Answer",
    };
    let agents = entry.agents.iter().map(|agent| match agent {
        Agent::Losing => "Agent::Losing",
        Agent::Gaining => "Agent::Gaining",
        Agent::Both => "Agent::Both",
    });
    let sources = entry.sources.iter().map(|(topic, source)| {
        let topic = match topic {
            Topic::Material => "Material",
            Topic::Consent => "Consent",
            Topic::Lock => "Lock",
            Topic::Agent => "Agent",
            Topic::Renewal => "Renewal",
            Topic::Validation => "Validation",
            Topic::Verification => "Verification",
            Topic::Retraction => "Retraction",
            Topic::Contacts => "Contacts",
            Topic::Price => "Price",
            Topic::Rights => "Rights",
        };
        format!("(Topic::{topic}, {})", document(source.get_ref()))
    });
    // Writing to a text cannot fail.
    _ = writeln!(
        code,
        "Entry {{ scope: {scope}, policy: Policy {{ \
         from: {from}, until: {until}, \
         material: &[{material}], confirm_losing: {losing}, confirm_gaining: {gaining}, \
         answer_days: {answer:?}, longest_answer_days: {longest:?}, lock_days: {lock:?}, \
         lock_opt_out: {opt_out}, pause_days: {pause:?}, agents: &[{agents}], agent_may_be_ignored: {ignored}, \
         agent_may_decline_lock: {declines}, stand_in: {stand_in}, resend_minutes: {resend:?}, notified: {notified}, \
         renews: {renews}, manual_validation: {manual}, verified: &[{verified}], \
         verification_days: {verification:?}, verification_may: {may}, retraction_waiver: {waiver}, \
         retraction_days: {retraction:?}, payment_days: {payment:?}, price_not_told: {price_not_told}, \
         source: {source}, sources: &[{sources}] }} }},",
        scope = scope(&held.scope),
        from = moment(held.from),
        until = end(held.until),
        material = fields(&entry.material),
        losing = entry.confirm.contains(&Owner::Losing),
        gaining = entry.confirm.contains(&Owner::Gaining),
        answer = entry.answer_days,
        longest = entry.longest_answer_days,
        lock = entry.lock_days,
        pause = entry.pause_days,
        agents = agents.collect::<Vec<_>>().join(", "),
        ignored = entry.agent_may_be_ignored,
        declines = entry.agent_may_decline_lock,
        stand_in = entry.stand_in,
        resend = entry.resend_minutes,
        notified = entry.notified,
        renews = entry.renews,
        manual = entry.manual_validation,
        verified = fields(&entry.verified),
        verification = entry.verification_days,
        may = entry.verification_may,
        waiver = entry.retraction_waiver,
        retraction = entry.retraction_days,
        payment = entry.payment_days,
        price_not_told = entry.price_not_told,
        source = document(entry.source.get_ref()),
        sources = sources.collect::<Vec<_>>().join(", "),
    );
}

fn end(until: Option<i64>) -> String {
    until.map_or_else(|| "None".to_owned(), |until| format!("Some({})", moment(until)))
}

/// A point in time, with its digits in groups.
fn moment(seconds: i64) -> String {
    let digits = seconds.to_string();
    let mut grouped = String::new();
    for (place, digit) in digits.chars().enumerate() {
        if place > 0 && (digits.len() - place).is_multiple_of(3) {
            grouped.push('_');
        }
        grouped.push(digit);
    }
    format!("Timestamp::from_seconds({grouped})")
}

fn document(source: &Document) -> String {
    format!("Cited {{ title: {:?}, link: {:?} }}", source.title, source.link)
}

fn fields(names: &[Spanned<String>]) -> String {
    let constant = |name: &Spanned<String>| {
        let known = FIELDS.iter().find(|(field, _)| field == name.get_ref());
        known.map(|(_, constant)| format!("Field::{constant}"))
    };
    names.iter().filter_map(constant).collect::<Vec<_>>().join(", ")
}
