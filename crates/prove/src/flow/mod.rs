//! What the proof has to know of a registrar: which domains, which calls an owner change makes, and what they leave in
//! the sandbox's ledger.

mod calls;
mod owner;

pub(crate) use calls::Call;
pub(crate) use owner::new_owner;

/// A part of the way. Faults are ordered at the beginning of one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Part {
    /// A draft is begun and filled in.
    Begin,
    /// Everything that binds nobody is prepared, and the price asked.
    Quote,
    /// It is agreed to, and the registrar is told.
    Submit,
    /// Both owners are asked.
    Ask,
    /// Both agree, and it is carried out.
    Apply,
}

impl Part {
    pub(crate) const ALL: [Self; 5] = [Self::Begin, Self::Quote, Self::Submit, Self::Ask, Self::Apply];

    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Begin => "begin",
            Self::Quote => "quote",
            Self::Submit => "submit",
            Self::Ask => "ask",
            Self::Apply => "apply",
        }
    }
}

/// An owner change of one domain at one registrar.
#[derive(Debug)]
pub(crate) struct Flow {
    /// The registrar, by the name that the sandbox and the proxy's connection share.
    pub(crate) registrar: &'static str,
    pub(crate) domain: &'static str,
    /// Whether both owners are asked.
    pub(crate) asks: bool,
    /// Every call that it makes.
    pub(crate) calls: &'static [Call],
    /// What the ledger says of the new owner's contact.
    pub(crate) created: &'static str,
    /// What the ledger says of the domain at the end, and how often.
    pub(crate) effects: &'static [(&'static str, usize)],
    /// What stands there when the registrar was told, before anybody answers; nothing where the ledger tells only of
    /// the end.
    pub(crate) told: Option<&'static str>,
    /// What stands there for each answer of an owner, where it does.
    pub(crate) answered: Option<&'static str>,
    /// What stands there when it was carried out.
    pub(crate) applied: &'static str,
    /// Whether the registrar can always be asked what became of a call.
    pub(crate) proves: bool,
}

const OVHCLOUD: Flow = Flow {
    registrar: "ovhcloud",
    domain: "example.com",
    asks: true,
    calls: &calls::OVHCLOUD,
    created: "contact.create",
    effects: &[
        ("order.cart", 1),
        ("order.checkout", 1),
        ("order.pay", 1),
        ("trade.create", 1),
        ("trade.answer", 2),
        ("trade.apply", 1),
    ],
    told: Some("order.pay"),
    answered: Some("trade.answer"),
    applied: "trade.apply",
    proves: true,
};

const LOGICBOXES: Flow = Flow {
    registrar: "logicboxes",
    domain: "example.net",
    asks: true,
    calls: &calls::LOGICBOXES,
    created: "contacts.add",
    effects: &[("domains.modify-contact", 1), ("irtp.answer", 2), ("irtp.apply", 1)],
    told: Some("domains.modify-contact"),
    answered: Some("irtp.answer"),
    applied: "irtp.apply",
    proves: true,
};

/// Where nobody is asked, the registrant who stands in the domain proves everything.
const HOSTCONTROL: Flow = Flow {
    registrar: "hostcontrol",
    domain: "example.nl",
    asks: false,
    calls: &calls::HOSTCONTROL,
    created: "domain-contact.create",
    effects: &[("domain.update", 1)],
    told: Some("domain.update"),
    answered: None,
    applied: "domain.update",
    proves: true,
};

/// Where owners are asked, nothing shows that a change waits: an update without an answer stays unknown.
const HOSTCONTROL_ASKING: Flow =
    Flow { domain: "example.info", asks: true, told: None, proves: false, ..HOSTCONTROL };

/// The owner changes of the table.
pub(crate) static TABLE: [Flow; 4] = [OVHCLOUD, LOGICBOXES, HOSTCONTROL, HOSTCONTROL_ASKING];

/// The owner changes that a random run makes at once.
pub(crate) static AT_ONCE: [Flow; 11] = [
    OVHCLOUD,
    Flow { domain: "example.fr", ..OVHCLOUD },
    Flow { domain: "example.es", ..OVHCLOUD },
    Flow { domain: "example.pl", ..OVHCLOUD },
    Flow { domain: "example.be", ..OVHCLOUD },
    Flow { domain: "example.berlin", ..OVHCLOUD },
    LOGICBOXES,
    Flow { domain: "example.org", ..LOGICBOXES },
    HOSTCONTROL,
    Flow { domain: "example.se", ..HOSTCONTROL },
    HOSTCONTROL_ASKING,
];
