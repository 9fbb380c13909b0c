use super::{create, edit, owner};
use serde_json::json;

#[test]
fn contexts_that_name_actions_apply_to_those_and_others_apply_always() {
    // contexts, whether they apply on creation, on an edit
    let table = [
        (json!(null), true, true),
        (json!([]), true, true),
        (json!(["create"]), true, false),
        (json!(["update", "trade"]), false, true),
        (json!(["transfer"]), false, false),
        (json!(["premium"]), true, true),
        (json!(["full_moon"]), true, true),
        (json!(["transfer", "claims"]), true, true),
    ];
    for (contexts, on_create, on_edit) in table {
        let constraint =
            owner(&json!({"label": "vat", "constraints": [{"operator": "required", "contexts": contexts}]}));
        assert_eq!(!create(&constraint, &[]).violations.is_empty(), on_create, "{contexts}");
        assert_eq!(!edit(&constraint, &[], &[]).violations.is_empty(), on_edit, "{contexts}");
        let rule =
            owner(&json!({"label": "vat", "contexts": contexts, "constraints": [{"operator": "required"}]}));
        assert_eq!(!create(&rule, &[]).fields.is_empty(), on_create, "{contexts}");
        assert_eq!(!edit(&rule, &[], &[]).fields.is_empty(), on_edit, "{contexts}");
        let condition = owner(&json!({"label": "vat", "constraints": [{"operator": "required",
            "conditions": {"label": "email", "contexts": contexts, "constraints": [{"operator": "notempty"}]}}]}));
        assert_eq!(
            create(&condition, &[]).violations.is_empty(),
            on_create,
            "a condition that is not asked holds"
        );
    }
}
