-- From version 1 to 2: posts get dates, names their places, texts their sketches.
-- What version 1 did not keep is empty until build --again.
DROP VIEW roll;
ALTER TABLE documents RENAME TO old_documents;
ALTER TABLE articles RENAME TO old_articles;
ALTER TABLE sentences RENAME TO old_sentences;
ALTER TABLE bodies RENAME TO old_bodies;
ALTER TABLE names RENAME TO old_names;
ALTER TABLE posts RENAME TO old_posts;
DROP INDEX documents_file;
DROP INDEX documents_sha256;
DROP INDEX sentences_document;
DROP INDEX names_name;
DROP INDEX posts_document;
DROP INDEX posts_person;
DROP INDEX posts_org;
