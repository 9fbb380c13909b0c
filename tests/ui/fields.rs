//! Fields that are typed into: names, descriptions, errors, and that nothing typed is ever changed.
use leptos::prelude::*;
use registrant_app::ui::date_fields::{DateFields, DateLabels, DatePart, DateParts, DateValue, part_id};
use registrant_app::ui::phone_field::PhoneField;
use registrant_app::ui::text_area::TextArea;
use registrant_app::ui::text_field::{TextField, TextKind};
use wasm_bindgen_test::wasm_bindgen_test;

use crate::name::{accessible_name, description};
use crate::stage::{Stage, focused_id, until};

fn text(words: &str) -> RwSignal<String> {
    RwSignal::new(words.to_owned())
}

#[wasm_bindgen_test]
fn the_label_names_the_control_and_says_what_is_optional() {
    let stage = Stage::new(|| {
        view! { <TextField id="a" label="Organisation" optional="(optional)" required=true value=text("") /> }
            .into_any()
    });
    let input = stage.find("input");
    assert_eq!(accessible_name(&input), "Organisation (optional)");
    assert_eq!(input.get_attribute("aria-required"), None, "optional and required exclude each other");
    assert!(!stage.root().inner_html().contains('*'));
}

#[wasm_bindgen_test]
fn required_is_said_where_it_is_asked_for() {
    let stage =
        Stage::new(|| view! { <TextField id="a" label="Name" required=true value=text("") /> }.into_any());
    assert_eq!(stage.find("input").get_attribute("aria-required").as_deref(), Some("true"));
    assert_eq!(
        stage.find("input").get_attribute("required"),
        None,
        "the browser's own checks stay out of it"
    );
}

#[wasm_bindgen_test]
async fn the_description_names_what_is_there_and_nothing_else() {
    let (hint, error) = (RwSignal::new(None::<String>), RwSignal::new(None::<String>));
    let stage = Stage::new(move || {
        view! { <TextField id="a" label="Email address" hint=hint error=error value=text("") /> }.into_any()
    });
    let input = stage.find("input");
    assert_eq!(input.get_attribute("aria-describedby"), None);
    assert_eq!(input.get_attribute("aria-invalid"), None);

    hint.set(Some("We write to it".to_owned()));
    error.set(Some("Enter an email address".to_owned()));
    until("hint and error are tied to the control", || {
        input.get_attribute("aria-describedby").as_deref() == Some("a-hint a-error")
    })
    .await;
    assert_eq!(description(&input), "We write to it Enter an email address");
    assert_eq!(input.get_attribute("aria-invalid").as_deref(), Some("true"));

    hint.set(None);
    error.set(None);
    until("both are gone", || input.get_attribute("aria-describedby").is_none()).await;
    assert_eq!(input.get_attribute("aria-invalid"), None);
    assert!(stage.try_find(".field__error").is_none());
}

#[wasm_bindgen_test]
async fn what_is_typed_is_kept_as_it_is_typed() {
    let value = text("");
    let stage = Stage::new(move || {
        view! { <TextField id="a" label="Email address" kind=TextKind::Email value=value /> }.into_any()
    });
    stage.type_into("input", " zoë@müller.example ");
    assert_eq!(value.get_untracked(), " zoë@müller.example ");
    assert_eq!(stage.input("input").value(), " zoë@müller.example ");

    value.set("from elsewhere".to_owned());
    until("the control follows its signal", || stage.input("input").value() == "from elsewhere").await;
}

#[wasm_bindgen_test]
fn autofill_that_only_sends_a_change_is_taken() {
    let value = text("");
    let stage = Stage::new(move || view! { <TextField id="a" label="Name" value=value /> }.into_any());
    stage.input("input").set_value("Zoë");
    stage.send("input", "change");
    assert_eq!(value.get_untracked(), "Zoë");
}

#[wasm_bindgen_test]
fn each_kind_brings_its_keyboard_and_no_correction() {
    let stage = Stage::new(|| {
        view! {
            <TextField id="mail" label="Email" kind=TextKind::Email autocomplete="email" value=text("") />
            <TextField id="digits" label="Number" kind=TextKind::Digits value=text("") />
            <TextField id="name" label="Name" kind=TextKind::Name autocomplete="name" value=text("") />
        }
        .into_any()
    });
    let attribute = |id: &str, name: &str| stage.find(id).get_attribute(name);
    assert_eq!(attribute("#mail", "type").as_deref(), Some("text"), "type=email rewrites what is typed");
    assert_eq!(attribute("#mail", "inputmode").as_deref(), Some("email"));
    assert_eq!(attribute("#mail", "autocomplete").as_deref(), Some("email"));
    assert_eq!(attribute("#mail", "autocapitalize").as_deref(), Some("none"));
    assert_eq!(attribute("#mail", "dir").as_deref(), Some("ltr"));
    assert_eq!(attribute("#digits", "inputmode").as_deref(), Some("numeric"));
    assert_eq!(attribute("#name", "spellcheck").as_deref(), Some("false"));
    assert_eq!(attribute("#name", "dir").as_deref(), Some("auto"));
}

