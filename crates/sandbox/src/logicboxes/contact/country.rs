//! Countries: their codes, the shapes of their postal codes, and the groups that registries ask for.

/// ISO 3166-1 alpha-2.
const COUNTRIES: &str = "AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ \
    BR BS BT BV BW BY BZ CA CC CD CF CG CH CI CK CL CM CN CO CR CU CV CW CX CY CZ DE DJ DK DM DO DZ EC EE EG EH ER \
    ES ET FI FJ FK FM FO FR GA GB GD GE GF GG GH GI GL GM GN GP GQ GR GS GT GU GW GY HK HM HN HR HT HU ID IE IL IM \
    IN IO IQ IR IS IT JE JM JO JP KE KG KH KI KM KN KP KR KW KY KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MF \
    MG MH MK ML MM MN MO MP MQ MR MS MT MU MV MW MX MY MZ NA NC NE NF NG NI NL NO NP NR NU NZ OM PA PE PF PG PH PK \
    PL PM PN PR PS PT PW PY QA RE RO RS RU RW SA SB SC SD SE SG SH SI SJ SK SL SM SN SO SR SS ST SV SX SY SZ TC TD \
    TF TG TH TJ TK TL TM TN TO TR TT TV TW TZ UA UG UM US UY UZ VA VC VE VG VI VN VU WF WS YE YT ZA ZM ZW";

/// The European Economic Area, whose residents .eu is for.
const EUROPEAN: &str =
    "AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IS IT LI LT LU LV MT NL NO PL PT RO SE SI SK";

/// The DotAsia community, from Turkey to the Pacific.
const ASIAN: &str = "AE AF AM AQ AU AZ BD BH BN BT CC CK CN CX CY FJ FM GE HK HM ID IL IN IQ IR JO JP KG KH KI KP \
    KR KW KZ LA LB LK MH MM MN MO MV MY NF NP NR NU NZ OM PG PH PK PS PW QA SA SB SG SY TH TJ TK TL TM TO TR TV TW \
    UZ VN VU WS YE";

/// Shapes of postal codes: `9` is a digit, `A` a letter, anything else stands for itself. Countries that are not here
/// take any code.
const ZIPS: &[(&str, &[&str])] = &[
    ("AT", &["9999"]),
    ("AU", &["9999"]),
    ("BE", &["9999"]),
    ("BR", &["99999-999", "99999999"]),
    ("CA", &["A9A 9A9", "A9A9A9"]),
    ("CH", &["9999"]),
    ("CN", &["999999"]),
    ("CY", &["9999"]),
    ("CZ", &["999 99", "99999"]),
    ("DE", &["99999"]),
    ("DK", &["9999"]),
    ("ES", &["99999"]),
    ("FI", &["99999"]),
    ("FR", &["99999"]),
    ("GB", &["A9 9AA", "A99 9AA", "AA9 9AA", "AA99 9AA", "A9A 9AA", "AA9A 9AA"]),
    ("IN", &["999999"]),
    ("IT", &["99999"]),
    ("JP", &["999-9999", "9999999"]),
    ("LU", &["9999"]),
    ("MX", &["99999"]),
    ("NL", &["9999 AA", "9999AA"]),
    ("NO", &["9999"]),
    ("PL", &["99-999"]),
    ("PT", &["9999-999"]),
    ("RU", &["999999"]),
    ("SE", &["999 99", "99999"]),
    ("US", &["99999", "99999-9999"]),
];

fn among(list: &str, code: &str) -> bool {
    list.split_ascii_whitespace().any(|known| known == code)
}

/// Whether `code` names a country, in capitals.
pub(super) fn is_country(code: &str) -> bool {
    among(COUNTRIES, code)
}

/// Whether `code` is in the European Economic Area.
pub(super) fn is_european(code: &str) -> bool {
    among(EUROPEAN, code)
}

/// Whether `code` belongs to the DotAsia community.
pub(super) fn is_asian(code: &str) -> bool {
    among(ASIAN, code)
}

/// Whether `zip` can be a postal code of `country`.
pub(super) fn zip_fits(country: &str, zip: &str) -> bool {
    match ZIPS.iter().find(|(code, _)| *code == country) {
        Some((_, shapes)) => shapes.iter().any(|shape| has_shape(zip, shape)),
        None => zip.chars().all(|character| character.is_alphanumeric() || [' ', '-'].contains(&character)),
    }
}

fn has_shape(text: &str, shape: &str) -> bool {
    text.chars().count() == shape.len()
        && text.chars().zip(shape.chars()).all(|(character, wanted)| match wanted {
            '9' => character.is_ascii_digit(),
            'A' => character.is_ascii_alphabetic(),
            other => character == other,
        })
}

/// Whether `code` is a country code of telephone numbers that is in use (ITU-T E.164, list of 2016).
pub(super) fn is_phone_code(code: &str) -> bool {
    let Ok(number) = code.parse::<u16>() else { return false };
    match code.len() {
        1 => [1, 7].contains(&number),
        2 => {
            (20..=98).contains(&number)
                && ![21, 22, 23, 24, 25, 26, 28, 29, 35, 37, 38, 42, 50, 59, 67, 68, 69].contains(&number)
                && ![80, 83, 85, 87, 88, 89, 96, 97].contains(&number)
        }
        3 => {
            let zone = number / 10;
            [21, 22, 23, 24, 25, 26, 29, 35, 37, 38, 42, 50, 59, 67, 68, 69].contains(&zone)
                || [80, 85, 87, 88, 96, 97, 99].contains(&zone)
        }
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_are_told_apart() {
        assert!(is_country("GB") && !is_country("UK") && !is_country("gb") && !is_country("GB FR"));
        assert!(is_european("FR") && !is_european("GB") && is_asian("SG") && !is_asian("FR"));
        for good in ["1", "7", "33", "44", "357", "358", "971"] {
            assert!(is_phone_code(good), "{good}");
        }
        for bad in ["0", "2", "21", "35", "97", "100", "5555", "+1", ""] {
            assert!(!is_phone_code(bad), "{bad}");
        }
    }

    #[test]
    fn postal_codes_have_shapes() {
        for (country, zip) in [
            ("US", "78713"),
            ("US", "78713-0001"),
            ("CA", "H2X 1Y4"),
            ("GB", "N1 9ZZ"),
            ("VU", "x 1"),
            ("FR", "69002"),
        ] {
            assert!(zip_fits(country, zip), "{country} {zip}");
        }
        for (country, zip) in
            [("US", "7871"), ("FR", "6900A"), ("NL", "1011"), ("DE", "１２３４５"), ("VU", "<b>")]
        {
            assert!(!zip_fits(country, zip), "{country} {zip}");
        }
    }
}
