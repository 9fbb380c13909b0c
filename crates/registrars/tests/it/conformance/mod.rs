//! What every registrar does alike, written once against `dyn Registrar`. Where a registrar lacks a capability, the
//! suite holds it to saying so.

mod contacts;
mod domains;
mod edits;
mod hostcontrol;
mod logicboxes;
pub(crate) mod lost_answers;
mod ovhcloud;
pub(crate) mod owner_change;
mod stage;
pub(crate) mod tasks;

pub(crate) use stage::{GAINING, Stage};

/// Runs cases over every registrar. `every_case` runs them over a stage with its switches, each in a sandbox of its
/// own.
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
        mod hostcontrol {
            $(
                #[tokio::test]
                async fn $case() {
                    super::$case(&crate::conformance::Stage::hostcontrol().await).await;
                }
            )*
        }

        pub(crate) async fn every_case(stage: &crate::conformance::Stage) {
            $( $case(&stage.anew().await).await; )*
        }
    };
}
use conforms;

/// The whole suite over one stage.
pub(crate) async fn every_case(stage: &Stage) {
    owner_change::every_case(stage).await;
    tasks::every_case(stage).await;
    contacts::every_case(stage).await;
    edits::every_case(stage).await;
    domains::every_case(stage).await;
    lost_answers::every_case(stage).await;
}
