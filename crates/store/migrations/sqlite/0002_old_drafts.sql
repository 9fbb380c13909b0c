-- Drafts are deleted some time after their last change.
CREATE INDEX owner_changes_drafts_age ON owner_changes (updated_at) WHERE stage = 'draft';

-- What deleted drafts left at the registrars: names that the registrars gave, nothing personal.
CREATE TABLE leftovers (
    connection TEXT NOT NULL,
    domain TEXT NOT NULL,
    -- contact, cart …: the registrar client's own word.
    kind TEXT NOT NULL,
    name TEXT NOT NULL,
    -- When the draft was last changed.
    since INTEGER NOT NULL,
    PRIMARY KEY (connection, kind, name)
) WITHOUT ROWID;
