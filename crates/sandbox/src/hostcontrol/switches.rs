//! What no public source settles about this registrar. Its documents show requests; they show no answer of
//! `/domain-contact`, no error page and nothing of a change that waits.

use crate::variants::switches;

switches! {
    /// The HTTP status of errors.
    HttpStatus "hostcontrol.http_status" {
        /// 400, 401, 404, 405, 409.
        Rest "rest",
        /// 200 whatever happened: the envelope tells.
        Always "always_200",
    }

    /// The HTTP status of what was made or started.
    SuccessStatus "hostcontrol.success_status" {
        Ok "200",
        /// 201 for a new contact, 202 for a validation that was started.
        Specific "specific",
    }

    /// What `success` looks like: fixtures of a public client have both.
    SuccessForm "hostcontrol.success" {
        /// `true`
        Boolean "boolean",
        /// `"true"`
        Text "text",
    }

    /// What a call without an answer sends.
    VoidAnswer "hostcontrol.void" {
        /// `"result": null`
        Null "null",
        /// No `result`.
        Missing "missing",
        /// `"result": {}`
        Empty "empty",
        /// 204 and no body.
        NoContent "no_content",
    }

    /// What a write answers.
    WriteResult "hostcontrol.write_result" {
        Object "object",
        /// What identifies it alone: `id`, and `handle` of a contact.
        Ids "ids",
        Empty "empty",
        Null "null",
    }

    /// What a read answers, if it goes wrong in the awkward way.
    ReadResult "hostcontrol.read_result" {
        Full "full",
        /// `{}`, or `[]`, with `success: true`.
        Empty "empty",
        Null "null",
    }

    /// What `total` counts. A fixture of a public client has 0 beside two results.
    Total "hostcontrol.total" {
        Exact "exact",
        Zero "zero",
        /// What stands on this page.
        Page "page",
        /// One more than there are.
        High "high",
    }

    /// The message of errors that are about no field.
    OtherErrors "hostcontrol.other_errors" {
        Text "text",
        /// A map like that of fields, under `__all__`.
        Fields "fields",
    }

    /// What becomes of members and parameters that are not known.
    Unknown "hostcontrol.unknown" {
        Ignored "ignored",
        Refused "refused",
    }

    /// The form of phone numbers: the rule has a dot, the samples have none.
    Phone "hostcontrol.phone" {
        /// `+[0-9]{1,3}.[0-9]{1,14}`
        Strict "strict",
        /// Also without the dot.
        Lenient "lenient",
    }

    /// Which fields of a contact must have a value.
    Required "hostcontrol.required" {
        /// All but `organization`, `state` and `fax`, as one layer below.
        Usual "usual",
        /// All that are not marked optional: `state`, too.
        Documented "documented",
    }

    /// What a member that is missing from `PUT /domain-contact/{id}` means.
    PutMeaning "hostcontrol.put" {
        /// The field loses its value.
        Replace "replace",
        /// The field keeps its value, as one layer below.
        Merge "merge",
    }

    /// How a field without a value is shown.
    Nulls "hostcontrol.nulls" {
        Present "present",
        Omitted "omitted",
        /// As an empty text.
        Blank "blank",
    }

    /// The `id` of contacts: UUIDs as of domains, or numbers as in fixtures of a public client.
    ContactIds "hostcontrol.contact_id" {
        Uuid "uuid",
        Number "number",
    }

    /// Whether a contact tells its brand.
    BrandShown "hostcontrol.brand" {
        Shown "shown",
        Hidden "hidden",
    }

    /// Where `GET /domain-contact` looks for its filters, which the document calls "JSON request".
    FilterPlace "hostcontrol.filters" {
        Query "query",
        /// In a body of JSON.
        Body "body",
    }

    /// How a filter is compared.
    FilterMatch "hostcontrol.filter_match" {
        /// A part of the value, in any case.
        Contains "contains",
        Exact "exact",
    }

    /// What the filter `country` means: its description is that of another parameter.
    CountryFilter "hostcontrol.country_filter" {
        Country "country",
        /// As described: client references of domains, separated by commas.
        References "references",
    }

    /// Whether `limit` and `offset`, which stand in every list, can be asked for.
    Paging "hostcontrol.paging" {
        Known "limit_offset",
        /// Not under these names: every call answers the first page.
        Unknown "unknown",
    }

    /// The largest page; more is not refused, `limit` tells what was given.
    LargestPage "hostcontrol.largest_page" {
        Thousand "1000",
        Hundred "100",
    }

    /// What the identifier of a domain is called.
    DomainIdName "hostcontrol.domain_id" {
        Id "id",
        Uuid "uuid",
    }

    /// What an embedded contact of a domain looks like.
    EmbeddedContact "hostcontrol.embedded_contact" {
        /// The whole contact.
        Object "object",
        /// Its handle, as in requests.
        Handle "handle",
    }

    /// Whether `extended=1` tells the statuses of the layer below, which show locks and what is pending.
    Statuses "hostcontrol.domain_statuses" {
        Hidden "hidden",
        Extended "extended",
    }

    /// Whether reads of domains may lag behind what was written (not documented).
    DomainReads "hostcontrol.domain_reads" {
        Current "current",
        /// For 20 seconds they tell how it was before.
        Lagging "lagging",
    }

    /// What `contacts` of `PUT /domain/{uuid}` says about roles it does not name.
    DomainPut "hostcontrol.domain_put" {
        /// They keep their contacts.
        Merge "merge",
        /// They lose them.
        Replace "replace",
    }

    /// Whether `PUT /domain/{uuid}` takes a `designated_agent`, as one layer below.
    DomainAgent "hostcontrol.domain_agent" {
        Honoured "honoured",
        Ignored "ignored",
    }

    /// For whom one may act as designated agent where consent is needed. What is not allowed is ignored without
    /// a word.
    AllowedAgent "hostcontrol.agent" {
        Both "both",
        Old "old",
        New "new",
        None "none",
        /// The extension allows it, the account may not: nothing tells.
        Unpermitted "unpermitted",
    }

    /// What a `PUT` answers whose change waits for consent.
    PendingPut "hostcontrol.pending_put" {
        /// 200 and the data as they still are.
        Old "old",
        /// 200 and the data as they were sent.
        New "new",
        /// 202 and the data as they still are.
        Accepted "accepted",
    }

    /// What becomes of a second change while one waits for consent.
    SecondChange "hostcontrol.second_change" {
        Refused "refused",
        /// The first one is over.
        Replaces "replaces",
    }

    /// When a domain is locked after its owner has changed.
    LockAfter "hostcontrol.lock" {
        /// Always, unless the old owner has opted out.
        UnlessOptedOut "unless_opted_out",
        /// Only if the old owner was asked and has not opted out.
        Asked "asked",
        /// Never, as the metadata of .com say.
        Never "never",
    }

    /// Which policy holds for generic extensions.
    Policy "hostcontrol.policy" {
        /// Consent of both owners (Transfer Policy, section II).
        Consent "irtp_c_2016",
        /// Both are told, nobody is asked, nothing is locked (recommendations 25 to 28 of the review).
        Notice "cord_notify_only",
    }

    /// How many days the owners have.
    ConsentDays "hostcontrol.consent_days" {
        Fourteen "14",
        Seven "7",
    }

    /// Whether the consent of the new owner also validates the contact.
    ConsentValidates "hostcontrol.new_owner_validation" {
        /// No: another mail follows.
        Separate "separate",
        Included "included",
    }

    /// Whether changed fields make an earlier validation void.
    ValidationVoids "hostcontrol.validation_voids" {
        Fields "fields",
        Never "never",
    }

    /// What `GET /domain-contact/{id}/validation` lists.
    ValidationStatus "hostcontrol.validation_status" {
        /// The categories that are validated.
        Validated "validated",
        /// Every category with its status.
        All "all",
    }

    /// What follows if an owner does not answer the mail of a validation.
    Unvalidated "hostcontrol.unvalidated" {
        Suspended "suspended",
        Nothing "nothing",
    }

    /// What `GET /domain-tld/{tld}` tells besides the name.
    TldForm "hostcontrol.tld" {
        /// The metadata of the layer below, named like other members here.
        Snake "snake",
        /// The same as they are named there.
        Camel "camel",
        /// Nothing.
        Bare "bare",
    }
}
