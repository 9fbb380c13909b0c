//! The types of contacts (`types.go` of the Go client gorc; knowledge base, "Add Contact").

use serde::{Deserialize, Serialize};

/// Declares the types with their names.
macro_rules! kinds {
    ($($name:ident)*) => {
        /// The type of a contact. Registries that want more than an address have types of their own.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
        pub(crate) enum Kind {
            $( $name, )*
        }

        impl Kind {
            pub(crate) const fn as_str(self) -> &'static str {
                match self {
                    $( Self::$name => stringify!($name), )*
                }
            }

            /// The type called `name`, in these letters.
            pub(crate) fn named(name: &str) -> Option<Self> {
                match name {
                    $( stringify!($name) => Some(Self::$name), )*
                    _ => None,
                }
            }
        }
    };
}

kinds! {
    Contact AtContact BrContact BrOrgContact CaContact ClContact CnContact CoContact CoopContact DeContact EsContact
    EuContact FrContact MxContact NlContact NycContact RuContact UkContact UkServiceContact
    Sponsor
}
