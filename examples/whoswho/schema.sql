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
  document INTEGER NOT NULL REFERENCES documents,
  number   INTEGER NOT NULL,
  start    INTEGER NOT NULL,         -- bytes into the document
  end      INTEGER NOT NULL,
  sketch   BLOB,                     -- by which a text published again is known
  PRIMARY KEY (document, number)
) WITHOUT ROWID;

-- Only sentences that name somebody or some body.
CREATE TABLE sentences (
  id       INTEGER PRIMARY KEY,
  document INTEGER NOT NULL REFERENCES documents,
  article  INTEGER NOT NULL,
  start    INTEGER NOT NULL,
  end      INTEGER NOT NULL,
  text     TEXT NOT NULL             -- without the line breaks inside
);
CREATE INDEX sentences_document ON sentences (document);

-- People, schools and organisations by their fullest name in an article.
CREATE TABLE bodies (
  id        INTEGER PRIMARY KEY,
  type      TEXT NOT NULL,
  canonical TEXT NOT NULL,
  region    TEXT NOT NULL,           -- code of the division, '' if the texts do not tell
  tail      TEXT,                    -- the name without its first place, where it has more: 清河县教育局 of 海州市清河县教育局
  UNIQUE (type, canonical, region)
);
CREATE INDEX bodies_tail ON bodies (tail) WHERE tail IS NOT NULL;

-- Every form of a body's name.
CREATE TABLE names (
  id   INTEGER PRIMARY KEY,
  body INTEGER NOT NULL REFERENCES bodies,
  name TEXT NOT NULL,
  UNIQUE (body, name)
);
CREATE INDEX names_name ON names (name, body);

-- Where a name stands. Forms that an article explains elsewhere have no place.
CREATE TABLE mentions (
  id       INTEGER PRIMARY KEY,
  document INTEGER NOT NULL REFERENCES documents,
  name     INTEGER NOT NULL REFERENCES names,
  sentence INTEGER REFERENCES sentences,
  start    INTEGER,
  end      INTEGER
);
CREATE INDEX mentions_document ON mentions (document);
CREATE INDEX mentions_name ON mentions (name);

CREATE TABLE posts (
  id        INTEGER PRIMARY KEY,
  document  INTEGER NOT NULL REFERENCES documents,
  person    INTEGER NOT NULL REFERENCES bodies,
  title     TEXT NOT NULL,
  org       INTEGER REFERENCES bodies, -- NULL where the text names none
  status    TEXT NOT NULL,           -- current, appointed, removed, proposed, acting or former
  from_date TEXT NOT NULL,           -- TIMEX as the text tells it, '' for none
  to_date   TEXT NOT NULL,
  day       TEXT NOT NULL,           -- on which the text has it so, YYYY-MM-DD, '' for none
  day_told  INTEGER NOT NULL,        -- 1: the text tells the day, 0: it is the document's
  issued    TEXT NOT NULL,           -- the document's day: that of its signature, else its reference date, '' for none
  sentence  INTEGER NOT NULL REFERENCES sentences
);
CREATE INDEX posts_document ON posts (document);
CREATE INDEX posts_person ON posts (person);
CREATE INDEX posts_org ON posts (org);

CREATE VIEW roll AS
SELECT p.day, b.canonical AS person, p.title, coalesce(o.canonical, '') AS org, coalesce(o.region, '') AS region,
       p.status, p.from_date, p.to_date, d.path, s.text AS sentence
FROM posts p
JOIN documents d ON d.id = p.document
JOIN sentences s ON s.id = p.sentence
JOIN bodies b ON b.id = p.person
LEFT JOIN bodies o ON o.id = p.org;
