//! What no public source settles about this registrar. Each switch stands for one open fact; the first value is the
//! default.

use crate::variants::switches;

switches! {
    /// In which envelope errors are told. All of these were seen by clients.
    Envelope "logicboxes.errors" {
        /// 500 with `{"status": "ERROR", "message"}`.
        ServerError "server_error",
        /// 200 with the same.
        OkMessage "ok_message",
        /// 200 with `{"status": "error", "error"}`.
        OkError "ok_error",
        /// The first for what does not exist, the last for everything else.
        Mixed "mixed",
    }

    /// How wrong credentials and blocked addresses are told.
    WrongCredentials "logicboxes.credentials" {
        /// 401 with `{"status": "ERROR", "message"}`.
        Unauthorized "unauthorized",
        /// As other errors.
        AsOthers "as_others",
        /// 403 without a body.
        Empty "empty",
    }

    /// Whether calls insist on their method: the live system does, the test environment takes either.
    Methods "logicboxes.methods" {
        Strict "strict",
        Lenient "lenient",
    }

    /// What a map without members looks like: both forms were seen.
    EmptyMap "logicboxes.empty_map" {
        Object "object",
        Array "array",
    }

    /// Whether answers that tell no error say so.
    NoError "logicboxes.no_error" {
        Absent "absent",
        /// `"error": "NoError"`
        Present "present",
    }

    /// Where the answer of `domains/modify-contact` tells of the change of registrant: the captured answer does not, the
    /// documentation lists the fields, and one client reads them flat.
    IrtpPlace "logicboxes.irtp" {
        Absent "absent",
        /// As in `domains/details`.
        Nested "nested",
        /// `irtp_status` is the state alone, the other fields stand beside it.
        Flat "flat",
    }

    /// Which changes of registrant `domains/details` still tells of when they are over.
    IrtpEnded "logicboxes.irtp_ended" {
        /// Those that have failed, until the next one.
        Failures "failures",
        /// The others too.
        All "all",
        None "none",
    }

    /// How long both sides have to approve, in days: known for the test environment alone.
    FoaDays "logicboxes.foa_days" {
        Two "2",
        Five "5",
        Fourteen "14",
    }

    /// What `designated-agent=true` leads to.
    Agent "logicboxes.designated_agent" {
        /// The change is carried out at once, with the lock.
        Success "success",
        /// The agent has approved for the losing side; the gaining side is asked.
        Gaining "gaining",
    }

    /// What starts a change of registrant. The control panel names three fields; tests against the test environment only
    /// ever used another contact with another mail address.
    Trigger "logicboxes.irtp_trigger" {
        /// Another name, organisation or mail address.
        Material "material",
        /// Any other contact.
        ContactId "contact_id",
    }

    /// Which extensions ask for the registry's terms when contacts change (`tnc=Y`).
    AskedTerms "logicboxes.terms" {
        /// Those that the documentation of `domains/modify-contact` names: .fr (organisations), .scot, .nz.
        Named "named",
        /// Also those that ask for them upon registration.
        Registration "registration",
    }

    /// The policy for a change of registrant.
    Policy "logicboxes.policy" {
        /// ICANN's Transfer Policy of 1 December 2016: both sides consent, and a lock follows.
        Consent "irtp_c_2016",
        /// What ICANN's working group has proposed in 2025: both sides are told, and nothing is locked.
        NotifyOnly "cord_notify_only",
    }

    /// What `actionstatusdesc` says of contacts that were changed.
    Modified "logicboxes.modified_text" {
        /// "Modification Completed Successfully."
        Completed "completed",
        /// "Contact details changed successfully"
        Changed "changed",
    }

    /// Whether reads of domains and actions may lag behind what was written (not documented).
    DomainReads "logicboxes.domain_reads" {
        Current "current",
        /// For 20 seconds they tell how it was before.
        Lagging "lagging",
    }

    /// The container of the rows of `actions/search-…`.
    Container "logicboxes.actions" {
        /// `"1": {…}, "2": {…}`
        Numbered "numbered",
        /// `"result": [{…}, {…}]`
        Result "result",
    }

    /// What a search for actions says that finds none.
    NoActions "logicboxes.no_actions" {
        /// Both counts are 0.
        Counts "counts",
        /// An error, as one client expects.
        Error "error",
    }

    /// Whether what is over stays among the current actions for a day.
    ActionStays "logicboxes.actions_stay" {
        No "no",
        ADay "a_day",
    }

    /// What locks look like when there is just one: lists and bare texts were seen.
    Statuses "logicboxes.statuses" {
        List "list",
        Text "text",
    }

    /// Whether the stored phone number repeats its country code, as one client has met it.
    StoredPhone "logicboxes.phone" {
        AsGiven "as_given",
        RepeatedCode "repeated_code",
    }

    /// How the deletion of an unknown contact is refused: clients know both texts.
    UnknownContact "logicboxes.unknown_contact" {
        NotAllowed "not_allowed",
        NoEntity "no_entity",
    }

    /// What is left of a contact that was archived.
    ArchivedContact "logicboxes.archived_contact" {
        Gone "gone",
        /// It is shown, as `Archived`.
        Shown "shown",
    }

    /// Whether a .ca domain can go to a registrant of another name.
    CanadianName "logicboxes.ca_name" {
        Replaceable "replaceable",
        Immutable "immutable",
    }
}
