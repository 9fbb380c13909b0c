//! The calls of the flow, in their order.

/// A part of the way; its calls are those that are made in it for the first time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Part {
    /// A draft is begun.
    Begin,
    /// Everything that binds nobody is prepared, and the price asked.
    Quote,
    /// It is ordered and paid.
    Order,
    /// The registrar works until it asks both owners.
    Ask,
    /// Both have answered, and the registry carries it out.
    Apply,
}

impl Part {
    pub(super) const ALL: [Self; 5] = [Self::Begin, Self::Quote, Self::Order, Self::Ask, Self::Apply];
}

/// What a call does at the registrar.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Does {
    /// Nothing.
    Read,
    /// Something that binds nobody.
    Prepare,
    /// Something that binds.
    Commit,
}

/// A call of the flow.
#[derive(Clone, Copy, Debug)]
pub(super) struct Call {
    pub(super) part: Part,
    pub(super) does: Does,
    pub(super) method: &'static str,
    /// Below the base; `*` stands for one segment.
    pub(super) path: &'static str,
    /// A domain on whose way it is.
    pub(super) domain: &'static str,
}

const fn read(part: Part, path: &'static str) -> Call {
    Call { part, does: Does::Read, method: "GET", path, domain: "example.com" }
}

const fn write(part: Part, does: Does, path: &'static str) -> Call {
    Call { part, does, method: "POST", path, domain: "example.com" }
}

pub(super) const BEGIN_DOMAIN: Call = read(Part::Begin, "/domain/*");
pub(super) const BEGIN_OFFER: Call = read(Part::Begin, "/order/cartServiceOption/domain/*");
pub(super) const BEGIN_RUNNING: Call = read(Part::Begin, "/domain/*/task");
pub(super) const BEGIN_TRADES: Call = read(Part::Begin, "/me/task/domain");
pub(super) const BEGIN_OWNER: Call = read(Part::Begin, "/domain/contact/*");

pub(super) const RULES: Call = read(Part::Quote, "/domain/configurationRule");
/// A question in the form of a POST, asked where our rules leave something open.
pub(super) const CHECK: Call =
    Call { domain: "example.berlin", ..write(Part::Quote, Does::Read, "/domain/configurationRule/check") };
pub(super) const CONTACT: Call = write(Part::Quote, Does::Prepare, "/domain/contact");
pub(super) const ACCOUNT: Call = read(Part::Quote, "/me");
pub(super) const CART: Call = write(Part::Quote, Does::Prepare, "/order/cart");
pub(super) const ASSIGN: Call = write(Part::Quote, Does::Prepare, "/order/cart/*/assign");
pub(super) const OFFER: Call = read(Part::Quote, "/order/cartServiceOption/domain/*");
pub(super) const ITEM: Call = write(Part::Quote, Does::Prepare, "/order/cartServiceOption/domain/*");
pub(super) const REQUIREMENTS: Call = read(Part::Quote, "/order/cart/*/item/*/requiredConfiguration");
pub(super) const CONFIGURATION: Call =
    write(Part::Quote, Does::Prepare, "/order/cart/*/item/*/configuration");
pub(super) const CLOCK: Call = read(Part::Quote, "/auth/time");
pub(super) const READ_CART: Call = read(Part::Quote, "/order/cart/*");
pub(super) const READ_CONTACT: Call = read(Part::Quote, "/domain/contact/*");
pub(super) const DRY_RUN: Call = read(Part::Quote, "/order/cart/*/checkout");

pub(super) const LAST_READ_CONTACT: Call = read(Part::Order, "/domain/contact/*");
pub(super) const LAST_DRY_RUN: Call = read(Part::Order, "/order/cart/*/checkout");
pub(super) const CHECKOUT: Call = write(Part::Order, Does::Commit, "/order/cart/*/checkout");
pub(super) const ORDER: Call = read(Part::Order, "/me/order/*");
pub(super) const MEANS: Call = read(Part::Order, "/me/order/*/availableRegisteredPaymentMean");
pub(super) const PAY: Call = write(Part::Order, Does::Commit, "/me/order/*/payWithRegisteredPaymentMean");

pub(super) const STATUS: Call = read(Part::Ask, "/me/order/*/status");
pub(super) const TASKS: Call = read(Part::Ask, "/me/task/domain");

pub(super) const TASK: Call = read(Part::Apply, "/me/task/domain/*");
pub(super) const NEW_OWNER: Call = read(Part::Apply, "/domain/*");

/// All of them.
pub(super) const ALL: [Call; 29] = [
    BEGIN_DOMAIN,
    BEGIN_OFFER,
    BEGIN_RUNNING,
    BEGIN_TRADES,
    BEGIN_OWNER,
    RULES,
    CHECK,
    CONTACT,
    ACCOUNT,
    CART,
    ASSIGN,
    OFFER,
    ITEM,
    REQUIREMENTS,
    CONFIGURATION,
    CLOCK,
    READ_CART,
    READ_CONTACT,
    DRY_RUN,
    LAST_READ_CONTACT,
    LAST_DRY_RUN,
    CHECKOUT,
    ORDER,
    MEANS,
    PAY,
    STATUS,
    TASKS,
    TASK,
    NEW_OWNER,
];

/// One test for each call, so that they run beside each other and say by their names what is broken; `run` is what each
/// test does with its call.
macro_rules! each_call {
    ($run:path) => {
        $crate::faults::call::each_call! { $run;
            begin_domain: BEGIN_DOMAIN,
            begin_offer: BEGIN_OFFER,
            begin_running: BEGIN_RUNNING,
            begin_trades: BEGIN_TRADES,
            begin_owner: BEGIN_OWNER,
            rules: RULES,
            check: CHECK,
            contact: CONTACT,
            account: ACCOUNT,
            cart: CART,
            assign: ASSIGN,
            offer: OFFER,
            item: ITEM,
            requirements: REQUIREMENTS,
            configuration: CONFIGURATION,
            clock: CLOCK,
            read_cart: READ_CART,
            read_contact: READ_CONTACT,
            dry_run: DRY_RUN,
            last_read_contact: LAST_READ_CONTACT,
            last_dry_run: LAST_DRY_RUN,
            checkout: CHECKOUT,
            order: ORDER,
            means: MEANS,
            pay: PAY,
            status: STATUS,
            tasks: TASKS,
            task: TASK,
            new_owner: NEW_OWNER,
        }
    };
    ($run:path; $($name:ident: $call:ident,)*) => {
        $(
            #[tokio::test]
            async fn $name() {
                $run($crate::faults::call::$call).await;
            }
        )*

        #[test]
        fn every_call_is_in_the_table() {
            let tested = [$($crate::faults::call::$call),*].map(|it| (it.part, it.method, it.path));
            for known in $crate::faults::call::ALL {
                assert!(tested.contains(&(known.part, known.method, known.path)), "{known:?}");
            }
        }
    };
}
pub(super) use each_call;
