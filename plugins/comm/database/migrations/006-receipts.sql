-- Every wrapping key that the conversation's key was ever wrapped under: a copy of the database may hold any of them.
alter table conversation add column wrapping_key_ids text[] not null default '{}';

alter table deletion
  add column wrapping_key_ids text[] not null default '{}',
  add column notes integer not null default 0;

create index deletion_deleted on deletion (deleted_at);
create index deletion_readable on deletion (deleted_at) where unreadable_at is null;

-- Until then whoever brings the link may still become the owner, because nobody came with the owner's cookie yet.
alter table citizen add column owner_unconfirmed_until timestamptz;
