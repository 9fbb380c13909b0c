//! The words of the documented enums (OpenAPI schemas of OVHcloud's API, October 2025).

/// `nichandle.CountryEnum`
pub(crate) const COUNTRIES: &[&str] = &[
    "AC", "AD", "AE", "AF", "AG", "AI", "AL", "AM", "AO", "AQ", "AR", "AS", "AT", "AU", "AW", "AX", "AZ",
    "BA", "BB", "BD", "BE", "BF", "BG", "BH", "BI", "BJ", "BL", "BM", "BN", "BO", "BQ", "BR", "BS", "BT",
    "BW", "BY", "BZ", "CA", "CC", "CD", "CF", "CG", "CH", "CI", "CK", "CL", "CM", "CN", "CO", "CR", "CU",
    "CV", "CW", "CX", "CY", "CZ", "DE", "DG", "DJ", "DK", "DM", "DO", "DZ", "EA", "EC", "EE", "EG", "EH",
    "ER", "ES", "ET", "FI", "FJ", "FK", "FM", "FO", "FR", "GA", "GB", "GD", "GE", "GF", "GG", "GH", "GI",
    "GL", "GM", "GN", "GP", "GQ", "GR", "GS", "GT", "GU", "GW", "GY", "HK", "HN", "HR", "HT", "HU", "IC",
    "ID", "IE", "IL", "IM", "IN", "IO", "IQ", "IR", "IS", "IT", "JE", "JM", "JO", "JP", "KE", "KG", "KH",
    "KI", "KM", "KN", "KP", "KR", "KW", "KY", "KZ", "LA", "LB", "LC", "LI", "LK", "LR", "LS", "LT", "LU",
    "LV", "LY", "MA", "MC", "MD", "ME", "MF", "MG", "MH", "MK", "ML", "MM", "MN", "MO", "MP", "MQ", "MR",
    "MS", "MT", "MU", "MV", "MW", "MX", "MY", "MZ", "NA", "NC", "NE", "NF", "NG", "NI", "NL", "NO", "NP",
    "NR", "NU", "NZ", "OM", "PA", "PE", "PF", "PG", "PH", "PK", "PL", "PM", "PN", "PR", "PS", "PT", "PW",
    "PY", "QA", "RE", "RO", "RS", "RU", "RW", "SA", "SB", "SC", "SD", "SE", "SG", "SH", "SI", "SJ", "SK",
    "SL", "SM", "SN", "SO", "SR", "SS", "ST", "SV", "SX", "SY", "SZ", "TA", "TC", "TD", "TF", "TG", "TH",
    "TJ", "TK", "TL", "TM", "TN", "TO", "TR", "TT", "TV", "TW", "TZ", "UA", "UG", "UM", "UNKNOWN", "US",
    "UY", "UZ", "VA", "VC", "VE", "VG", "VI", "VN", "VU", "WF", "WS", "XK", "YE", "YT", "ZA", "ZM", "ZW",
];

/// `nichandle.LanguageEnum`
pub(crate) const LANGUAGES: &[&str] = &[
    "cs_CZ", "de_DE", "en_AU", "en_CA", "en_GB", "en_IE", "en_US", "es_ES", "fi_FI", "fr_CA", "fr_FR",
    "fr_MA", "fr_SN", "fr_TN", "it_IT", "lt_LT", "nl_NL", "pl_PL", "pt_PT",
];

/// `nichandle.LegalFormEnum`
pub(crate) const LEGAL_FORMS: &[&str] =
    &["administration", "association", "corporation", "individual", "other", "personalcorporation"];

/// `nichandle.GenderEnum`
pub(crate) const GENDERS: &[&str] = &["female", "male"];

/// `nichandle.OvhSubsidiaryEnum`, the newer list of all regions
pub(crate) const SUBSIDIARIES: &[&str] = &[
    "ASIA", "AU", "CA", "CZ", "DE", "ES", "EU", "FI", "FR", "GB", "IE", "IN", "IT", "LT", "MA", "NL", "PL",
    "PT", "QC", "SG", "SN", "TN", "US", "WE", "WS",
];

/// `billing.ReusablePaymentMeanEnum`
pub(crate) const PAYMENT_MEANS: &[&str] = &[
    "CREDIT_CARD",
    "CURRENT_ACCOUNT",
    "DEFERRED_PAYMENT_ACCOUNT",
    "DOMESTIC_CARD",
    "ENTERPRISE",
    "INTERNAL_TRUSTED_ACCOUNT",
    "PAYPAL",
    "RUPAY",
    "SEPA_DIRECT_DEBIT",
    "bankAccount",
    "creditCard",
    "deferredPaymentAccount",
    "fidelityAccount",
    "ovhAccount",
    "paypal",
];

/// `domain.OperationStatusEnum`
pub(crate) const TASK_STATUSES: &[&str] = &["cancelled", "doing", "done", "error", "problem", "todo"];

/// `domain.OperationTypeEnum`
pub(crate) const TASK_TYPES: &[&str] = &["alldom", "domain"];

/// `domain.OperationFunctionEnum`
pub(crate) const TASK_FUNCTIONS: &[&str] = &[
    "ContactControl",
    "ContactControlAcknowledge",
    "ContactControlCorrect",
    "ContactControlNotify",
    "DnsAnycastActivate",
    "DnsAnycastDeactivate",
    "DnssecDisable",
    "DnssecEnable",
    "DnssecResigning",
    "DnssecRollKsk",
    "DnssecRollZsk",
    "DomainAfterMarket",
    "DomainContactControl",
    "DomainContactUpdate",
    "DomainControl",
    "DomainCreate",
    "DomainDelete",
    "DomainDnsUpdate",
    "DomainDsUpdate",
    "DomainEmailRedirectionsCreate",
    "DomainEmailRedirectionsDelete",
    "DomainHold",
    "DomainHostCreate",
    "DomainHostDelete",
    "DomainHostUpdate",
    "DomainIncomingTransfer",
    "DomainLock",
    "DomainOutgoingTransfer",
    "DomainRegistryDelete",
    "DomainRenew",
    "DomainResourceDelete",
    "DomainRestore",
    "DomainTrade",
    "DomainUnhold",
    "DomainUnlock",
    "ZoneImport",
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_listed_once() {
        for list in [COUNTRIES, LANGUAGES, LEGAL_FORMS, GENDERS, SUBSIDIARIES, PAYMENT_MEANS, TASK_FUNCTIONS]
        {
            assert!(list.is_sorted_by(|a, b| a < b), "{list:?}");
        }
        assert_eq!((COUNTRIES.len(), LANGUAGES.len(), TASK_FUNCTIONS.len()), (254, 19, 36));
    }
}
