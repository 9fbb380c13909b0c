-- Links by which an owner follows an owner change without being signed in.
CREATE TABLE links (
    -- SHA-256 of the link's word: a copy of this table opens nothing.
    token_hash BLOB PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    owner_change TEXT NOT NULL REFERENCES owner_changes (id),
    -- For which owner: losing or gaining.
    party TEXT NOT NULL CHECK (party IN ('losing', 'gaining')),
    -- Who made it.
    subject TEXT NOT NULL,
    -- By the local clock.
    made_at INTEGER NOT NULL,
    until INTEGER NOT NULL
) WITHOUT ROWID;
CREATE INDEX links_owner_change ON links (owner_change, made_at);
CREATE INDEX links_until ON links (until);
