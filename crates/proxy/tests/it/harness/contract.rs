//! The description of the API, which every answer is held against.

use super::Answer;
use jsonschema::{Draft, Validator};
use reqwest::Method;
use serde_json::{Value, json};
use std::collections::HashMap;
use std::sync::{Arc, LazyLock, Mutex};

/// The description, and the schemas that were used so far.
pub(crate) struct Contract {
    pub(crate) document: Value,
    schemas: Mutex<HashMap<String, Arc<Validator>>>,
}

/// The description of the API as this build would serve it.
pub(crate) fn contract() -> &'static Contract {
    static CONTRACT: LazyLock<Contract> = LazyLock::new(|| {
        let document = serde_json::to_value(registrant_proxy::openapi_document()).unwrap();
        Contract { document, schemas: Mutex::default() }
    });
    &CONTRACT
}

impl Contract {
    /// Every operation: method, path and description.
    pub(crate) fn operations(&self) -> Vec<(Method, String, &Value)> {
        let mut operations = Vec::new();
        for (path, item) in self.document["paths"].as_object().unwrap() {
            for (name, operation) in item.as_object().unwrap() {
                if let Ok(method) = name.to_uppercase().parse::<Method>()
                    && ["get", "put", "post", "patch", "delete"].contains(&name.as_str())
                {
                    operations.push((method, path.clone(), operation));
                }
            }
        }
        operations
    }

    /// The operation behind an address below `/api/v1`; nothing where none is described.
    fn operation(&self, method: &Method, path: &str) -> Option<(String, &Value)> {
        let path = path.split('?').next().unwrap_or_default();
        let fits = |template: &str| {
            let (mut ours, mut theirs) = (path.split('/'), template.split('/'));
            loop {
                match (ours.next(), theirs.next()) {
                    (None, None) => return true,
                    (Some(_), Some(part)) if part.starts_with('{') => {}
                    (Some(our), Some(their)) if our == their => {}
                    _ => return false,
                }
            }
        };
        let known =
            self.operations().into_iter().find(|(known, template, _)| known == method && fits(template));
        known.map(|(_, template, operation)| (template, operation))
    }

    /// Fails when an answer is not described, or not as described.
    pub(crate) fn hold(&self, method: &Method, path: &str, answer: &Answer) {
        let Some((template, operation)) = self.operation(method, path) else { return };
        let name = format!("{method} {template} {}", answer.status);
        let response = &operation["responses"][answer.status.to_string()];
        assert!(response.is_object(), "{name} is not described; it answered {}", answer.text);
        let kind = answer.header("content-type").split(';').next().unwrap_or_default();
        let Some(content) = response["content"].as_object() else {
            assert!(answer.text.is_empty(), "{name} is described as empty; it answered {}", answer.text);
            return;
        };
        let described = content.get(kind);
        let schema = described.unwrap_or_else(|| panic!("{name}: {kind:?} is not described"));
        if kind.ends_with("json") {
            self.fits(&name, &schema["schema"], &answer.json());
        }
    }

    /// Fails when a value does not fit a schema of the description.
    fn fits(&self, name: &str, schema: &Value, value: &Value) {
        let known = self.schemas.lock().unwrap().get(name).cloned();
        let validator = known.unwrap_or_else(|| {
            let built = Arc::new(self.validator(schema));
            self.schemas.lock().unwrap().insert(name.to_owned(), Arc::clone(&built));
            built
        });
        let errors: Vec<_> =
            validator.iter_errors(value).map(|error| format!("{}: {error}", error.instance_path())).collect();
        assert!(errors.is_empty(), "{name} does not fit its schema: {errors:?} in {value}");
    }

    /// A schema of the description, with the components it may refer to.
    pub(crate) fn validator(&self, schema: &Value) -> Validator {
        let root = json!({"allOf": [schema], "components": self.document["components"]});
        jsonschema::options().with_draft(Draft::Draft202012).build(&root).unwrap()
    }
}
