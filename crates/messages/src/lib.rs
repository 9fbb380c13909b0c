//! Fluent messages, compiled at build time into typed functions.
