//! How LogicBoxes names what it holds. A value has one name when it is sent and mostly another one when it is read.

use registrant_model::Field;

/// A value of a contact.
pub(in crate::logicboxes) struct Name {
    pub(in crate::logicboxes) field: Field,
    /// The parameter of `contacts/add` (790).
    pub(in crate::logicboxes) sent: &'static str,
    /// The member of `contacts/details` (792).
    pub(in crate::logicboxes) read: &'static str,
}

const fn name(field: Field, sent: &'static str, read: &'static str) -> Name {
    Name { field, sent, read }
}

/// What is one text on both sides.
pub(in crate::logicboxes) const NAMES: [Name; 10] = [
    name(Field::NAME, "name", "name"),
    name(Field::ORGANISATION_NAME, "company", "company"),
    name(Field::EMAIL, "email", "emailaddr"),
    name(Field::ADDRESS_LINE1, "address-line-1", "address1"),
    name(Field::ADDRESS_LINE2, "address-line-2", "address2"),
    name(Field::ADDRESS_LINE3, "address-line-3", "address3"),
    name(Field::ADDRESS_CITY, "city", "city"),
    name(Field::ADDRESS_PROVINCE, "state", "state"),
    name(Field::ADDRESS_COUNTRY, "country", "country"),
    name(Field::ADDRESS_ZIP, "zipcode", "zip"),
];

/// A number in two parts: country code, and the rest.
pub(in crate::logicboxes) struct PhoneName {
    pub(in crate::logicboxes) field: Field,
    pub(in crate::logicboxes) sent: (&'static str, &'static str),
    pub(in crate::logicboxes) read: (&'static str, &'static str),
}

/// The numbers.
pub(in crate::logicboxes) const PHONES: [PhoneName; 2] = [
    PhoneName { field: Field::PHONE, sent: ("phone-cc", "phone"), read: ("telnocc", "telno") },
    PhoneName { field: Field::FAX, sent: ("fax-cc", "fax"), read: ("faxnocc", "faxno") },
];
