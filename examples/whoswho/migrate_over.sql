INSERT INTO documents SELECT * FROM old_documents;
INSERT INTO articles SELECT document, number, start, end, NULL FROM old_articles;
INSERT INTO sentences SELECT * FROM old_sentences WHERE id IN (SELECT sentence FROM entities WHERE body IS NOT NULL);
INSERT INTO bodies SELECT id, type, canonical, '', NULL FROM old_bodies;
INSERT INTO names (body, name) SELECT DISTINCT body, name FROM old_names;
INSERT INTO mentions (document, name, sentence, start, end)
  SELECT e.document, n.id, e.sentence, e.start, e.end FROM entities e JOIN names n ON n.body = e.body AND n.name = e.text ORDER BY e.id;
INSERT INTO mentions (document, name)
  SELECT o.document, n.id FROM old_names o JOIN names n ON n.body = o.body AND n.name = o.name
  WHERE NOT EXISTS (SELECT 1 FROM mentions m WHERE m.document = o.document AND m.name = n.id);
INSERT INTO posts
  SELECT p.id, p.document, p.person_body, p.title, p.org_body, CASE p.status WHEN '' THEN 'current' ELSE p.status END, '', '', p.day, p.day <> d.ref, d.ref, p.sentence
  FROM old_posts p JOIN documents d ON d.id = p.document;
DROP TABLE entities;
DROP TABLE old_posts;
DROP TABLE old_names;
DROP TABLE old_bodies;
DROP TABLE old_sentences;
DROP TABLE old_articles;
DROP TABLE old_documents;
