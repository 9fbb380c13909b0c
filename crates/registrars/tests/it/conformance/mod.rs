//! What every registrar does alike, written once against `dyn Registrar`. Where a registrar lacks a capability, the
//! suite holds it to saying so.

mod contacts;
mod domains;
mod edits;
mod logicboxes;
mod lost_answers;
mod ovhcloud;
mod owner_change;
mod stage;
mod tasks;

pub(crate) use stage::{GAINING, Stage};

/// Runs cases over every registrar.
macro_rules! conforms {
    ($($case:ident)*) => {
        mod ovhcloud {
            $(
                #[tokio::test]
                async fn $case() {
                    super::$case(&crate::conformance::Stage::ovhcloud().await).await;
                }
            )*
        }
        mod logicboxes {
            $(
                #[tokio::test]
                async fn $case() {
                    super::$case(&crate::conformance::Stage::logicboxes().await).await;
                }
            )*
        }
    };
}
use conforms;
