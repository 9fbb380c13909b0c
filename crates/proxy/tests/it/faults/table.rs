//! One test for each call, so that they run beside each other and say by their names what is broken.

use super::call;
use super::case::every_fault;

macro_rules! table {
    ($($name:ident: $call:ident,)*) => {
        $(
            #[tokio::test]
            async fn $name() {
                every_fault(call::$call).await;
            }
        )*

        #[test]
        fn every_call_is_in_the_table() {
            let tested = [$(call::$call),*].map(|it| (it.part, it.method, it.path));
            for known in call::ALL {
                assert!(tested.contains(&(known.part, known.method, known.path)), "{known:?}");
            }
        }
    };
}

table! {
    begin_domain: BEGIN_DOMAIN,
    begin_domains: BEGIN_DOMAINS,
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
    dry_run: DRY_RUN,
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
