-- Times are seconds since 1970 (UTC). What a person wrote is sealed; what has to be searched is not personal.

CREATE TABLE sessions (
    -- SHA-256 of the cookie's value: a copy of this table opens no session.
    token_hash BLOB PRIMARY KEY,
    subject TEXT NOT NULL,
    expires_at INTEGER NOT NULL
);

CREATE TABLE owner_changes (
    id TEXT PRIMARY KEY,
    connection TEXT NOT NULL,
    domain TEXT NOT NULL,
    -- Who started it.
    subject TEXT NOT NULL,
    state TEXT NOT NULL,
    -- draft, running or ended: what the two indexes below need to know of the state.
    stage TEXT NOT NULL CHECK (stage IN ('draft', 'running', 'ended')),
    version INTEGER NOT NULL,
    started_at INTEGER NOT NULL,
    updated_at INTEGER NOT NULL,
    -- When the registrar was last asked, and when it is to be asked again, both by the local clock.
    checked_at INTEGER,
    due_at INTEGER
);

-- One domain is in one running change at the most, whoever started it; each person has one draft of it.
CREATE UNIQUE INDEX owner_changes_running ON owner_changes (connection, domain) WHERE stage = 'running';
CREATE UNIQUE INDEX owner_changes_draft ON owner_changes (connection, domain, subject) WHERE stage = 'draft';
CREATE INDEX owner_changes_due ON owner_changes (due_at) WHERE due_at IS NOT NULL;
CREATE INDEX owner_changes_domain ON owner_changes (connection, domain);
CREATE INDEX owner_changes_subject ON owner_changes (subject, updated_at);

CREATE TABLE journal (
    owner_change TEXT NOT NULL REFERENCES owner_changes (id),
    sequence INTEGER NOT NULL,
    at INTEGER NOT NULL,
    sealed BLOB NOT NULL,
    PRIMARY KEY (owner_change, sequence)
) WITHOUT ROWID;

CREATE TABLE requests (
    subject TEXT NOT NULL,
    key TEXT NOT NULL,
    -- SHA-256 of method, path and body.
    fingerprint BLOB NOT NULL,
    started_at INTEGER NOT NULL,
    -- Missing while it runs.
    status INTEGER,
    sealed BLOB,
    PRIMARY KEY (subject, key)
) WITHOUT ROWID;
CREATE INDEX requests_age ON requests (started_at);

-- Contacts that a person made: they may see them before a domain of theirs is owned by them.
CREATE TABLE made_contacts (
    subject TEXT NOT NULL,
    connection TEXT NOT NULL,
    contact TEXT NOT NULL,
    PRIMARY KEY (subject, connection, contact)
) WITHOUT ROWID;
