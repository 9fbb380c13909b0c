//! The long lists of values.

/// Country codes a contact may hold (`nichandle.CountryEnum` without `UNKNOWN`).
pub(super) const COUNTRIES: &str = "\
AC AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR BS BT BW BY BZ \
CA CC CD CF CG CH CI CK CL CM CN CO CR CU CV CW CX CY CZ DE DG DJ DK DM DO DZ EA EC EE EG EH ER ES ET FI FJ FK \
FM FO FR GA GB GD GE GF GG GH GI GL GM GN GP GQ GR GS GT GU GW GY HK HN HR HT HU IC ID IE IL IM IN IO IQ IR IS \
IT JE JM JO JP KE KG KH KI KM KN KP KR KW KY KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MF MG MH MK ML MM \
MN MO MP MQ MR MS MT MU MV MW MX MY MZ NA NC NE NF NG NI NL NO NP NR NU NZ OM PA PE PF PG PH PK PL PM PN PR PS \
PT PW PY QA RE RO RS RU RW SA SB SC SD SE SG SH SI SJ SK SL SM SN SO SR SS ST SV SX SY SZ TA TC TD TF TG TH TJ \
TK TL TM TN TO TR TT TV TW TZ UA UG UM US UY UZ VA VC VE VG VI VN VU WF WS XK YE YT ZA ZM ZW";

/// Where the owner of a .fr domain may live (European Union, EEA and the French territories).
pub(super) const FR_COUNTRIES: &str = "\
AT AX BE BG CH CY CZ DE DK EE ES FI FR GF GI GP GR HR HU IE IS IT LT LI LU LV MT MQ NC NL NO PF PL PM PT RE RO \
SE SI SK TF WF YT";

/// Countries without post codes, as the zip's condition lists them.
pub(super) const NO_ZIP: &str = "IE AZ DJ LA CI AN HK BO PA HN NI SV CO";

/// Countries that an owner cannot leave by an edit. The guide prints these eight and an ellipsis.
pub(super) const SETTLED_COUNTRIES: &str = "AD AE AF AG WS YT ZA ZM";

/// Languages of the registrar's mails. `es_ES` stands twice, as the guide prints it.
pub(super) const LANGUAGES: &str = "\
fr_FR pl_PL de_DE es_ES en_GB it_IT pt_PT nl_NL cs_CZ en_IE lt_LT fi_FI fr_SN fr_TN fr_MA en_AU en_CA fr_CA \
en_US es_ES";

/// Legal forms that rules offer.
pub(super) const LEGAL_FORMS: &str = "association corporation individual other";

/// What the Finnish registry tells organisations apart by.
pub(super) const FI_ORGANISATIONS: &str =
    "Company Public_corporation Foundation Political_party Municipality State Association";
