-- When another browser than the owner's came by the client URL of a citizen whose result is still to come: what comes after
-- that is destroyed. The index is for what is held and counts once nobody else has come for a while.
alter table citizen add column another_came_at timestamptz;

create index citizen_held on citizen (held_at) where held_at is not null;
