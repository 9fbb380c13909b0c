//! Building blocks of documents, in the registrar's own form.

use serde_json::{Map, Value, json};

/// The rule of one field.
pub(super) struct Leaf {
    label: &'static str,
    kind: &'static str,
    description: &'static str,
    placeholder: &'static str,
    constraints: Vec<Value>,
}

/// What has to be so for a constraint to apply.
pub(super) struct If(Value);

impl Leaf {
    pub(super) fn new(label: &'static str, description: &'static str, placeholder: &'static str) -> Self {
        Self { label, kind: "string", description, placeholder, constraints: Vec::new() }
    }

    pub(super) fn yes_or_no(label: &'static str, description: &'static str) -> Self {
        Self { kind: "bool", ..Self::new(label, description, "true") }
    }

    pub(super) fn label(&self) -> &'static str {
        self.label
    }

    pub(super) fn required(self) -> Self {
        self.also(json!({"operator": "required"}))
    }

    pub(super) fn required_if(self, condition: &If) -> Self {
        self.also(json!({"operator": "required", "conditions": condition.0}))
    }

    pub(super) fn read_only_if(self, condition: &If) -> Self {
        self.also(json!({"operator": "readonly", "conditions": condition.0}))
    }

    /// A condition without an operator, as the registrar serves one for .be: it says nothing.
    pub(super) fn without_operator(self, condition: &If) -> Self {
        self.also(json!({"conditions": condition.0}))
    }

    pub(super) fn one_of(self, values: &str) -> Self {
        self.also(json!({"operator": "contains", "values": words(values)}))
    }

    pub(super) fn one_of_if(self, values: &str, condition: &If) -> Self {
        self.also(json!({"operator": "contains", "values": words(values), "conditions": condition.0}))
    }

    pub(super) fn equals_if(self, value: &str, condition: &If) -> Self {
        self.also(json!({"operator": "eq", "value": value, "conditions": condition.0}))
    }

    pub(super) fn differs_if(self, value: &str, condition: &If) -> Self {
        self.also(json!({"operator": "ne", "value": value, "conditions": condition.0}))
    }

    pub(super) fn at_least(self, characters: usize) -> Self {
        self.also(json!({"operator": "minlength", "value": characters.to_string()}))
    }

    pub(super) fn at_most(self, characters: usize) -> Self {
        self.also(json!({"operator": "maxlength", "value": characters.to_string()}))
    }

    /// The same with one constraint more, where the action asks for it.
    pub(super) fn when(self, asked: bool, more: impl FnOnce(Self) -> Self) -> Self {
        if asked { more(self) } else { self }
    }

    pub(super) fn value(self) -> Value {
        json!({
            "label": self.label,
            "type": self.kind,
            "description": self.description,
            "placeholder": self.placeholder,
            "constraints": self.constraints,
        })
    }

    fn also(mut self, constraint: Value) -> Self {
        self.constraints.push(constraint);
        self
    }
}

impl If {
    /// The owner's field is this.
    pub(super) fn is(field: &str, value: &str) -> Self {
        Self::owner(asked(field, &json!({"operator": "eq", "value": value})))
    }

    /// The owner's field is set and is not this.
    pub(super) fn is_not(field: &str, value: &str) -> Self {
        Self::owner(asked(field, &json!({"operator": "ne", "value": value})))
    }

    /// The owner's field is one of these.
    pub(super) fn one_of(field: &str, values: &str) -> Self {
        Self::owner(asked(field, &json!({"operator": "contains", "values": words(values)})))
    }

    /// The owner's field is set and is none of these.
    pub(super) fn none_of(field: &str, values: &str) -> Self {
        Self::owner(asked(field, &json!({"operator": "notcontains", "values": words(values)})))
    }

    /// The owner's field is set.
    pub(super) fn set(field: &str) -> Self {
        Self::owner(json!({"label": field, "type": "string", "constraints": [{"operator": "required"}]}))
    }

    /// The owner's field is not set.
    pub(super) fn blank(field: &str) -> Self {
        Self::owner(json!({"label": field, "type": "string", "constraints": [{"operator": "empty"}]}))
    }

    /// All of these hold of the owner's fields, written inside one object.
    pub(super) fn all(conditions: impl IntoIterator<Item = Self>) -> Self {
        let fields: Vec<Value> = conditions.into_iter().map(|If(mut rule)| rule["fields"].take()).collect();
        Self::owner(json!({"and": fields, "constraints": []}))
    }

    /// All of these hold, each written with its object.
    pub(super) fn both(conditions: impl IntoIterator<Item = Self>) -> Self {
        let rules: Vec<Value> = conditions.into_iter().map(|If(rule)| rule).collect();
        Self(json!({"and": rules, "constraints": []}))
    }

    /// Any of these holds of the fields of another object: `(field, operator, value)`.
    pub(super) fn any_of(label: &str, fields: [(&str, &str, &str); 2]) -> Self {
        let asked = fields
            .map(|(field, operator, value)| asked(field, &json!({"operator": operator, "value": value})));
        Self(object(label, json!({"or": asked, "constraints": []}), None))
    }

    fn owner(fields: Value) -> Self {
        Self(object("OWNER_CONTACT", fields, None))
    }
}

/// A contact with the rules of its fields.
pub(super) fn contact(label: &str, description: &str, leaves: Vec<Leaf>) -> Value {
    let fields: Vec<Value> = leaves.into_iter().map(Leaf::value).collect();
    object(label, json!({"and": fields, "constraints": []}), Some(description))
}

/// Several rules that all hold.
pub(super) fn all(rules: &[Value]) -> Value {
    json!({"and": rules, "constraints": []})
}

fn object(label: &str, fields: Value, description: Option<&str>) -> Value {
    let mut rule = Map::new();
    rule.insert("label".to_owned(), label.into());
    rule.insert("type".to_owned(), "contact".into());
    rule.insert("fields".to_owned(), fields);
    if let Some(description) = description {
        rule.insert("description".to_owned(), description.into());
    }
    rule.insert("constraints".to_owned(), json!([{"operator": "required"}]));
    Value::Object(rule)
}

fn asked(field: &str, constraint: &Value) -> Value {
    json!({"label": field, "type": "string", "constraints": [constraint, {"operator": "required"}]})
}

fn words(list: &str) -> Vec<&str> {
    list.split_ascii_whitespace().collect()
}
