-- The library, version 3: the files that a case names.

-- "name" is what the case's answers call the file. One that no answer calls any more stays until the case goes: undo
-- may bring the answer back.
CREATE TABLE attachment (
  case_id INTEGER NOT NULL REFERENCES center_case (id) ON DELETE CASCADE,
  name TEXT NOT NULL,
  sha256 TEXT NOT NULL REFERENCES stored_file (sha256),
  PRIMARY KEY (case_id, name)
) WITHOUT ROWID
