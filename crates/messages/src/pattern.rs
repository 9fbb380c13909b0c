/// What a message is made of. Arguments are known by their place in the call.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Pattern(pub(crate) Vec<Part>);

#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Part {
    Text(String),
    Argument(usize),
    Select(Select),
}

/// One of several patterns, chosen by an argument.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Select {
    pub(crate) argument: usize,
    pub(crate) variants: Vec<(Key, Pattern)>,
    /// The variant for whatever no other one is for.
    pub(crate) default: Pattern,
}

#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Key {
    /// Exactly this number.
    Number(f64),
    /// A plural category when the argument is a number, the text itself when it is a text.
    Name(String),
}
