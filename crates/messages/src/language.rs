/// A language that the app speaks, as the generated list `LANGUAGES` has it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Language {
    /// The language tag of BCP 47, for the attribute `lang` and for `Intl`.
    pub code: &'static str,
    /// The language's name in the language itself, for the choice of languages.
    pub native_name: &'static str,
    /// For the attribute `dir`.
    pub direction: Direction,
    /// The file name of the language's table below `locales/`. It carries a hash of the content and may be
    /// cached for ever.
    pub table: &'static str,
}

/// The direction in which a language is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Direction {
    /// From left to right.
    LeftToRight,
    /// From right to left.
    RightToLeft,
}

impl Direction {
    /// The value of HTML's attribute `dir`.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::LeftToRight => "ltr",
            Self::RightToLeft => "rtl",
        }
    }
}
