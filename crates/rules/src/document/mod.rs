//! Rule documents, as a registrar serves them: parsed once, within bounds, and handed on unchanged.

mod rule;
mod vocabulary;

pub use rule::{Constraint, Rule};
pub use vocabulary::{Context, Operator, RuleType};

use serde::{Deserialize, Serialize};

/// How deep rules may stand inside rules. Real documents reach six; JSON itself is read to 128 levels, of
/// which one rule takes at most three.
pub const MAX_DEPTH: usize = 32;

/// How many rules and constraints a document may hold. Real documents hold some two hundred.
pub const MAX_NODES: usize = 2_000;

/// How many values the constraints of a document may list altogether. Real documents list some 600.
pub const MAX_VALUES: usize = 20_000;

/// How long the text of a document may be, in bytes. Real documents are some 30 KB.
pub const MAX_BYTES: usize = 1 << 20;

/// Why a text is no rule document.
#[derive(Debug, thiserror::Error)]
pub enum DocumentError {
    /// More than [`MAX_BYTES`].
    #[error("the rule document is {0} bytes long; {MAX_BYTES} are read at most")]
    TooLong(usize),
    /// Rules inside rules beyond [`MAX_DEPTH`].
    #[error("the rule document nests rules more than {MAX_DEPTH} deep")]
    TooDeep,
    /// More than [`MAX_NODES`] rules and constraints, or more than [`MAX_VALUES`] values.
    #[error("the rule document holds more than {MAX_NODES} rules and constraints or {MAX_VALUES} values")]
    TooLarge,
    /// Not JSON, nested beyond what is read of JSON at all, or not of the form of a rule.
    #[error("not a rule document: {0}")]
    Malformed(#[from] serde_json::Error),
}

/// What a registry demands for one action on one domain (`GET /domain/configurationRule`).
///
/// Reading is tolerant: each key may be missing or null, unknown keys are passed over, unknown words are kept.
/// Writing gives back what was read, less nulls and unknown keys, so that the browser judges by the same
/// document as the proxy. Depth and size are bounded however it is read.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "Rule", into = "Rule")]
pub struct Document(Rule);

impl Document {
    /// Reads a document from JSON text.
    pub fn parse(text: &str) -> Result<Self, DocumentError> {
        if text.len() > MAX_BYTES {
            return Err(DocumentError::TooLong(text.len()));
        }
        Self::try_from(serde_json::from_str::<Rule>(text)?)
    }

    /// Reads a document from JSON that is parsed already.
    pub fn from_value(value: serde_json::Value) -> Result<Self, DocumentError> {
        Self::try_from(serde_json::from_value::<Rule>(value)?)
    }

    /// The outermost rule.
    pub fn root(&self) -> &Rule {
        &self.0
    }
}

impl TryFrom<Rule> for Document {
    type Error = DocumentError;

    fn try_from(root: Rule) -> Result<Self, DocumentError> {
        let (mut nodes, mut values) = (0_usize, 0_usize);
        let mut open = vec![(&root, 1_usize)];
        while let Some((rule, depth)) = open.pop() {
            nodes += 1 + rule.constraints().len();
            values +=
                rule.constraints().iter().filter_map(|one| one.values.as_ref()).map(Vec::len).sum::<usize>();
            if depth > MAX_DEPTH {
                return Err(DocumentError::TooDeep);
            }
            if nodes > MAX_NODES || values > MAX_VALUES {
                return Err(DocumentError::TooLarge);
            }
            open.extend(rule.children().map(|child| (child, depth + 1)));
        }
        Ok(Self(root))
    }
}

impl From<Document> for Rule {
    fn from(document: Document) -> Self {
        document.0
    }
}

#[cfg(test)]
mod tests {
    use super::{
        Constraint, Document, DocumentError, MAX_BYTES, MAX_DEPTH, MAX_NODES, MAX_VALUES, Operator, Rule,
        RuleType,
    };
    use serde_json::json;

