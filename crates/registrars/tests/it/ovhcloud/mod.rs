//! What OVHcloud alone does: answers that its documentation leaves open.

mod variants;
