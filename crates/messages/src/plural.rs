/// A plural category of the Unicode CLDR. Which of them a language uses, and for which numbers, is the
/// language's affair.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Category {
    /// `zero`
    Zero,
    /// `one`
    One,
    /// `two`
    Two,
    /// `few`
    Few,
    /// `many`
    Many,
    /// `other`, which every language has.
    Other,
}

impl Category {
    /// The category's name in CLDR, in Fluent, and as `Intl.PluralRules` answers it.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Zero => "zero",
            Self::One => "one",
            Self::Two => "two",
            Self::Few => "few",
            Self::Many => "many",
            Self::Other => "other",
        }
    }

    /// The category of that name; any other word is [`Category::Other`], the one that never fails.
    pub fn named(name: &str) -> Self {
        match name {
            "zero" => Self::Zero,
            "one" => Self::One,
            "two" => Self::Two,
            "few" => Self::Few,
            "many" => Self::Many,
            _ => Self::Other,
        }
    }
}

/// How a language treats numbers: knowledge of the environment, so that no tables of it are downloaded.
pub trait PluralRules {
    /// The category of a number, in a browser by `Intl.PluralRules`.
    fn category(&self, number: f64) -> Category;

    /// A number in the language's notation, in a browser by `Intl.NumberFormat`.
    fn number(&self, number: f64) -> String;
}
