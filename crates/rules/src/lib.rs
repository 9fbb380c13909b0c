//! Eligibility rules of registries: parse, evaluate, explain.
