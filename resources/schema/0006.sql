-- The library, version 6: it may have a passphrase. docs/security.md says what is encrypted then, and from whom.

-- The key of the library, encrypted with a key that is made from the passphrase (Argon2id). No row: there is none.
CREATE TABLE lock (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  key_name TEXT NOT NULL, -- tells the keys of libraries apart
  salt BLOB NOT NULL,
  operations INTEGER NOT NULL,
  memory INTEGER NOT NULL, -- bytes
  wrapped BLOB NOT NULL
)
