-- Which languages' texts of a posting a person should look at again: a bit mask,
-- in the order of the languages. The text was made from an older one, or a
-- machine made it.
ALTER TABLE posting_revision ADD COLUMN renew BIGINT NOT NULL DEFAULT 0;
CREATE INDEX posting_revision_renew ON posting_revision (posting) WHERE renew <> 0;
