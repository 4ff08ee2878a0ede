-- How somebody proved who they are; a login of a process that doesn't know other ways is a local one.
alter table agent_login add column way text not null default 'local' check (way in ('local', 'organisation'));

-- Who saw or deleted which kinds of data. Never a value, and nothing that says who the citizen is.
create table access_entry (
  -- In the order of writing; the chain has an order of its own, that of `link`.
  number bigint generated always as identity primary key,
  at timestamptz not null,
  act text not null,
  -- Null where a citizen or the clock did it.
  agent text,
  -- Null where it is about no conversation, such as an export.
  conversation_id text,
  -- Tags of the attributes.
  kinds text[] not null,
  -- Set at once after the commit, one after the other: each hash covers the entry and the hash before it.
  link bigint unique,
  hash bytea
);
create index access_entry_unlinked on access_entry (number) where link is null;
create index access_entry_recent on access_entry (at);

-- Where the chain begins, after what was kept long enough has gone, and where it ends. One row.
create table access_chain (
  only_one boolean primary key default true check (only_one),
  first_link bigint not null,
  before_first bytea not null,
  last_link bigint not null,
  last_hash bytea not null
);

insert into access_chain (first_link, before_first, last_link, last_hash)
values (1, ''::bytea, 0, ''::bytea);
