//! What no source settles about LogicBoxes is a switch of the sandbox: the client takes every value of each.

use crate::conformance::{Stage, every_case, lost_answers, owner_change, tasks};

/// The whole suite with one switch set.
async fn conforms_with(switch: &str, value: &str) {
    let stage = Stage::logicboxes_with(&[(switch, value)]).await;
    every_case(&stage).await;
}

macro_rules! variants {
    ($($name:ident $switch:literal $value:literal)*) => {
        $(
            #[tokio::test]
            async fn $name() {
                conforms_with(concat!("logicboxes.", $switch), $value).await;
            }
        )*

        /// What is tested here, or has a test of its own because the outcome is another one.
        const TESTED: &[(&str, &str)] = &[
            $( ($switch, $value), )*
            ("irtp_trigger", "contact_id"),
            ("policy", "cord_notify_only"),
            ("domain_reads", "lagging"),
        ];
    };
}

variants! {
    errors_with_200_and_message "errors" "ok_message"
    errors_with_200_and_error "errors" "ok_error"
    errors_in_either_way "errors" "mixed"
    wrong_keys_as_other_errors "credentials" "as_others"
    wrong_keys_without_a_word "credentials" "empty"
    lenient_methods "methods" "lenient"
    empty_maps_as_lists "empty_map" "array"
    no_error_as_an_error "no_error" "present"
    irtp_nested "irtp" "nested"
    irtp_flat "irtp" "flat"
    irtp_told_after_every_end "irtp_ended" "all"
    irtp_told_after_no_end "irtp_ended" "none"
    five_days_to_answer "foa_days" "5"
    fourteen_days_to_answer "foa_days" "14"
    agent_for_the_losing_side_alone "designated_agent" "gaining"
    terms_of_registration "terms" "registration"
    other_words_for_success "modified_text" "changed"
    actions_in_a_list "actions" "result"
    no_actions_as_an_error "no_actions" "error"
    ended_actions_stay_current "actions_stay" "a_day"
    one_status_as_a_text "statuses" "text"
    phones_with_their_code_twice "phone" "repeated_code"
    unknown_contact_by_its_number "unknown_contact" "no_entity"
    archived_contacts_shown "archived_contact" "shown"
    canadian_names_stay "ca_name" "immutable"
}

#[tokio::test]
async fn no_switch_is_left_out() {
    let stage = Stage::logicboxes().await;
    let mut left_out = Vec::new();
    for (switch, values) in stage.control.switches("logicboxes").await {
        // The first value is the default, with which the suite runs anyway.
        for value in values.iter().skip(1) {
            let name = switch.strip_prefix("logicboxes.").unwrap();
            if !TESTED.contains(&(name, value.as_str())) {
                left_out.push(format!("{name} {value}"));
            }
        }
    }
    assert_eq!(left_out, [""; 0]);
}

#[tokio::test]
async fn any_other_contact_starts_a_change_of_registrant() {
    let stage = Stage::logicboxes_with(&[("logicboxes.irtp_trigger", "contact_id")]).await;
    owner_change::every_case(&stage).await;
    tasks::every_case(&stage).await;
    lost_answers::every_case(&stage).await;
}
