-- Whether nobody knows what became of an edit; of those from before this step, which say it inside the seal, it may be so.
ALTER TABLE sent_edits ADD COLUMN in_doubt INTEGER NOT NULL DEFAULT 1;

CREATE INDEX sent_edits_in_doubt ON sent_edits (at) WHERE in_doubt;
