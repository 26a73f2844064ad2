-- A database of version 1, as the first whoswho made it of testdata/news.
BEGIN TRANSACTION;
CREATE TABLE documents (
  id          INTEGER PRIMARY KEY,
  path        TEXT NOT NULL UNIQUE,  -- absolute; a document of a .jsonl file is file#id
  file        TEXT NOT NULL,         -- the file it came from
  sha256      TEXT NOT NULL,         -- of its content
  ref         TEXT NOT NULL,         -- reference date, '' for none
  imported_at TEXT NOT NULL          -- UTC
);
INSERT INTO documents VALUES(1,'/archive/news/20250912.txt','/archive/news/20250912.txt','5ac893d177fcd5cedcc80a7aefb38d01ac2c0568c34b14d29b4423bdcfa42ce0','2025-09-12','2026-03-04T08:00:00Z');
INSERT INTO documents VALUES(2,'/archive/news/2026-01-20.txt','/archive/news/2026-01-20.txt','a1cf293d51cef3928157728d9c283a76a4b9516e08bd4f24fdd8c68e327a7d15','2026-01-20','2026-03-04T08:00:00Z');
INSERT INTO documents VALUES(3,'/archive/news/sub/feed.jsonl#a1','/archive/news/sub/feed.jsonl','1099193d4b421fcec7c0763012e33f1e5b15f0ca2c9817625fdbacb2a2439fe6','2026-03-03','2026-03-04T08:00:00Z');
INSERT INTO documents VALUES(4,'/archive/news/sub/feed.jsonl#a2','/archive/news/sub/feed.jsonl','1b7719591811e29a2099ff8790ca0616f18aeaca69233fe1fa08e7d107bf6039','','2026-03-04T08:00:00Z');
CREATE TABLE articles (
  document INTEGER NOT NULL REFERENCES documents ON DELETE CASCADE,
  number   INTEGER NOT NULL,
  start    INTEGER NOT NULL,         -- bytes into the document
  end      INTEGER NOT NULL,
  PRIMARY KEY (document, number)
) WITHOUT ROWID;
INSERT INTO articles VALUES(1,0,0,259);
INSERT INTO articles VALUES(2,0,0,222);
INSERT INTO articles VALUES(3,0,0,77);
INSERT INTO articles VALUES(4,0,0,70);
CREATE TABLE sentences (
  id       INTEGER PRIMARY KEY,
  document INTEGER NOT NULL REFERENCES documents ON DELETE CASCADE,
  article  INTEGER NOT NULL,
  start    INTEGER NOT NULL,
  end      INTEGER NOT NULL,
  text     TEXT NOT NULL             -- without the line breaks inside
);
INSERT INTO sentences VALUES(1,1,0,0,34,'文水县召开教师节座谈会');
INSERT INTO sentences VALUES(2,1,0,35,125,'9月10日，文水县教育体育局党组书记、局长周文海主持召开座谈会。');
INSERT INTO sentences VALUES(3,1,0,125,170,'文水县第二中学校长林秀兰发言。');
INSERT INTO sentences VALUES(4,1,0,170,209,'周文海向全县教师表示祝贺。');
INSERT INTO sentences VALUES(5,1,0,210,258,'县教体局副局长高建平介绍了情况。');
INSERT INTO sentences VALUES(6,2,0,0,46,'文水县教育体育局到文水二中调研');
INSERT INTO sentences VALUES(7,2,0,47,167,'1月18日，文水县教育体育局局长周文海到文水县第二中学调研，文水二中校长郑国栋陪同。');
INSERT INTO sentences VALUES(8,2,0,167,221,'文水县第二中学原校长林秀兰一同参加。');
INSERT INTO sentences VALUES(9,3,0,0,77,'3月2日，文水县第二中学校长郑国栋出席开学典礼并讲话。');
INSERT INTO sentences VALUES(10,4,0,0,70,'文水县实验小学校长何雨晴介绍，学校有学生1200名。');
CREATE TABLE bodies (
  id        INTEGER PRIMARY KEY,
  type      TEXT NOT NULL,
  canonical TEXT NOT NULL,
  UNIQUE (type, canonical)
);
INSERT INTO bodies VALUES(1,'ORG','文水县教育体育局');
INSERT INTO bodies VALUES(2,'PERSON','周文海');
INSERT INTO bodies VALUES(3,'SCHOOL','文水县第二中学');
INSERT INTO bodies VALUES(4,'PERSON','林秀兰');
INSERT INTO bodies VALUES(5,'PERSON','高建平');
INSERT INTO bodies VALUES(6,'PERSON','郑国栋');
INSERT INTO bodies VALUES(7,'SCHOOL','文水县实验小学');
INSERT INTO bodies VALUES(8,'PERSON','何雨晴');
CREATE TABLE names (
  document INTEGER NOT NULL REFERENCES documents ON DELETE CASCADE,
  body     INTEGER NOT NULL REFERENCES bodies DEFERRABLE INITIALLY DEFERRED,
  name     TEXT NOT NULL,
  PRIMARY KEY (document, body, name)
) WITHOUT ROWID;
INSERT INTO names VALUES(1,1,'县教体局');
INSERT INTO names VALUES(1,1,'文水县教育体育局');
INSERT INTO names VALUES(2,1,'文水县教育体育局');
INSERT INTO names VALUES(1,2,'周文海');
INSERT INTO names VALUES(2,2,'周文海');
INSERT INTO names VALUES(2,3,'文水二中');
INSERT INTO names VALUES(1,3,'文水县第二中学');
INSERT INTO names VALUES(2,3,'文水县第二中学');
INSERT INTO names VALUES(3,3,'文水县第二中学');
INSERT INTO names VALUES(1,4,'林秀兰');
INSERT INTO names VALUES(2,4,'林秀兰');
INSERT INTO names VALUES(1,5,'高建平');
INSERT INTO names VALUES(2,6,'郑国栋');
INSERT INTO names VALUES(3,6,'郑国栋');
INSERT INTO names VALUES(4,7,'文水县实验小学');
INSERT INTO names VALUES(4,8,'何雨晴');
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
INSERT INTO entities VALUES(1,1,'DATE','教师节','教师节','2025-09-10',15,24,1,NULL);
INSERT INTO entities VALUES(2,1,'DATE','9月10日','9月10日','2025-09-10',35,44,2,NULL);
INSERT INTO entities VALUES(3,1,'ORG','文水县教育体育局','文水县教育体育局','',47,71,2,1);
INSERT INTO entities VALUES(4,1,'TITLE','党组书记','党组书记','',71,83,2,NULL);
INSERT INTO entities VALUES(5,1,'TITLE','局长','局长','',86,92,2,NULL);
INSERT INTO entities VALUES(6,1,'PERSON','周文海','周文海','',92,101,2,2);
INSERT INTO entities VALUES(7,1,'SCHOOL','文水县第二中学','文水县第二中学','',125,146,3,3);
INSERT INTO entities VALUES(8,1,'TITLE','校长','校长','',146,152,3,NULL);
INSERT INTO entities VALUES(9,1,'PERSON','林秀兰','林秀兰','',152,161,3,4);
INSERT INTO entities VALUES(10,1,'PERSON','周文海','周文海','',170,179,4,2);
INSERT INTO entities VALUES(11,1,'ORG','县教体局','文水县教育体育局','',210,222,5,1);
INSERT INTO entities VALUES(12,1,'TITLE','副局长','副局长','',222,231,5,NULL);
INSERT INTO entities VALUES(13,1,'PERSON','高建平','高建平','',231,240,5,5);
INSERT INTO entities VALUES(14,2,'ORG','文水县教育体育局','文水县教育体育局','',0,24,6,1);
INSERT INTO entities VALUES(15,2,'SCHOOL','文水二中','文水县第二中学','',27,39,6,3);
INSERT INTO entities VALUES(16,2,'DATE','1月18日','1月18日','2026-01-18',47,56,7,NULL);
INSERT INTO entities VALUES(17,2,'ORG','文水县教育体育局','文水县教育体育局','',59,83,7,1);
INSERT INTO entities VALUES(18,2,'TITLE','局长','局长','',83,89,7,NULL);
INSERT INTO entities VALUES(19,2,'PERSON','周文海','周文海','',89,98,7,2);
INSERT INTO entities VALUES(20,2,'SCHOOL','文水县第二中学','文水县第二中学','',101,122,7,3);
INSERT INTO entities VALUES(21,2,'SCHOOL','文水二中','文水县第二中学','',131,143,7,3);
INSERT INTO entities VALUES(22,2,'TITLE','校长','校长','',143,149,7,NULL);
INSERT INTO entities VALUES(23,2,'PERSON','郑国栋','郑国栋','',149,158,7,6);
INSERT INTO entities VALUES(24,2,'SCHOOL','文水县第二中学','文水县第二中学','',167,188,8,3);
INSERT INTO entities VALUES(25,2,'TITLE','校长','校长','',191,197,8,NULL);
INSERT INTO entities VALUES(26,2,'PERSON','林秀兰','林秀兰','',197,206,8,4);
INSERT INTO entities VALUES(27,3,'DATE','3月2日','3月2日','2026-03-02',0,8,9,NULL);
INSERT INTO entities VALUES(28,3,'SCHOOL','文水县第二中学','文水县第二中学','',11,32,9,3);
INSERT INTO entities VALUES(29,3,'TITLE','校长','校长','',32,38,9,NULL);
INSERT INTO entities VALUES(30,3,'PERSON','郑国栋','郑国栋','',38,47,9,6);
INSERT INTO entities VALUES(31,4,'SCHOOL','文水县实验小学','文水县实验小学','',0,21,10,7);
INSERT INTO entities VALUES(32,4,'TITLE','校长','校长','',21,27,10,NULL);
INSERT INTO entities VALUES(33,4,'PERSON','何雨晴','何雨晴','',27,36,10,8);
INSERT INTO entities VALUES(34,4,'COUNT','1200名','1200名','1200 名',60,67,10,NULL);
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
INSERT INTO posts VALUES(1,1,'周文海','党组书记','文水县教育体育局','文水县教育体育局','2025-09-10','current',0,2,2,1);
INSERT INTO posts VALUES(2,1,'周文海','局长','文水县教育体育局','文水县教育体育局','2025-09-10','current',0,2,2,1);
INSERT INTO posts VALUES(3,1,'林秀兰','校长','文水县第二中学','文水县第二中学','2025-09-10','current',0,3,4,3);
INSERT INTO posts VALUES(4,1,'高建平','副局长','县教体局','文水县教育体育局','2025-09-10','current',0,5,5,1);
INSERT INTO posts VALUES(5,2,'周文海','局长','文水县教育体育局','文水县教育体育局','2026-01-18','current',0,7,2,1);
INSERT INTO posts VALUES(6,2,'郑国栋','校长','文水二中','文水县第二中学','2026-01-18','current',0,7,6,3);
INSERT INTO posts VALUES(7,2,'林秀兰','校长','文水县第二中学','文水县第二中学','2026-01-18','former',1,8,4,3);
INSERT INTO posts VALUES(8,3,'郑国栋','校长','文水县第二中学','文水县第二中学','2026-03-02','current',0,9,6,3);
INSERT INTO posts VALUES(9,4,'何雨晴','校长','文水县实验小学','文水县实验小学','','current',0,10,8,7);
CREATE INDEX documents_file ON documents (file);
CREATE INDEX documents_sha256 ON documents (sha256);
CREATE INDEX sentences_document ON sentences (document);
CREATE INDEX names_name ON names (name, body);
CREATE INDEX names_body ON names (body, name);
CREATE INDEX entities_document ON entities (document);
CREATE INDEX entities_sentence ON entities (sentence);
CREATE INDEX entities_body ON entities (body);
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
COMMIT;
PRAGMA user_version = 1;
