//! The calls of each registrar's flow. That none is missing and none too many, a walk without faults shows.

/// A call to a registrar.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Call {
    pub(crate) method: &'static str,
    /// Below the registrar's base. `*` stands for one segment, `{domain}` for the domain.
    pub(crate) path: &'static str,
    /// Whether it changes something at the registrar.
    pub(crate) acts: bool,
    /// Whether a proxy makes it once and remembers the answer.
    pub(crate) once: bool,
}

impl Call {
    /// The path as faults name it.
    pub(crate) fn path_of(&self, domain: &str) -> String {
        self.path.replace("{domain}", domain)
    }
}

const fn read(path: &'static str) -> Call {
    Call { method: "GET", path, acts: false, once: false }
}

const fn once(call: Call) -> Call {
    Call { once: true, ..call }
}

const fn head(path: &'static str) -> Call {
    Call { method: "HEAD", path, acts: false, once: false }
}

const fn post(path: &'static str) -> Call {
    Call { method: "POST", path, acts: true, once: false }
}

const fn delete(path: &'static str) -> Call {
    Call { method: "DELETE", path, acts: true, once: false }
}

const fn put(path: &'static str) -> Call {
    Call { method: "PUT", path, acts: true, once: false }
}

/// The calls of a flow and some more.
const fn and<const ALL: usize>(calls: &[Call], more: &[Call]) -> [Call; ALL] {
    let mut all = [more[0]; ALL];
    let mut at = 0;
    while at < ALL {
        all[at] = if at < calls.len() { calls[at] } else { more[at - calls.len()] };
        at += 1;
    }
    all
}

pub(super) const OVHCLOUD: [Call; 22] = [
    read("/auth/time"),
    read("/domain/{domain}"),
    read("/domain/{domain}/task"),
    read("/domain/contact/*"),
    read("/domain/configurationRule"),
    read("/me"),
    read("/me/task/domain"),
    read("/me/task/domain/*"),
    post("/domain/contact"),
    read("/order/cartServiceOption/domain/{domain}"),
    post("/order/cartServiceOption/domain/{domain}"),
    post("/order/cart"),
    post("/order/cart/*/assign"),
    read("/order/cart/*"),
    read("/order/cart/*/item/*/requiredConfiguration"),
    post("/order/cart/*/item/*/configuration"),
    read("/order/cart/*/checkout"),
    post("/order/cart/*/checkout"),
    read("/me/order/*"),
    read("/me/order/*/status"),
    read("/me/order/*/availableRegisteredPaymentMean"),
    post("/me/order/*/payWithRegisteredPaymentMean"),
];

pub(super) const OVHCLOUD_MENDED: [Call; 26] = and(
    &OVHCLOUD,
    &[
        put("/domain/contact/*"),
        read("/me/task/domain/*/argument"),
        read("/me/task/domain/*/argument/*"),
        post("/me/task/domain/*/relaunch"),
    ],
);

pub(super) const OVHCLOUD_CALLED_OFF: [Call; 23] = and(&OVHCLOUD, &[post("/me/task/domain/*/cancel")]);

pub(super) const OVHCLOUD_STOOD_IN: [Call; 25] = and(
    &OVHCLOUD,
    &[
        read("/domain/name/*/task"),
        read("/domain/name/*/task/*/foa"),
        post("/domain/name/*/task/*/foa/*/validate"),
    ],
);

pub(super) const LOGICBOXES: [Call; 7] = [
    head("/domains/orderid.json"),
    read("/domains/details-by-name.json"),
    read("/contacts/details.json"),
    read("/actions/search-current.json"),
    read("/actions/search-archived.json"),
    post("/contacts/add.json"),
    post("/domains/modify-contact.json"),
];

pub(super) const LOGICBOXES_RESENT: [Call; 8] =
    and(&LOGICBOXES, &[post("/domains/irtp/verification/resend.json")]);

pub(super) const HOSTCONTROL: [Call; 8] = [
    head("/domain-contact"),
    once(read("/domain-contact")),
    read("/domain"),
    read("/domain/*"),
    read("/domain-contact/*"),
    read("/domain-tld/*"),
    post("/domain-contact"),
    put("/domain/*"),
];

/// The domain itself is never touched.
pub(super) const HOSTCONTROL_CALLED_OFF: [Call; 8] = [
    head("/domain-contact"),
    once(read("/domain-contact")),
    read("/domain"),
    read("/domain/*"),
    read("/domain-contact/*"),
    read("/domain-tld/*"),
    post("/domain-contact"),
    delete("/domain-contact/*"),
];
