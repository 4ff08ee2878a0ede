-- A conversation becomes a room: one or more citizens, each with what they shared, and one agent at a time.
-- What is older than this ran on the embedded database, in one process: nothing else serves while this runs.
-- From the next migration on they only add (see database/MIGRATIONS.md).

create table citizen (
  conversation_id text not null references conversation (id) on delete cascade,
  -- 1 is whoever began it.
  number integer not null,
  locale text not null,

  -- SHA-256 of what only one party holds: the client URL, the attr URL, the owning browser's cookie.
  client_token_hash bytea not null unique,
  attr_token_hash bytea unique,
  owner_hash bytea,

  sealed_return_url bytea,
  result_status text check (result_status in ('success', 'failed')),
  sealed_result bytea,
  result_received_at timestamptz,

  arrived_at timestamptz,
  connected_until timestamptz,
  -- The last message that their page has shown.
  read_sequence integer not null default 0,
  primary key (conversation_id, number)
);

insert into citizen (conversation_id, number, locale, client_token_hash, attr_token_hash, owner_hash,
  sealed_return_url, result_status, sealed_result, result_received_at, arrived_at, connected_until)
select id, 1, locale, client_token_hash, attr_token_hash, owner_hash,
  sealed_return_url, result_status, sealed_result, result_received_at, arrived_at, connected_until
from conversation;

alter table conversation
  drop column locale,
  drop column client_token_hash,
  drop column attr_token_hash,
  drop column owner_hash,
  drop column sealed_return_url,
  drop column result_status,
  drop column sealed_result,
  drop column result_received_at,
  drop column arrived_at,
  drop column connected_until,
  -- Higher is served first: the subject's priority, and far above it whoever was served already.
  add column rank integer not null default 0,
  -- While it waits: whose turn it is to accept, and until when nobody else may.
  add column offered_to text,
  add column offered_until timestamptz,
  add column mark text check (mark in ('emergency', 'abuse')),
  add column marked_at timestamptz;

drop index conversation_waiting;

-- Exactly the order in which a subject's queue is served.
create index conversation_waiting on conversation (purpose, rank desc, queued_at, id)
  where state = 'waiting';

alter table message add column citizen integer;

update message set citizen = 1 where author = 'citizen';

-- What agents write for each other; sealed under the conversation's key.
create table note (
  conversation_id text not null references conversation (id) on delete cascade,
  number integer not null,
  agent text not null,
  sealed_text bytea not null,
  at timestamptz not null,
  primary key (conversation_id, number)
);

-- What happened to a conversation. `about` is a tag or an agent, never something about a citizen.
create table happening (
  conversation_id text not null references conversation (id) on delete cascade,
  number integer generated always as identity,
  kind text not null,
  agent text,
  about text,
  at timestamptz not null,
  primary key (conversation_id, number)
);

create table agent (
  -- The organisation's identifier of the person; a local agent's is their name.
  id text primary key,
  name text not null,
  roles text[] not null,
  -- Tags; `*` is all.
  subjects text[] not null,
  channels text[] not null,
  at_once integer not null,
  presence text not null check (presence in ('available', 'pause', 'wrapping_up', 'away')),
  presence_since timestamptz not null,
  connected_until timestamptz,
  -- When they were last given a conversation: the next one goes to whoever had none for longest.
  given_at timestamptz
);

insert into agent (id, name, roles, subjects, channels, at_once, presence, presence_since)
select distinct agent, agent, array['agent'], array['*'], array['*'], 3, 'available', now()
from agent_login;

alter table agent_login
  add column last_active_at timestamptz not null default now(),
  add constraint agent_login_agent foreign key (agent) references agent (id) on delete cascade;

alter table deletion
  drop column owner_hash,
  add column owner_hashes bytea[] not null default '{}',
  add column purpose text,
  -- When the key that wrapped the conversation's key is destroyed, and with it every copy.
  add column unreadable_at timestamptz;

-- One line for everybody who waited, without a trace of who.
create table visit (
  number bigint generated always as identity primary key,
  purpose text not null,
  channel text not null,
  queued_at timestamptz not null,
  accepted_at timestamptz,
  ended_at timestamptz not null,
  outcome text not null check (outcome in ('served', 'abandoned'))
);
create index visit_recent on visit (purpose, ended_at);

-- What a lead has closed for now; `*` is every one.
create table closure (
  purpose text not null,
  channel text not null,
  closed_by text not null,
  closed_at timestamptz not null,
  primary key (purpose, channel)
);
