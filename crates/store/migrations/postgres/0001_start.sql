-- Times are seconds since 1970 (UTC). What a person wrote is sealed; what has to be searched is not personal.
-- Names sort by their bytes, as they do in SQLite.

CREATE TABLE sessions (
    -- SHA-256 of the cookie's value: a copy of this table opens no session.
    token_hash BYTEA PRIMARY KEY,
    subject TEXT NOT NULL,
    expires_at BIGINT NOT NULL
);

CREATE TABLE owner_changes (
    id TEXT COLLATE "C" PRIMARY KEY,
    connection TEXT NOT NULL,
    domain TEXT NOT NULL,
    -- Who started it.
    subject TEXT NOT NULL,
    state TEXT NOT NULL,
    -- draft, running or ended: what the two indexes below need to know of the state.
    stage TEXT NOT NULL CHECK (stage IN ('draft', 'running', 'ended')),
    version BIGINT NOT NULL,
    started_at BIGINT NOT NULL,
    updated_at BIGINT NOT NULL,
    -- When the registrar was last asked, and when it is to be asked again, both by the local clock.
    checked_at BIGINT,
    due_at BIGINT
);

-- One domain is in one running change at the most, whoever started it; each person has one draft of it.
CREATE UNIQUE INDEX owner_changes_running ON owner_changes (connection, domain) WHERE stage = 'running';
CREATE UNIQUE INDEX owner_changes_draft ON owner_changes (connection, domain, subject) WHERE stage = 'draft';
CREATE INDEX owner_changes_due ON owner_changes (due_at) WHERE due_at IS NOT NULL;
CREATE INDEX owner_changes_domain ON owner_changes (connection, domain);
CREATE INDEX owner_changes_subject ON owner_changes (subject, updated_at);
CREATE INDEX owner_changes_drafts_age ON owner_changes (updated_at) WHERE stage = 'draft';

CREATE TABLE journal (
    owner_change TEXT COLLATE "C" NOT NULL REFERENCES owner_changes (id),
    sequence BIGINT NOT NULL,
    at BIGINT NOT NULL,
    sealed BYTEA NOT NULL,
    PRIMARY KEY (owner_change, sequence)
);

CREATE TABLE requests (
    subject TEXT NOT NULL,
    key TEXT NOT NULL,
    -- SHA-256 of method, path and body.
    fingerprint BYTEA NOT NULL,
    started_at BIGINT NOT NULL,
    -- Missing while it runs.
    status INTEGER,
    sealed BYTEA,
    PRIMARY KEY (subject, key)
);
CREATE INDEX requests_age ON requests (started_at);

-- Contacts that a person made: they may see them before a domain of theirs is owned by them.
CREATE TABLE made_contacts (
    subject TEXT NOT NULL,
    connection TEXT NOT NULL,
    contact TEXT COLLATE "C" NOT NULL,
    PRIMARY KEY (subject, connection, contact)
);

-- What deleted drafts left at the registrars: names that the registrars gave, nothing personal.
CREATE TABLE leftovers (
    connection TEXT COLLATE "C" NOT NULL,
    domain TEXT NOT NULL,
    -- contact, cart …: the registrar client's own word.
    kind TEXT COLLATE "C" NOT NULL,
    name TEXT COLLATE "C" NOT NULL,
    -- When the draft was last changed.
    since BIGINT NOT NULL,
    PRIMARY KEY (connection, kind, name)
);

-- How often the database was opened. A process that is not the last one to have opened it writes no journal.
CREATE TABLE opened (
    times BIGINT NOT NULL,
    -- One row.
    single BOOLEAN PRIMARY KEY DEFAULT TRUE CHECK (single)
);
INSERT INTO opened (times) VALUES (0);
