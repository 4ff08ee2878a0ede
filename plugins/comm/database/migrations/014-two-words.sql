-- Two words that both sides of a talk see: a fresh pair for every leg of it. Sealed under the conversation's key, and shown
-- only while `words_of` is the leg that is under way (its `accepted_at`): a leg that an older release began has none.
alter table conversation
  add column sealed_words bytea,
  add column words_of timestamptz;
