-- What is due is asked for connection by connection: a registrar that does not answer holds up its own changes alone.
DROP INDEX owner_changes_due;
CREATE INDEX owner_changes_due ON owner_changes (connection, due_at) WHERE due_at IS NOT NULL;
