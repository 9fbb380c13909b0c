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
    /// Something is typed otherwise, and the price asked once more.
    Edit,
    /// It is agreed to, and the registrar is told.
    Submit,
    /// Both owners are asked.
    Ask,
    /// The mails to the owners are sent again.
    Resend,
    /// The registrar's task stands still, and what was at fault is mended.
    Mend,
    /// Both questions are answered in the owners' place.
    StandIn,
    /// Both agree, and it is carried out.
    Apply,
    /// It is called off.
    CallOff,
}

impl Part {
    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Begin => "begin",
            Self::Quote => "quote",
            Self::Edit => "edit",
            Self::Submit => "submit",
            Self::Ask => "ask",
            Self::Resend => "resend",
            Self::Mend => "mend",
            Self::StandIn => "stand in",
            Self::Apply => "apply",
            Self::CallOff => "call off",
        }
    }
}

/// The way of an owner change that nothing happens to.
const PLAIN: &[Part] = &[Part::Begin, Part::Quote, Part::Submit, Part::Ask, Part::Apply];

/// An owner change of one domain at one registrar.
#[derive(Debug)]
pub(crate) struct Flow {
    /// The registrar, by the name that the sandbox and the proxy's connection share.
    pub(crate) registrar: &'static str,
    pub(crate) domain: &'static str,
    /// Whether both owners are asked.
    pub(crate) asks: bool,
    /// The parts of its way.
    pub(crate) way: &'static [Part],
    /// Those in which calls go wrong; what another flow has shown already is not shown again.
    pub(crate) faulty: &'static [Part],
    /// A call that is turned away all the time, by its method and path, so that it is never told to the registrar.
    pub(crate) held: Option<(&'static str, &'static str)>,
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
    way: PLAIN,
    faulty: PLAIN,
    held: None,
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
    way: PLAIN,
    faulty: PLAIN,
    held: None,
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
    way: PLAIN,
    faulty: PLAIN,
    held: None,
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

/// Typed otherwise after the price was asked, and again when its task stands still.
const OVHCLOUD_MENDED: Flow = Flow {
    way: &[Part::Begin, Part::Quote, Part::Edit, Part::Submit, Part::Ask, Part::Mend, Part::Apply],
    faulty: &[Part::Edit, Part::Mend],
    calls: &calls::OVHCLOUD_MENDED,
    ..OVHCLOUD
};

/// Called off while both owners are asked.
const OVHCLOUD_CALLED_OFF: Flow = Flow {
    way: &[Part::Begin, Part::Quote, Part::Submit, Part::Ask, Part::CallOff],
    faulty: &[Part::CallOff],
    calls: &calls::OVHCLOUD_CALLED_OFF,
    effects: &[
        ("order.cart", 1),
        ("order.checkout", 1),
        ("order.pay", 1),
        ("trade.create", 1),
        ("trade.answer", 0),
        ("trade.apply", 0),
    ],
    ..OVHCLOUD
};

/// Answered in the place of both owners, as the administrator of the domain may.
const OVHCLOUD_STOOD_IN: Flow = Flow {
    way: &[Part::Begin, Part::Quote, Part::Submit, Part::Ask, Part::StandIn, Part::Apply],
    faulty: &[Part::StandIn],
    calls: &calls::OVHCLOUD_STOOD_IN,
    ..OVHCLOUD
};

/// The owners get their mails twice.
const LOGICBOXES_RESENT: Flow = Flow {
    way: &[Part::Begin, Part::Quote, Part::Submit, Part::Ask, Part::Resend, Part::Apply],
    faulty: &[Part::Resend],
    calls: &calls::LOGICBOXES_RESENT,
    ..LOGICBOXES
};

/// Called off while the registrar turns its last call away: the contact that was made for it is taken away.
const HOSTCONTROL_CALLED_OFF: Flow = Flow {
    way: &[Part::Begin, Part::Quote, Part::Submit, Part::CallOff],
    faulty: &[Part::CallOff],
    held: Some(("PUT", "/domain/*")),
    calls: &calls::HOSTCONTROL_CALLED_OFF,
    effects: &[("domain.update", 0)],
    ..HOSTCONTROL
};

/// The owner changes of the table.
pub(crate) static TABLE: [Flow; 9] = [
    OVHCLOUD,
    LOGICBOXES,
    HOSTCONTROL,
    HOSTCONTROL_ASKING,
    OVHCLOUD_MENDED,
    OVHCLOUD_CALLED_OFF,
    OVHCLOUD_STOOD_IN,
    LOGICBOXES_RESENT,
    HOSTCONTROL_CALLED_OFF,
];

impl Flow {
    /// Whether somebody goes this part of the way.
    pub(crate) fn goes(&self, part: Part) -> bool {
        self.way.contains(&part)
    }

    /// How many mails with a question an owner may have got at the most.
    pub(crate) fn questions(&self) -> usize {
        if self.goes(Part::Resend) { 2 } else { 1 }
    }
}

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
