//! Typed clients of the registrars behind one trait.
