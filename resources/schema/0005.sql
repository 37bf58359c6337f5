-- The library, version 5: nothing is changed unseen. docs/security.md says what the seals find and what they cannot.

-- Who made the edit: the account of the system and the name that the person has set in the program, and why. They are
-- null where it was not recorded, as before this version.
ALTER TABLE audit ADD COLUMN account TEXT
-- next
ALTER TABLE audit ADD COLUMN person TEXT
-- next
ALTER TABLE audit ADD COLUMN reason TEXT
-- next
-- Every seal is a hash of content with this key.
CREATE TABLE seal_key (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  key BLOB NOT NULL
)
-- next
-- The sum of the seals of all rows of a scope: one for each case ("case"), and one for each table that is no case's.
CREATE TABLE seal (
  scope TEXT NOT NULL,
  case_id INTEGER NOT NULL, -- 0 where the scope is no case's
  sum BLOB NOT NULL,
  PRIMARY KEY (scope, case_id)
) WITHOUT ROWID
-- next
-- The seal of each entry of the audit trail, made from the entry and the seal of the entry before.
CREATE TABLE audit_seal (
  entry INTEGER PRIMARY KEY,
  seal BLOB NOT NULL
)
-- next
-- The state that the last transaction left: the last entry of the trail, its seal, the sum of the seals of all scopes,
-- and the seal of the three.
CREATE TABLE seal_head (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  entry INTEGER NOT NULL,
  entry_seal BLOB NOT NULL,
  state BLOB NOT NULL,
  seal BLOB NOT NULL
)
-- next
-- Results are computed again where they have no seal.
DELETE FROM cached_result
-- next
ALTER TABLE cached_result ADD COLUMN seal BLOB
-- next
-- INSERT OR REPLACE removes a row without asking the triggers that refuse its removal.
CREATE TRIGGER issued_paper_is_not_replaced BEFORE INSERT ON issued_paper
WHEN EXISTS (SELECT 1 FROM issued_paper WHERE number = NEW.number)
BEGIN SELECT RAISE(ABORT, 'an issued paper stays'); END
-- next
CREATE TRIGGER stored_file_is_kept BEFORE DELETE ON stored_file BEGIN SELECT RAISE(ABORT, 'a stored file stays'); END
-- next
CREATE TRIGGER stored_file_is_not_replaced BEFORE INSERT ON stored_file
WHEN EXISTS (SELECT 1 FROM stored_file WHERE sha256 = NEW.sha256)
BEGIN SELECT RAISE(ABORT, 'a stored file stays'); END
-- next
CREATE TRIGGER audit_stays BEFORE UPDATE ON audit BEGIN SELECT RAISE(ABORT, 'an entry of the trail stays'); END
-- next
CREATE TRIGGER audit_is_kept BEFORE DELETE ON audit BEGIN SELECT RAISE(ABORT, 'an entry of the trail stays'); END
-- next
CREATE TRIGGER audit_is_not_replaced BEFORE INSERT ON audit
WHEN EXISTS (SELECT 1 FROM audit WHERE id = NEW.id)
BEGIN SELECT RAISE(ABORT, 'an entry of the trail stays'); END
-- next
CREATE TRIGGER audit_seal_stays BEFORE UPDATE ON audit_seal BEGIN SELECT RAISE(ABORT, 'a seal stays'); END
-- next
CREATE TRIGGER audit_seal_is_kept BEFORE DELETE ON audit_seal BEGIN SELECT RAISE(ABORT, 'a seal stays'); END
-- next
CREATE TRIGGER audit_seal_is_not_replaced BEFORE INSERT ON audit_seal
WHEN EXISTS (SELECT 1 FROM audit_seal WHERE entry = NEW.entry)
BEGIN SELECT RAISE(ABORT, 'a seal stays'); END
-- next
CREATE TRIGGER seal_key_stays BEFORE UPDATE ON seal_key BEGIN SELECT RAISE(ABORT, 'the key stays'); END
-- next
CREATE TRIGGER seal_key_is_kept BEFORE DELETE ON seal_key BEGIN SELECT RAISE(ABORT, 'the key stays'); END
