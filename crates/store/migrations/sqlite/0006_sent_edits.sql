-- Edits of contacts that were sent and of which it is not proven what became of them.
CREATE TABLE sent_edits (
    id TEXT PRIMARY KEY,
    connection TEXT NOT NULL,
    contact TEXT NOT NULL,
    -- Who sent it.
    subject TEXT NOT NULL,
    -- By the local clock.
    at INTEGER NOT NULL,
    -- What was sent, and what is known of it.
    sealed BLOB NOT NULL
) WITHOUT ROWID;
CREATE INDEX sent_edits_contact ON sent_edits (connection, contact, at);
CREATE INDEX sent_edits_age ON sent_edits (at);
