-- The library, version 1. One statement a block, blocks separated by a line that says "next".
-- What an answer is called follows resources/fields/; docs/saving.md says how this file is written to.

CREATE TABLE center_case (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  center_id TEXT NOT NULL,
  round INTEGER NOT NULL CHECK (round >= 1),
  revision INTEGER NOT NULL,
  last_row INTEGER NOT NULL, -- the largest list_row.number that was ever given out: none is given out twice
  UNIQUE (center_id, round)
)
-- next
CREATE TABLE list (
  case_id INTEGER NOT NULL REFERENCES center_case (id) ON DELETE CASCADE,
  field TEXT NOT NULL,
  finished INTEGER NOT NULL CHECK (finished IN (0, 1)),
  PRIMARY KEY (case_id, field)
) WITHOUT ROWID
-- next
CREATE TABLE list_row (
  case_id INTEGER NOT NULL,
  number INTEGER NOT NULL CHECK (number >= 1),
  field TEXT NOT NULL,
  position INTEGER NOT NULL,
  PRIMARY KEY (case_id, number),
  FOREIGN KEY (case_id, field) REFERENCES list (case_id, field) ON DELETE CASCADE
) WITHOUT ROWID
-- next
-- An answer that is not known has no line. "row" is list_row.number, and 0 where the field is no list's column.
CREATE TABLE answer (
  case_id INTEGER NOT NULL REFERENCES center_case (id) ON DELETE CASCADE,
  field TEXT NOT NULL,
  row INTEGER NOT NULL,
  value TEXT NOT NULL,
  PRIMARY KEY (case_id, field, row)
) WITHOUT ROWID
-- next
-- Outlives the case: that one was removed is part of the trail. "before" and "after" are null where nothing was known.
CREATE TABLE audit (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  at TEXT NOT NULL,
  case_id INTEGER NOT NULL,
  event TEXT NOT NULL CHECK (event IN ('added', 'edited', 'removed')),
  field TEXT,
  row INTEGER,
  before TEXT,
  after TEXT
)
-- next
CREATE TABLE draft (
  case_id INTEGER NOT NULL REFERENCES center_case (id) ON DELETE CASCADE,
  field TEXT NOT NULL,
  row INTEGER NOT NULL,
  text TEXT NOT NULL,
  saved_at TEXT NOT NULL,
  PRIMARY KEY (case_id, field, row)
) WITHOUT ROWID
-- next
CREATE TABLE cached_result (
  case_id INTEGER PRIMARY KEY REFERENCES center_case (id) ON DELETE CASCADE,
  revision INTEGER NOT NULL,
  key TEXT NOT NULL,
  result TEXT NOT NULL
)
