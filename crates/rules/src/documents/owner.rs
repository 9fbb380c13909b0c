//! The owner's contact, as most extensions ask for it, and what they change of it.

use super::build::{If, Leaf, all, contact};
use super::lists::{COUNTRIES, LANGUAGES, LEGAL_FORMS, NO_ZIP, SETTLED_COUNTRIES};
use crate::action::Action;
use serde_json::Value;

/// How long any field may be, where nothing else is said.
pub(super) const LONGEST: usize = 255;

/// The rules of the owner's fields for one action.
pub(super) struct Owner {
    action: Action,
    leaves: Vec<Leaf>,
}

impl Owner {
    /// What most extensions ask (guide "Managing eligibility rules", generic rules for creation, transfer,
    /// owner change and update).
    pub(super) fn generic(action: Action) -> Self {
        let owner = Self { action, leaves: Vec::new() };
        let settled = || If::one_of("address.country", SETTLED_COUNTRIES);
        let country = country().one_of(COUNTRIES).required();
        let country = country.when(owner.edits(), |leaf| leaf.read_only_if(&settled())).at_most(LONGEST);
        owner
            .field(
                Leaf::new("address.city", "City of the owner's address.", "Lille")
                    .required()
                    .at_most(LONGEST),
            )
            .field(country)
            .email_settled()
            // Its place is before the language; its constraints come with the last name.
            .field(first_name())
            .field(language().one_of(LANGUAGES).required().at_most(LONGEST))
            .person(Person::Individual)
            .legal_form_settled()
            .field(
                Leaf::new("address.line1", "Street and number.", "2 rue Kellermann")
                    .required()
                    .at_most(LONGEST),
            )
            .organisation_settled()
            .field(phone().required().at_most(LONGEST))
            .field(zip().required_if(&If::none_of("address.country", NO_ZIP)).at_most(LONGEST))
    }

    /// Whether the action edits a contact, so that what is set may be read-only.
    pub(super) fn edits(&self) -> bool {
        self.action == Action::Update
    }

    /// The same with a field's rule, in the place of the one it had.
    pub(super) fn field(mut self, leaf: Leaf) -> Self {
        match self.leaves.iter_mut().find(|known| known.label() == leaf.label()) {
            Some(known) => *known = leaf,
            None => self.leaves.push(leaf),
        }
        self
    }

    /// Names: whose are needed, and read-only once set for an individual.
    pub(super) fn person(self, who: Person) -> Self {
        let edits = self.edits();
        let name = |leaf: Leaf, label| {
            let settled = If::both([If::is("legalForm", "individual"), If::set(label)]);
            who.required(leaf).when(edits, |leaf| leaf.read_only_if(&settled)).at_most(LONGEST)
        };
        let (first, last) = (first_name(), last_name());
        self.field(name(first, "firstName")).field(name(last, "lastName"))
    }

    /// Names: whose are needed, and read-only once set for everybody.
    pub(super) fn person_settled(self, who: Person) -> Self {
        let edits = self.edits();
        let name = |leaf: Leaf, label| {
            who.required(leaf).when(edits, |leaf| leaf.read_only_if(&If::set(label))).at_most(LONGEST)
        };
        let (first, last) = (first_name(), last_name());
        self.field(name(first, "firstName")).field(name(last, "lastName"))
    }

    /// Names: whose are needed, never read-only.
    pub(super) fn person_free(self, who: Person) -> Self {
        let name = |leaf: Leaf| who.required(leaf).at_most(LONGEST);
        let (first, last) = (first_name(), last_name());
        self.field(name(first)).field(name(last))
    }

    /// The e-mail address is read-only once set.
    pub(super) fn email_settled(self) -> Self {
        let edits = self.edits();
        let leaf = email().required();
        self.field(leaf.when(edits, |leaf| leaf.read_only_if(&If::set("email"))).at_most(LONGEST))
    }

    /// The e-mail address can be edited.
    pub(super) fn email_free(self) -> Self {
        self.field(email().required().at_most(LONGEST))
    }

