//! Accounts, the application, and the consumer keys that tests use.

use crate::ovhcloud::account::{Account, Nichandle, PaymentMethod, PaymentMethodId};
use crate::ovhcloud::auth::{
    AccessRule, Application, ApplicationId, Credential, CredentialId, CredentialState, ServiceAccount,
};
use crate::ovhcloud::fields::Fields;
use crate::world::World;

/// The account that administers all seeded domains.
pub(super) const RESELLER: &str = "aa00000-ovh";

/// The account of somebody else.
pub(super) const PARTNER: &str = "bb11111-ovh";

/// Service accounts of the reseller with their secrets: one may do everything, one may only read.
const SERVICE_ACCOUNTS: [(&str, &str, &str, &[&str]); 2] = [
    ("EU.0000000000000000", "SandboxServiceSecret000000000000", "May do everything", &["*"]),
    ("EU.1111111111111111", "SandboxServiceSecret111111111111", "May only read", &["*get"]),
];

/// A documented pair of keys; see `README.md`.
const APPLICATION_KEY: &str = "SandboxAppKey000";
const APPLICATION_SECRET: &str = "SandboxAppSecret0000000000000000";

pub(super) fn seed(world: &mut World) {
    insert(
        world,
        RESELLER,
        "grace.whitfield@example.org",
        "FR",
        "00000",
        &[
            ("firstname", "Grace"),
            ("name", "Whitfield"),
            ("legalform", "individual"),
            ("sex", "female"),
            ("address", "12 rue des Tilleuls"),
            ("zip", "59000"),
            ("city", "Lille"),
            ("country", "FR"),
            ("language", "en_GB"),
            ("phone", "+33.353010123"),
            ("phoneCountry", "FR"),
            ("phoneType", "landline"),
        ],
    );
    insert(
        world,
        PARTNER,
        "harriet.cole@example.org",
        "GB",
        "11111",
        &[
            ("firstname", "Harriet"),
            ("name", "Cole"),
            ("legalform", "individual"),
            ("sex", "female"),
            ("address", "7 Lantern Yard"),
            ("zip", "N1 9ZZ"),
            ("city", "London"),
            ("country", "GB"),
            ("language", "en_GB"),
            ("phone", "+44.2079460123"),
            ("phoneCountry", "GB"),
            ("phoneType", "landline"),
        ],
    );
    let id = PaymentMethodId(world.next_number_from("ovhcloud.payment_method", 5_001));
    world.ovhcloud.payment_methods.insert(PaymentMethod {
        id,
        account: Nichandle(RESELLER.to_owned()),
        kind: "CREDIT_CARD".to_owned(),
        label: "************0000".to_owned(),
        default: true,
        created: world.now,
    });
    keys(world);
}

fn insert(world: &mut World, id: &str, email: &str, subsidiary: &str, code: &str, fields: &[(&str, &str)]) {
    world.ovhcloud.accounts.insert(Account {
        id: Nichandle(id.to_owned()),
        fields: Fields::of(fields),
        email: email.to_owned(),
        subsidiary: subsidiary.to_owned(),
        customer_code: format!("1234-{code}-56"),
        complete: true,
    });
}

fn keys(world: &mut World) {
    let application = ApplicationId(world.next_number_from("ovhcloud.application", 90_001));
    world.ovhcloud.applications.insert(Application {
        id: application,
        key: APPLICATION_KEY.to_owned(),
        secret: APPLICATION_SECRET.to_owned(),
        name: "registrant-sandbox".to_owned(),
        description: "The application of the sandbox".to_owned(),
        account: Nichandle(RESELLER.to_owned()),
    });
    for (consumer_key, account) in
        [("SandboxConsumer00000000000000000", RESELLER), ("SandboxConsumer11111111111111111", PARTNER)]
    {
        let id = CredentialId::next(world);
        world.ovhcloud.credentials.insert(Credential {
            id,
            application,
            consumer_key: consumer_key.to_owned(),
            account: Some(Nichandle(account.to_owned())),
            state: CredentialState::Validated,
            rules: AccessRule::everything(),
            allowed_ips: None,
            created: world.now,
            expires: None,
            last_use: None,
            validation_token: None,
            redirection: None,
        });
    }
    for (id, secret, description, actions) in SERVICE_ACCOUNTS {
        world.ovhcloud.service_accounts.insert(ServiceAccount {
            id: id.to_owned(),
            secret: secret.to_owned(),
            account: Nichandle(RESELLER.to_owned()),
            description: description.to_owned(),
            actions: actions.iter().map(|action| (*action).to_owned()).collect(),
        });
    }
}
