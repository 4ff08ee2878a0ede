-- The keys that a room's own was wrapped under before it was given more time: its proof of deletion names all of them.
alter table platform_room add column wrapping_key_ids text[] not null default '{}';
