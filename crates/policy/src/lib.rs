//! From policy files to code, before the vocabulary is built.
//!
//! A policy file holds what one registrar and the registries behind it do about a change of owner: whom they ask, until
//! when, which lock follows, which fields make a change material. Every entry holds from a day on, for some extensions,
//! and names the document in which it is written. [`Catalogue::read`] takes a folder of such files; everything that is
//! wrong is told at once, each with its file and line.
//!
//! # What a file may contain
//! ```toml
//! registrar = "logicboxes"            # ovhcloud, logicboxes or hostcontrol
//!
//! [[policy]]
//! extensions = ["generic"]            # names ("be"), "generic", "country" or "any"
//! from = 2016-12-01                   # the first day, which begins at 00:00 UTC
//! until = 2030-01-01                  # the first day on which it holds no more; without it: until the next entry
//! source = { title = "…", link = "https://…" }
//! material = ["name", "email"]        # fields whose change is a change of owner
//! confirm = ["losing", "gaining"]     # who is asked
//! answer_days = 14                    # missing: not told
//! longest_answer_days = 60            # no registrar may wait longer
//! lock_days = 60                      # 0 for none; missing: not told
//! lock_opt_out = "request"            # "request" or "answer"; missing: it cannot be declined
//! pause_days = 60                     # between two owner changes
//! agents = ["both"]                   # "losing", "gaining", "both"; missing: nobody may act for an owner
//! agent_may_be_ignored = true         # the registrar may ask those owners all the same, and does not tell
//! agent_may_decline_lock = true       # missing: whoever is agreed to by an agent cannot do without the lock
//! stand_in = true                     # once they are asked, somebody may be able to answer in an owner's place
//! resend_minutes = 15                 # between two sendings of the mails; missing: at once
//! notified = true                     # both owners are told of the change
//! renews = true                       # it begins a new registration period
//! manual_validation = true            # somebody may look at it and ask for papers
//! verified = ["email"]                # fields that have to be confirmed after they were changed
//! verification_days = 15
//! verification_may = true            # somebody may be asked, not always
//! retraction_waiver = true            # the right of retraction has to be waived
//! retraction_days = 14                # of that right; missing: not told
//! payment_days = 3                    # a payment that has not arrived by then was most likely declined
//! price_not_told = true               # no call tells whether it costs anything
//!                                     # a topic: material, consent, lock, agent, renewal, validation, verification,
//!                                     # retraction, contacts, price, rights
//! sources = { lock = { title = "…", link = "https://…" } }   # where one of them is written elsewhere
//!
//! [[registry]]                        # what a registry asks of registrants, besides
//! extensions = ["fr"]                 # as above; a name holds for what is registered below it, too ("uk": "co.uk")
//! from = 2016-12-01                   # and until, source: as above
//! terms = "organisations"             # "organisations" or "everybody": its terms are accepted with a new registrant
//! agreement = true                    # registrants enter into an agreement that the registrar hands out
//! fixed = true                        # the registrant is changed in ways of its own, not here
//! validation = "iis_se"               # "general", "iis_nu", "iis_se", "esnic", "nominet"
//! ```
//! What is not named asks nothing.
//!
//! `countries.toml` lists the country codes in other scripts (`xn--…`), with the day on which the list was read:
//! ```toml
//! read_on = 2023-02-09
//! source = { title = "…", link = "https://…" }
//! extensions = ["xn--90a3ac"]         # in alphabetical order
//! ```
//!
//! A name counts more than `generic` or `country` (a last label of two letters, or one of `countries.toml`), and these count more than
//! `any`. For each of them the entries of a registrar follow one another without a hole and without an overlap, and the
//! last one has no end; `any`, or `generic` and `country`, have to be there.

mod catalogue;
mod countries;
mod date;
mod entry;
mod error;
mod read;
mod rust;

pub use catalogue::Catalogue;
pub use error::{PolicyError, PolicyErrors};
