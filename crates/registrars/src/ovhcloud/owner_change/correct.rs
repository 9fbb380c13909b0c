//! What has to be mended before a change that stands still goes on.

use crate::error::CallError;
use crate::ovhcloud::OvhCloud;
use crate::ovhcloud::wire::task::{Argument, WireTask};
use registrant_model::Field;
use registrant_model::problem::{Code, FieldCode, FieldProblem, Problem};

impl OvhCloud {
    /// Why a task stands still: the fields of the gaining owner's contact that the registry does not take, documents
    /// it asks for, or only its remark ("Tasks Management", correcting the arguments of a task).
    pub(super) async fn task_problem(&self, task: &WireTask) -> Result<Box<Problem>, CallError> {
        let id = task.id.to_string();
        let path = ["me", "task", "domain", &id, "argument"];
        let keys: Vec<String> = self.api.get(&path, &[]).await?;
        let remark = task.comment.clone().unwrap_or_default();
        let mut problem = Problem::new(409, Code::RegistrarRefused, "The task stands still");
        for key in keys {
            let argument: Argument = self.api.get(&[path.as_slice(), &[&key]].concat(), &[]).await?;
            match argument.kind.as_str() {
                "/me/contact" => problem.fields.extend(faulty_fields(&argument, &remark)),
                "/me/document" => problem.code = Code::DocumentsRequested,
                _ => {}
            }
        }
        problem.registrar_message = Some(remark).filter(|remark| !remark.is_empty());
        problem.reference = Some(id);
        Ok(Box::new(problem))
    }
}

/// The faulty fields of a contact; without any named, the registry's remark is about the contact as a whole, and the
/// e-mail address stands for it.
fn faulty_fields(argument: &Argument, remark: &str) -> Vec<FieldProblem> {
    let named = argument.fields.clone().unwrap_or_default();
    let fields = if named.is_empty() && argument.value.is_some() { vec![Field::EMAIL] } else { Vec::new() };
    let fields = named.into_iter().map(Field::new).chain(fields);
    fields.map(|field| FieldProblem::new(field, FieldCode::Registrar).with("message", remark)).collect()
}

/// The order asks for documents, which are handed in at its page.
pub(super) fn documents_requested() -> Box<Problem> {
    Box::new(Problem::new(409, Code::DocumentsRequested, "The registrar asks for documents"))
}
