//! The commands of daily work.

fn main() {}
