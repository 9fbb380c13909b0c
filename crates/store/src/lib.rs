//! Where drafts, journals and sessions are kept.
