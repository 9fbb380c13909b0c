//! States of the summary list.

use leptos::prelude::*;

use super::{SummaryList, SummaryRow};
use crate::ui::example::Example;

/// All states.
pub fn examples() -> Vec<Example> {
    vec![Example::new("check answers", check_answers), Example::new("plain", plain)]
}

fn check_answers() -> AnyView {
    let rows = vec![
        SummaryRow::new("Name", "Zoë Álvarez-O’Neill").change("#name", "Change name"),
        SummaryRow::new("Postal address", "12 rue de la Paix\n59100 Roubaix\nFrance")
            .change("#address", "Change postal address"),
        SummaryRow::new("Email address", "zoe.alvarez-oneill@a-rather-long-domain-name.example.org")
            .change("#email", "Change email address"),
        SummaryRow::missing("Organisation", "Not given").change("#org", "Change organisation"),
    ];
    view! { <SummaryList rows=rows /> }.into_any()
}

fn plain() -> AnyView {
    let rows = vec![
        SummaryRow::new("Registrar", "OVHcloud"),
        SummaryRow::new("Expires", "24 March 2027"),
        SummaryRow::new("Owner", "علي بن زيد"),
    ];
    view! { <SummaryList rows=rows label="About example.com" /> }.into_any()
}
