use crate::pattern::{Key, Part, Pattern, Select};
use crate::{Arg, PluralRules};

/// Puts the arguments into a pattern. An argument that is missing leaves nothing.
pub(crate) fn write(out: &mut String, pattern: &Pattern, args: &[Arg<'_>], rules: &dyn PluralRules) {
    for part in &pattern.0 {
        match part {
            Part::Text(text) => out.push_str(text),
            Part::Argument(at) => match args.get(*at) {
                Some(Arg::Text(text)) => out.push_str(text),
                Some(Arg::Number(number)) => out.push_str(&rules.number(*number)),
                None => {}
            },
            Part::Select(select) => write(out, choose(select, args, rules), args, rules),
        }
    }
}

fn choose<'a>(select: &'a Select, args: &[Arg<'_>], rules: &dyn PluralRules) -> &'a Pattern {
    let named = |wanted: &str| {
        select.variants.iter().find(|(key, _)| matches!(key, Key::Name(name) if name == wanted))
    };
    let chosen = match args.get(select.argument) {
        Some(Arg::Text(text)) => named(text),
        // The exact number goes before its category, wherever it stands.
        Some(Arg::Number(number)) => {
            exactly(select, *number).or_else(|| named(rules.category(*number).as_str()))
        }
        None => None,
    };
    chosen.map_or(&select.default, |(_, pattern)| pattern)
}

#[expect(
    clippy::float_cmp,
    reason = "a key names an exact value, and both sides were written as decimal numbers"
)]
fn exactly(select: &Select, wanted: f64) -> Option<&(Key, Pattern)> {
    select.variants.iter().find(|(key, _)| matches!(key, Key::Number(number) if *number == wanted))
}
