-- Links by which an owner follows an owner change without being signed in.
CREATE TABLE links (
    -- SHA-256 of the link's word: a copy of this table opens nothing.
    token_hash BYTEA PRIMARY KEY,
    id TEXT COLLATE "C" NOT NULL UNIQUE,
    owner_change TEXT COLLATE "C" NOT NULL REFERENCES owner_changes (id),
    -- For which owner: losing or gaining.
    party TEXT NOT NULL CHECK (party IN ('losing', 'gaining')),
    -- Who made it.
    subject TEXT NOT NULL,
    -- By the local clock.
    made_at BIGINT NOT NULL,
    until BIGINT NOT NULL
);
CREATE INDEX links_owner_change ON links (owner_change, made_at);
CREATE INDEX links_until ON links (until);
