//! The words of the rule language. A word that is not listed is kept as it came.

use serde::{Deserialize, Serialize};
use std::fmt;

macro_rules! vocabulary {
    ($(#[$doc:meta])* $name:ident { $($(#[$variant_doc:meta])* $variant:ident = $text:literal,)* }) => {
        $(#[$doc])*
        #[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[serde(from = "String", into = "String")]
        pub enum $name {
            $($(#[$variant_doc])* $variant,)*
            /// A word that nobody here has heard of, kept so that it can be handed on.
            Other(String),
        }

        impl $name {
            /// Every word that is known.
            pub const KNOWN: &'static [Self] = &[$(Self::$variant),*];

            /// The word as the registrar writes it.
            pub fn as_str(&self) -> &str {
                match self {
                    $(Self::$variant => $text,)*
                    Self::Other(word) => word,
                }
            }
        }

        impl From<String> for $name {
            fn from(word: String) -> Self {
                match word.as_str() {
                    $($text => Self::$variant,)*
                    _ => Self::Other(word),
                }
            }
        }

        impl From<&str> for $name {
            fn from(word: &str) -> Self {
                Self::from(word.to_owned())
            }
        }

        impl From<$name> for String {
            fn from(word: $name) -> Self {
                word.as_str().to_owned()
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
                out.write_str(self.as_str())
            }
        }
    };
}

vocabulary! {
    /// What a constraint says (`domain.configuration.rules.OperatorEnum`). Lengths are counted in characters.
    Operator {
        /// A value is needed; inside a condition: there is a value.
        Required = "required",
        /// Cannot be edited; judged on the saved values.
        ReadOnly = "readonly",
        /// Equal to `value` (or to one of `values`).
        Eq = "eq",
        /// Unequal to `value` (or to all of `values`).
        Ne = "ne",
        /// Greater than `value`.
        Gt = "gt",
        /// At least `value`.
        Gte = "gte",
        /// Less than `value`.
        Lt = "lt",
        /// At most `value`.
        Lte = "lte",
        /// At least `value` characters long.
        MinLength = "minlength",
        /// At most `value` characters long.
        MaxLength = "maxlength",
        /// Between the two `values` characters long, both included.
        Between = "between",
        /// One of `values`.
        Contains = "contains",
        /// None of `values`.
        NotContains = "notcontains",
        /// There is no value.
        Empty = "empty",
        /// There is a value.
        NotEmpty = "notempty",
        /// Matches the regular expression `value` somewhere.
        Match = "match",
        /// `true` or `1`.
        ShouldBeTrue = "shouldbetrue",
    }
}

vocabulary! {
    /// What a rule speaks of (`domain.configuration.rules.TypeEnum`).
    RuleType {
        /// One line of text.
        String = "string",
        /// Several texts.
        Strings = "string[]",
        /// Text of several lines.
        Text = "text",
        /// Yes or no.
        Bool = "bool",
        /// A number.
        Number = "number",
        /// A date, ISO 8601.
        Date = "date_ISO8601",
        /// A contact: the rule's `fields` speak of its fields.
        Contact = "contact",
        /// The domain: the rule's `fields` speak of its data.
        Domain = "domain",
        /// Anything, as JSON.
        Json = "json",
    }
}

vocabulary! {
    /// When a rule or a constraint applies (`domain.configuration.rules.ContextEnum`; listed in the
    /// specification, explained nowhere).
    Context {
        /// While the special conditions are accepted.
        AcceptConditions = "accept_conditions",
        /// While a claims notice is shown.
        Claims = "claims",
        /// On creation.
        Create = "create",
        /// While it is ordered.
        Order = "order",
        /// For a premium name.
        Premium = "premium",
        /// For a name that is protected by a code.
        ProtectedCode = "protected_code",
        /// Where a reason is given.
        Reason = "reason",
        /// On an owner change.
        Trade = "trade",
        /// On a transfer from another registrar.
        Transfer = "transfer",
        /// On an edit.
        Update = "update",
    }
}

#[cfg(test)]
mod tests {
    use super::{Context, Operator, RuleType};

    #[test]
    fn there_are_seventeen_operators_nine_types_and_ten_contexts() {
        assert_eq!(Operator::KNOWN.len(), 17);
        assert_eq!(RuleType::KNOWN.len(), 9);
        assert_eq!(Context::KNOWN.len(), 10);
    }

    #[test]
    fn words_read_back_as_they_were_written() {
        for operator in Operator::KNOWN {
            assert_eq!(&Operator::from(operator.as_str()), operator);
        }
        let strange = Operator::from("rhymeswith");
        assert_eq!(strange, Operator::Other("rhymeswith".to_owned()));
        assert_eq!(serde_json::to_value(&strange).unwrap(), "rhymeswith");
    }
}
