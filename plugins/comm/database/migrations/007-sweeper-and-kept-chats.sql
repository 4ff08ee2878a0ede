-- Which process sweeps, and until when it does without saying so again. One row.
create table sweeper (
  only_one boolean primary key default true check (only_one),
  holder text not null,
  until timestamptz not null
);

-- What was said in chats that the configuration keeps for some days, with a reason. Sealed under a key of its own,
-- which is wrapped by keys of a class of their own: neither has to do with the conversation's.
create table kept_text (
  conversation_id text primary key,
  purpose text not null,
  messages integer not null,
  wrapped_key bytea not null,
  wrapping_key_id text not null,
  sealed_text bytea not null,
  kept_at timestamptz not null,
  until timestamptz not null
);
create index kept_text_over on kept_text (until);

-- For how many days, as the citizen was told before anything was said; null is that nothing is kept.
alter table conversation add column keep_days integer;

alter table deletion
  -- Until when the messages, which are all else that is said to be deleted, are kept, and why: a text, or one for each language.
  add column kept_until timestamptz,
  add column kept_reason jsonb;
