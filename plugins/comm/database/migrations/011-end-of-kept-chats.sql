-- When the messages that were kept longer than the rest were deleted too, and since when the key that sealed them is destroyed.
alter table deletion
  add column kept_removed_at timestamptz,
  add column kept_unreadable_at timestamptz;

create index deletion_kept on deletion (kept_until) where kept_until is not null and kept_unreadable_at is null;

-- The name of the lead who set them to pause; empty where they did so themselves.
alter table agent add column presence_by text;
