//! Accessible components on native elements, one folder each.