    fn nested(depth: usize) -> Rule {
        (1..depth).fold(Rule::default(), |inner, level| match level % 3 {
            0 => Rule { fields: Some(Box::new(inner)), ..Rule::default() },
            1 => Rule { or: Some(vec![inner]), ..Rule::default() },
            _ => Rule {
                constraints: Some(vec![Constraint {
                    conditions: Some(Box::new(inner)),
                    ..Constraint::default()
                }]),
                ..Rule::default()
            },
        })
    }

    #[test]
    fn every_key_may_be_null_missing_or_strange() {
        let text = r#"{"label":null,"type":"sonnet","and":null,"fields":null,"verse":[{"deep":{}}],
            "constraints":[{"operator":"rhymeswith","value":7,"values":[true,null,"x",1.5],"metre":"iambic"},{"operator":null}],
            "contexts":["full_moon"],"conditions":{}}"#;
        let document = Document::parse(text).unwrap();
        let root = document.root();
        assert_eq!(root.kind, Some(RuleType::Other("sonnet".to_owned())));
        let first = &root.constraints()[0];
        assert_eq!(first.operator, Some(Operator::Other("rhymeswith".to_owned())));
        assert_eq!(first.value.as_deref(), Some("7"));
        assert_eq!(first.values, Some(vec!["true".to_owned(), "x".to_owned(), "1.5".to_owned()]));
        assert_eq!(root.constraints()[1], Constraint::default());
        let again = serde_json::to_string(&document).unwrap();
        assert_eq!(Document::parse(&again).unwrap(), document);
    }

    #[test]
    fn what_the_registrar_wrote_is_handed_on() {
        let wire = json!({"label": "OWNER_CONTACT", "type": "contact", "constraints": [{"operator": "required"}],
            "description": "The owner.", "fields": {"and": [{"label": "email", "type": "string", "constraints": [],
            "placeholder": "me@example.org"}], "constraints": []}});
        let document = Document::from_value(wire.clone()).unwrap();
        assert_eq!(serde_json::to_value(&document).unwrap(), wire);
    }

    #[test]
    fn depth_is_bounded_with_a_clear_error() {
        let fits = serde_json::to_string(&nested(MAX_DEPTH)).unwrap();
        assert!(Document::parse(&fits).is_ok());
        let deeper = serde_json::to_string(&nested(MAX_DEPTH + 1)).unwrap();
        let error = Document::parse(&deeper).unwrap_err();
        assert_eq!(error.to_string(), "the rule document nests rules more than 32 deep");
        assert!(
            serde_json::from_str::<Document>(&deeper).unwrap_err().to_string().contains("more than 32 deep")
        );
    }

    #[test]
    fn a_tower_of_brackets_is_refused_and_does_not_overflow() {
        let tower = format!("{}{}", r#"{"fields":"#.repeat(50_000), "}".repeat(50_000));
        assert!(matches!(Document::parse(&tower).unwrap_err(), DocumentError::Malformed(_)));
        let ignored = format!(r#"{{"x":{}{}}}"#, "[".repeat(100_000), "]".repeat(100_000));
        assert_eq!(Document::parse(&ignored).unwrap(), Document::default());
    }

    #[test]
    fn size_is_bounded_with_a_clear_error() {
        let crowd = Rule { and: Some(vec![Rule::default(); MAX_NODES]), ..Rule::default() };
        assert!(matches!(Document::try_from(crowd).unwrap_err(), DocumentError::TooLarge));
        let list = Constraint { values: Some(vec![String::new(); MAX_VALUES + 1]), ..Constraint::default() };
        let wordy = Rule { constraints: Some(vec![list]), ..Rule::default() };
        assert!(matches!(Document::try_from(wordy).unwrap_err(), DocumentError::TooLarge));
        let long = " ".repeat(MAX_BYTES + 1);
        let error = Document::parse(&long).unwrap_err();
        assert_eq!(error.to_string(), "the rule document is 1048577 bytes long; 1048576 are read at most");
    }

    #[test]
    fn what_is_no_document_says_where() {
        let error = Document::parse(r#"{"and": "both"}"#).unwrap_err();
        assert!(error.to_string().contains("line 1 column"), "{error}");
        assert!(Document::parse("<html>").is_err());
    }
}
