-- Where the database lives: what is brought back from a dump is a table with another number, and a server that was
-- wound back or taken over by its standby is on another timeline. Missing until it is opened for the first time.
ALTER TABLE opened ADD COLUMN home TEXT;
