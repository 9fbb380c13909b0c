//! Fields that single registries or registrars ask for, in words.

use crate::messages as m;
use registrant_model::Field;

/// The label of such a field.
pub fn label(field: &Field) -> Option<String> {
    let label = match field.path() {
        "us.purpose" => m::field_us_purpose(),
        "us.category" => m::field_us_category(),
        "ca.cpr" => m::field_ca_cpr(),
        "es.form" => m::field_es_form(),
        "es.idType" => m::field_es_id_type(),
        "es.id" => m::field_es_id(),
        "asia.locality" => m::field_asia_locality(),
        "asia.entity" => m::field_asia_entity(),
        "asia.otherEntity" => m::field_asia_other_entity(),
        "asia.idForm" => m::field_asia_id_form(),
        "asia.otherIdForm" => m::field_asia_other_id_form(),
        "asia.idNumber" => m::field_asia_id_number(),
        "ru.contract" => m::field_ru_contract(),
        "ru.birthDate" => m::field_ru_birth_date(),
        "ru.person" => m::field_ru_person(),
        "ru.organisation" => m::field_ru_organisation(),
        "ru.address" => m::field_ru_address(),
        "ru.passport" => m::field_ru_passport(),
        "ru.kpp" => m::field_ru_kpp(),
        "ru.code" => m::field_ru_code(),
        "nl.legalForm" => m::field_nl_legal_form(),
        "brand" => m::field_brand(),
        "customer" => m::field_customer(),
        _ => return None,
    };
    Some(label)
}

/// The words of a choice of such a field.
pub fn choice(field: &Field, value: &str) -> Option<String> {
    let words = match (field.path(), value) {
        ("us.purpose", "P1") => m::choice_us_purpose_p1(),
        ("us.purpose", "P2") => m::choice_us_purpose_p2(),
        ("us.purpose", "P3") => m::choice_us_purpose_p3(),
        ("us.purpose", "P4") => m::choice_us_purpose_p4(),
        ("us.purpose", "P5") => m::choice_us_purpose_p5(),
        ("us.category", "C11") => m::choice_us_category_c11(),
        ("us.category", "C12") => m::choice_us_category_c12(),
        ("us.category", "C21") => m::choice_us_category_c21(),
        ("us.category", "C31") => m::choice_us_category_c31(),
        ("us.category", "C32") => m::choice_us_category_c32(),
        ("ca.cpr", "CCT") => m::choice_ca_cpr_cct(),
        ("ca.cpr", "RES") => m::choice_ca_cpr_res(),
        ("ca.cpr", "ABO") => m::choice_ca_cpr_abo(),
        ("ca.cpr", "LGR") => m::choice_ca_cpr_lgr(),
        ("ca.cpr", "CCO") => m::choice_ca_cpr_cco(),
        ("ca.cpr", "ASS") => m::choice_ca_cpr_ass(),
        ("ca.cpr", "EDU") => m::choice_ca_cpr_edu(),
        ("ca.cpr", "GOV") => m::choice_ca_cpr_gov(),
        ("ca.cpr", "HOP") => m::choice_ca_cpr_hop(),
        ("ca.cpr", "INB") => m::choice_ca_cpr_inb(),
        ("ca.cpr", "LAM") => m::choice_ca_cpr_lam(),
        ("ca.cpr", "MAJ") => m::choice_ca_cpr_maj(),
        ("ca.cpr", "OMK") => m::choice_ca_cpr_omk(),
        ("ca.cpr", "PLT") => m::choice_ca_cpr_plt(),
        ("ca.cpr", "PRT") => m::choice_ca_cpr_prt(),
        ("ca.cpr", "TDM") => m::choice_ca_cpr_tdm(),
        ("ca.cpr", "TRD") => m::choice_ca_cpr_trd(),
        ("ca.cpr", "TRS") => m::choice_ca_cpr_trs(),
        ("es.idType", "0") => m::choice_es_id_type_0(),
        ("es.idType", "1") => m::choice_es_id_type_1(),
        ("es.idType", "3") => m::choice_es_id_type_3(),
        ("asia.entity", "naturalPerson") => m::choice_asia_entity_natural_person(),
        ("asia.entity", "corporation") => m::choice_asia_entity_corporation(),
        ("asia.entity", "cooperative") => m::choice_asia_entity_cooperative(),
        ("asia.entity", "partnership") => m::choice_asia_entity_partnership(),
        ("asia.entity", "government") => m::choice_asia_entity_government(),
        ("asia.entity", "politicalParty") => m::choice_asia_entity_political_party(),
        ("asia.entity", "society") => m::choice_asia_entity_society(),
        ("asia.entity", "institution") => m::choice_asia_entity_institution(),
        ("asia.entity", "other") => m::choice_asia_entity_other(),
        ("asia.idForm", "passport") => m::choice_asia_id_form_passport(),
        ("asia.idForm", "certificate") => m::choice_asia_id_form_certificate(),
        ("asia.idForm", "legislation") => m::choice_asia_id_form_legislation(),
        ("asia.idForm", "societyRegistry") => m::choice_asia_id_form_society_registry(),
        ("asia.idForm", "politicalPartyRegistry") => m::choice_asia_id_form_political_party_registry(),
        ("asia.idForm", "other") => m::choice_asia_id_form_other(),
        ("ru.contract", "PRS") => m::choice_ru_contract_prs(),
        ("ru.contract", "ORG") => m::choice_ru_contract_org(),
        _ => return None,
    };
    Some(words)
}
