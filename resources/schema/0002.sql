-- The library, version 2: files that it keeps, and papers that were issued.

-- The trail takes any event: a closed list would have to be built anew with every event that the program learns.
CREATE TABLE audit_of_any_event (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  at TEXT NOT NULL,
  case_id INTEGER NOT NULL,
  event TEXT NOT NULL,
  field TEXT,
  row INTEGER,
  before TEXT,
  after TEXT
)
-- next
INSERT INTO audit_of_any_event SELECT id, at, case_id, event, field, row, before, after FROM audit ORDER BY id
-- next
DROP TABLE audit
-- next
ALTER TABLE audit_of_any_event RENAME TO audit
-- next
-- Found by what is in it, so that equal files are kept once and a changed one is noticed.
CREATE TABLE stored_file (
  sha256 TEXT NOT NULL PRIMARY KEY,
  size INTEGER NOT NULL,
  content BLOB NOT NULL
)
-- next
CREATE TRIGGER stored_file_stays BEFORE UPDATE ON stored_file BEGIN SELECT RAISE(ABORT, 'a stored file stays'); END
-- next
-- A paper printed for signature, with the version of the case that it was printed from. It outlives the case: what
-- identifies the case is kept as it was at that time.
CREATE TABLE issued_paper (
  number INTEGER PRIMARY KEY AUTOINCREMENT,
  form TEXT NOT NULL,
  case_id INTEGER NOT NULL,
  center_id TEXT NOT NULL,
  center_name TEXT NOT NULL,
  round INTEGER NOT NULL,
  issued_at TEXT NOT NULL,
  evaluated_on TEXT NOT NULL, -- the day of evaluation, fixed by issuing where nothing else had fixed it
  standard TEXT NOT NULL,
  standard_checksum TEXT NOT NULL,
  fingerprint TEXT NOT NULL,
  printed_sha256 TEXT NOT NULL, -- of what the paper says, without number and layout
  file_sha256 TEXT NOT NULL REFERENCES stored_file (sha256),
  attachment INTEGER NOT NULL CHECK (attachment IN (0, 1)),
  frozen_case TEXT NOT NULL, -- guapai.case/1; it and the next are long, and last so that lists need not read them
  results TEXT NOT NULL -- guapai.evaluation/1
)
-- next
CREATE INDEX issued_paper_by_case ON issued_paper (case_id)
-- next
CREATE TRIGGER issued_paper_stays BEFORE UPDATE ON issued_paper BEGIN SELECT RAISE(ABORT, 'an issued paper stays'); END
-- next
CREATE TRIGGER issued_paper_is_kept BEFORE DELETE ON issued_paper BEGIN SELECT RAISE(ABORT, 'an issued paper stays'); END
