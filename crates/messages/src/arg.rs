/// What a caller puts into a message.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Arg<'a> {
    /// Shown as it is, or compared with the names of variants.
    Text(&'a str),
    /// Shown in the language's own notation; chooses a variant by its value or by its plural category.
    Number(f64),
}
