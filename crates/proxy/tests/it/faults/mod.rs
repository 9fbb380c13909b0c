//! Every call of OVHcloud's owner change, each with every fault: the change ends right, there is one order, and nothing
//! is shown as done that is not.

mod call;
mod case;
mod complete;
mod kill;
mod mend;
mod person;
mod refusals;
mod table;
