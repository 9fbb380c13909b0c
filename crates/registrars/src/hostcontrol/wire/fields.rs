//! How HostControl names the fields of a contact, and how long they may be (`/domain-contact`, POST and PUT).

use registrant_model::{Field, Fields};

/// A field that has a member of its own.
pub(in crate::hostcontrol) struct Named {
    /// Ours.
    pub(in crate::hostcontrol) field: Field,
    /// HostControl's.
    pub(in crate::hostcontrol) name: &'static str,
    /// Most characters. The document gives `name` and `email_address` none: those are of the layer below (Realtime
    /// Register, contacts: 255).
    pub(in crate::hostcontrol) longest: usize,
    /// Whether it must have a value. `state` is not marked optional; the layer below takes a contact without it.
    pub(in crate::hostcontrol) required: bool,
}

const fn field(field: Field, name: &'static str, longest: usize, required: bool) -> Named {
    Named { field, name, longest, required }
}

/// All fields but the address, whose lines share one member.
pub(in crate::hostcontrol) static NAMED: [Named; 9] = [
    field(Field::NAME, "name", 255, true),
    field(Field::ORGANISATION_NAME, "organization", 255, false),
    field(Field::EMAIL, "email_address", 255, true),
    field(Field::ADDRESS_ZIP, "zip_code", 16, true),
    field(Field::ADDRESS_PROVINCE, "state", 255, false),
    field(Field::ADDRESS_CITY, "city", 255, true),
    field(Field::ADDRESS_COUNTRY, "country", 2, true),
    field(Field::PHONE, "voice", 17, true),
    field(Field::FAX, "fax", 17, false),
];

/// The member that holds the lines of the address, one below the other.
pub(in crate::hostcontrol) const ADDRESS: &str = "address";

/// The lines of an address ("Max. 3 lines, 63 characters per line").
pub(in crate::hostcontrol) static LINES: [Field; 3] =
    [Field::ADDRESS_LINE1, Field::ADDRESS_LINE2, Field::ADDRESS_LINE3];

/// Most characters of a line.
pub(in crate::hostcontrol) const LONGEST_LINE: usize = 63;

/// The field with a member of its own.
pub(in crate::hostcontrol) fn named(field: &Field) -> Option<&'static Named> {
    NAMED.iter().find(|named| named.field == *field)
}

/// Whether HostControl documents this field.
pub(in crate::hostcontrol) fn is_documented(field: &Field) -> bool {
    named(field).is_some() || line_number(field).is_some()
}

/// Our field for a member; the address is told by its first line.
pub(in crate::hostcontrol) fn field_of(name: &str) -> Field {
    match NAMED.iter().find(|named| named.name == name) {
        Some(named) => named.field.clone(),
        None if name == ADDRESS => Field::ADDRESS_LINE1,
        None if name == "designated_agent" => Field::new("agent"),
        None => Field::new(name),
    }
}

/// The number of the line that a field holds: 1 for `address.line1`. HostControl may hold more lines than it takes;
/// none of them is lost.
fn line_number(field: &Field) -> Option<u32> {
    field.path().strip_prefix("address.line")?.parse().ok()
}

/// The lines of the address that have a value, in their order, each with its field.
pub(in crate::hostcontrol) fn lines(fields: &Fields) -> Vec<(Field, String)> {
    let mut lines: Vec<(u32, Field, String)> = fields
        .iter()
        .filter_map(|(field, text)| Some((line_number(field)?, field.clone(), text.trim().to_owned())))
        .filter(|(_, _, text)| !text.is_empty())
        .collect();
    lines.sort_unstable_by_key(|(number, _, _)| *number);
    lines.into_iter().map(|(_, field, text)| (field, text)).collect()
}

/// The field of a line, counted from 0.
pub(super) fn line_field(index: usize) -> Field {
    Field::new(format!("address.line{}", index + 1))
}
