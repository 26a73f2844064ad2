CREATE TABLE documents (
  id          INTEGER PRIMARY KEY,
  path        TEXT NOT NULL UNIQUE,  -- absolute; a document of a .jsonl file is file#id
  file        TEXT NOT NULL,         -- the file it came from
  sha256      TEXT NOT NULL,         -- of its content
  ref         TEXT NOT NULL,         -- reference date, '' for none
  imported_at TEXT NOT NULL          -- UTC
);
CREATE INDEX documents_file ON documents (file);
CREATE INDEX documents_sha256 ON documents (sha256);

CREATE TABLE articles (
  document INTEGER NOT NULL REFERENCES documents ON DELETE CASCADE,
  number   INTEGER NOT NULL,
  start    INTEGER NOT NULL,         -- bytes into the document
  end      INTEGER NOT NULL,
  PRIMARY KEY (document, number)
) WITHOUT ROWID;

-- Only sentences that hold an entity.
CREATE TABLE sentences (
  id       INTEGER PRIMARY KEY,
  document INTEGER NOT NULL REFERENCES documents ON DELETE CASCADE,
  article  INTEGER NOT NULL,
  start    INTEGER NOT NULL,
  end      INTEGER NOT NULL,
  text     TEXT NOT NULL             -- without the line breaks inside
);
CREATE INDEX sentences_document ON sentences (document);

-- People, schools and organisations by their fullest name.
CREATE TABLE bodies (
  id        INTEGER PRIMARY KEY,
  type      TEXT NOT NULL,
  canonical TEXT NOT NULL,
  UNIQUE (type, canonical)
);

-- Every form of a body's name, with the documents that have it.
CREATE TABLE names (
  document INTEGER NOT NULL REFERENCES documents ON DELETE CASCADE,
  body     INTEGER NOT NULL REFERENCES bodies DEFERRABLE INITIALLY DEFERRED,
  name     TEXT NOT NULL,
  PRIMARY KEY (document, body, name)
) WITHOUT ROWID;
CREATE INDEX names_name ON names (name, body);
CREATE INDEX names_body ON names (body, name);

CREATE TABLE entities (
  id        INTEGER PRIMARY KEY,
  document  INTEGER NOT NULL REFERENCES documents ON DELETE CASCADE,
  type      TEXT NOT NULL,
  text      TEXT NOT NULL,
  canonical TEXT NOT NULL,
  value     TEXT NOT NULL,
  start     INTEGER NOT NULL,
  end       INTEGER NOT NULL,
  sentence  INTEGER NOT NULL REFERENCES sentences,
  body      INTEGER REFERENCES bodies DEFERRABLE INITIALLY DEFERRED  -- NULL for titles, dates and counts
);
CREATE INDEX entities_document ON entities (document);
CREATE INDEX entities_sentence ON entities (sentence);
CREATE INDEX entities_body ON entities (body);

CREATE TABLE posts (
  id          INTEGER PRIMARY KEY,
  document    INTEGER NOT NULL REFERENCES documents ON DELETE CASCADE,
  person      TEXT NOT NULL,
  title       TEXT NOT NULL,
  org         TEXT NOT NULL,         -- as written; '' where the text names none
  canonical   TEXT NOT NULL,         -- of org
  day         TEXT NOT NULL,         -- YYYY-MM-DD, '' for none
  status      TEXT NOT NULL,         -- current, appointed, removed, proposed, acting or former
  former      INTEGER NOT NULL,      -- 1 for former and removed
  sentence    INTEGER NOT NULL REFERENCES sentences,
  person_body INTEGER NOT NULL REFERENCES bodies DEFERRABLE INITIALLY DEFERRED,
  org_body    INTEGER REFERENCES bodies DEFERRABLE INITIALLY DEFERRED
);
CREATE INDEX posts_document ON posts (document);
CREATE INDEX posts_sentence ON posts (sentence);
CREATE INDEX posts_person ON posts (person_body);
CREATE INDEX posts_org ON posts (org_body);

CREATE VIEW roll AS
SELECT p.day, b.canonical AS person, p.title, p.canonical AS org, p.status, p.former,
       d.path, s.text AS sentence
FROM posts p
JOIN documents d ON d.id = p.document
JOIN sentences s ON s.id = p.sentence
JOIN bodies b ON b.id = p.person_body;
