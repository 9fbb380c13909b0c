//! The owner change when things go otherwise: each has a state, a code that says why, and a next step.

mod account_tasks;
mod answers;
mod called_off;
mod cart;
mod clock;
mod configuration;
mod credentials;
mod deleted;
mod documents;
mod doubt;
mod eligibility;
mod late;
mod left;
mod outage;
mod payment;
mod price;
mod resend;
mod slow;
mod stand_in;
mod standing_task;
mod start;