    /// The e-mail address can be edited, and a condition without an operator stands beside.
    pub(super) fn email_free_with_empty_constraint(self) -> Self {
        let edits = self.edits();
        let leaf = email().required().when(edits, |leaf| leaf.without_operator(&If::set("email")));
        self.field(leaf.at_most(LONGEST))
    }

    /// The legal form is read-only once set.
    pub(super) fn legal_form_settled(self) -> Self {
        let edits = self.edits();
        let leaf = legal_form().one_of(LEGAL_FORMS).required();
        let settled = If::one_of("legalForm", LEGAL_FORMS);
        self.field(leaf.when(edits, |leaf| leaf.read_only_if(&settled)).at_most(LONGEST))
    }

    /// The legal form can be edited.
    pub(super) fn legal_form_free(self) -> Self {
        self.field(legal_form().one_of(LEGAL_FORMS).required().at_most(LONGEST))
    }

    /// The organisation's name is needed unless it is an individual, and read-only once set.
    pub(super) fn organisation_settled(self) -> Self {
        let edits = self.edits();
        let leaf = organisation().required_if(&organised());
        self.field(leaf.when(edits, |leaf| leaf.read_only_if(&If::set("organisationName"))).at_most(LONGEST))
    }

    /// The organisation's name is needed unless it is an individual, never read-only.
    pub(super) fn organisation_free(self) -> Self {
        self.field(organisation().required_if(&organised()).at_most(LONGEST))
    }

    /// The country is one of these and can be edited.
    pub(super) fn country_of(self, countries: &str) -> Self {
        self.field(country().one_of(countries).required().at_most(LONGEST))
    }

    /// The owner's rule alone.
    pub(super) fn rule(self) -> Value {
        contact("OWNER_CONTACT", "Rules about the owner of the domain.", self.leaves)
    }

    /// The whole document: where a domain comes to its owner the owner's age is asked as well, elsewhere the
    /// owner's rule stands alone.
    pub(super) fn document(self) -> Value {
        match self.action {
            Action::Create | Action::Transfer => all(&[self.rule(), legal_age()]),
            Action::Update | Action::Trade => self.rule(),
        }
    }
}

/// Whose first and last name are needed.
#[derive(Clone, Copy)]
pub(super) enum Person {
    /// Those of individuals.
    Individual,
    /// Those of everybody but corporations.
    NotCorporation,
    /// Everybody's.
    Everybody,
}

impl Person {
    fn required(self, leaf: Leaf) -> Leaf {
        match self {
            Self::Individual => leaf.required_if(&If::is("legalForm", "individual")),
            Self::NotCorporation => leaf.required_if(&If::is_not("legalForm", "corporation")),
            Self::Everybody => leaf.required(),
        }
    }
}

/// It is an organisation of any kind.
pub(super) fn organised() -> If {
    If::is_not("legalForm", "individual")
}

/// The box that says that the owner is of age.
pub(super) fn legal_age() -> Value {
    Leaf::yes_or_no("OWNER_LEGAL_AGE", "The owner is of legal age.").value()
}

/// The country, without constraints.
pub(super) fn country() -> Leaf {
    Leaf::new("address.country", "Country of the owner's address.", "FR")
}

/// The legal form, without constraints.
pub(super) fn legal_form() -> Leaf {
    Leaf::new("legalForm", "Whether the owner is a person or an organisation.", "individual")
}

/// The phone number, without constraints.
pub(super) fn phone() -> Leaf {
    Leaf::new("phone", "Phone number with its country code.", "+33.320202020")
}

fn email() -> Leaf {
    Leaf::new("email", "E-mail address of the owner.", "owner@example.org")
}

fn first_name() -> Leaf {
    Leaf::new("firstName", "Given name of the owner or of the person to talk to.", "Ada")
}

fn last_name() -> Leaf {
    Leaf::new("lastName", "Family name of the owner or of the person to talk to.", "Byron")
}

fn language() -> Leaf {
    Leaf::new("language", "Language of the mails.", "fr_FR")
}

fn organisation() -> Leaf {
    Leaf::new("organisationName", "Name of the organisation.", "Analytical Engines Ltd")
}

fn zip() -> Leaf {
    Leaf::new("address.zip", "Post code.", "59100")
}