#[wasm_bindgen_test]
async fn a_read_only_field_says_why_and_shows_the_way_on() {
    let reason = RwSignal::new(None::<String>);
    let stage = Stage::new(move || {
        view! {
            <TextField
                id="a"
                label="Last name"
                value=text("Álvarez")
                read_only=reason
                read_only_link=|| view! { <a href="/owner-changes/1/start">"Change the owner"</a> }
            />
        }
        .into_any()
    });
    assert!(!stage.input("input").read_only());
    assert!(stage.try_find("a").is_none());

    reason.set(Some("A new name is a new owner.".to_owned()));
    until("the field is read-only", || stage.input("input").read_only()).await;
    let input = stage.find("input");
    assert_eq!(description(&input), "A new name is a new owner.", "the link is not part of the description");
    assert_eq!(stage.find("a").text_content().as_deref(), Some("Change the owner"));
    assert!(!input.has_attribute("disabled"), "it can be reached and read");
}

#[wasm_bindgen_test]
async fn another_language_changes_the_words_and_nothing_else() {
    let label = text("Full name");
    let stage = Stage::new(move || view! { <TextField id="a" label=label value=text("") /> }.into_any());
    stage.type_into("input", "Zoë");
    let input = stage.find("input");
    input.focus().expect("focus");
    label.set("Vollständiger Name".to_owned());
    until("the label follows", || accessible_name(&input) == "Vollständiger Name").await;
    assert_eq!(focused_id(), "a");
    assert_eq!(stage.input("input").value(), "Zoë");
}

#[wasm_bindgen_test]
async fn the_room_left_is_part_of_the_description_and_cuts_nothing() {
    let value = text("four");
    let stage = Stage::new(move || {
        let left = move || Some(format!("{} left", 10 - value.with(String::len).cast_signed()));
        view! { <TextArea id="a" label="Note" value=value limit=left /> }.into_any()
    });
    let area = stage.find("textarea");
    assert_eq!(description(&area), "6 left");
    assert!(!area.has_attribute("maxlength"));
    value.set("more than ten letters".to_owned());
    until("the words follow", || description(&area) == "-11 left").await;
}

fn labels() -> DateLabels {
    DateLabels { day: "Day".into(), month: "Month".into(), year: "Year".into() }
}

#[wasm_bindgen_test]
async fn a_date_is_three_named_fields_and_its_error_is_heard_at_the_part_that_is_wrong() {
    let error = RwSignal::new(None::<String>);
    let value = DateValue::new("27", "31", "1984");
    let stage = Stage::new(move || {
        view! {
            <DateFields
                id="born"
                label="Date of birth"
                hint="For example, 27 3 1984"
                labels=labels()
                value=value
                error=error
                error_parts=DateParts::only(DatePart::Month)
                birthday=true
            />
        }
        .into_any()
    });
    let group = stage.find("fieldset");
    assert_eq!(accessible_name(&group), "Date of birth");
    assert_eq!(description(&group), "For example, 27 3 1984");
    let names: Vec<_> = stage.all("input").iter().map(accessible_name).collect();
    assert_eq!(names, ["Day", "Month", "Year"]);
    assert_eq!(stage.find("#born-day").get_attribute("autocomplete").as_deref(), Some("bday-day"));

    error.set(Some("The month must be a number from 1 to 12".to_owned()));
    let month = stage.find(&format!("#{}", part_id("born", DatePart::Month)));
    until("the error is at the month", || month.has_attribute("aria-invalid")).await;
    assert_eq!(description(&month), "The month must be a number from 1 to 12");
    assert_eq!(description(&group), "For example, 27 3 1984 The month must be a number from 1 to 12");
    assert!(!stage.find("#born-day").has_attribute("aria-invalid"));
    assert_eq!(description(&stage.find("#born-day")), "");

    stage.type_into("#born-month", "03");
    assert_eq!(value.month.get_untracked(), "03", "a leading zero stays");
}

#[wasm_bindgen_test]
async fn the_registry_form_of_a_phone_number_stands_beside_what_is_typed() {
    let (value, form) = (text(""), RwSignal::new(None::<String>));
    let stage = Stage::new(move || {
        view! {
            <PhoneField
                id="tel"
                label="Phone number"
                value=value
                registry_form=form
                registry_label="The registry gets"
            />
        }
        .into_any()
    });
    let input = stage.find("input");
    assert_eq!(input.get_attribute("autocomplete").as_deref(), Some("tel"));
    stage.type_into("input", "03 20 44 55 66");
    form.set(Some("+33.320445566".to_owned()));
    until("the form is there", || description(&input) == "The registry gets +33.320445566").await;
    assert_eq!(stage.input("input").value(), "03 20 44 55 66", "what is typed stays");
    assert_eq!(value.get_untracked(), "03 20 44 55 66");
    assert!(stage.all("[role=status], [aria-live], output").is_empty(), "nothing is said with each key");
}
