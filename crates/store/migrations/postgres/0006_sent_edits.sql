-- Edits of contacts that were sent and of which it is not proven what became of them.
CREATE TABLE sent_edits (
    id TEXT COLLATE "C" PRIMARY KEY,
    connection TEXT NOT NULL,
    contact TEXT COLLATE "C" NOT NULL,
    -- Who sent it.
    subject TEXT NOT NULL,
    -- By the local clock.
    at BIGINT NOT NULL,
    -- What was sent, and what is known of it.
    sealed BYTEA NOT NULL
);
CREATE INDEX sent_edits_contact ON sent_edits (connection, contact, at);
CREATE INDEX sent_edits_age ON sent_edits (at);
