//! What a country means for an address.

/// Countries whose post writes a state, province or region into addresses (Universal Postal Union, addressing
/// systems of the member countries).
const WITH_PROVINCES: [&str; 22] = [
    "AE", "AR", "AU", "BR", "CA", "CL", "CN", "CO", "EG", "ES", "HK", "ID", "IN", "IT", "JP", "KR", "MX",
    "MY", "NG", "PE", "TH", "US",
];

/// Whether an address of this country has a state, province or region. Before a country is chosen nobody is asked
/// for one.
pub(super) fn has_provinces(country: &str) -> bool {
    WITH_PROVINCES.contains(&country)
}

/// Whether post codes are called ZIP codes there.
pub(super) fn has_zip_codes(country: &str) -> bool {
    matches!(country, "US" | "PR" | "VI" | "GU" | "AS" | "MP")
}
