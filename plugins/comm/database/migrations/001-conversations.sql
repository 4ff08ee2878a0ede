-- Everything that a citizen or agent said, and everything that identifies a citizen, stands in columns
-- named sealed_*: AES-256-GCM under the conversation's own key, which stands here only wrapped.
-- No personal data in a key or an index: a unique violation prints them.

create table conversation (
  id text primary key,
  purpose text not null,
  channel text not null,
  state text not null check (state in ('created', 'arrived', 'waiting', 'talking', 'wrapping_up')),
  locale text not null,

  -- SHA-256 of what only one party holds: the client URL, the attr URL, the owning browser's cookie.
  client_token_hash bytea not null unique,
  attr_token_hash bytea unique,
  owner_hash bytea,

  wrapped_key bytea not null,
  wrapping_key_id text not null,
  sealed_return_url bytea,
  result_status text check (result_status in ('success', 'failed')),
  sealed_result bytea,
  result_received_at timestamptz,

  agent text,
  agent_read_sequence integer not null default 0,
  last_sequence integer not null default 0,
  ended_by text check (ended_by in ('agent', 'citizen', 'timer')),

  created_at timestamptz not null,
  arrived_at timestamptz,
  queued_at timestamptz,
  accepted_at timestamptz,
  ended_at timestamptz,
  connected_until timestamptz,
  -- When the state ends by itself if nothing happens, and when all of it ends.
  ends_at timestamptz not null,
  deadline_at timestamptz not null
);

-- Exactly the order in which the queue is served.
create index conversation_waiting on conversation (queued_at, id) where state = 'waiting';
create index conversation_of_agent on conversation (agent) where agent is not null;
create index conversation_ending on conversation (ends_at);

create table message (
  conversation_id text not null references conversation (id) on delete cascade,
  sequence integer not null,
  author text not null check (author in ('citizen', 'agent')),
  -- Chosen by the sender, so that sending again after a lost answer adds nothing.
  key uuid not null,
  agent text,
  sealed_text bytea not null,
  at timestamptz not null,
  primary key (conversation_id, sequence),
  unique (conversation_id, author, key)
);

-- SHA-256 of every accepted result until it would have expired: none is accepted twice.
create table used_result (
  digest bytea primary key,
  expires_at timestamptz not null
);
create index used_result_expiring on used_result (expires_at);

-- What was deleted and when, without a trace of what it said.
create table deletion (
  conversation_id text primary key,
  owner_hash bytea,
  agent text,
  attributes text[] not null,
  messages integer not null,
  caused_by text not null check (caused_by in ('agent', 'citizen', 'timer')),
  deleted_at timestamptz not null
);

create table agent_login (
  token_hash bytea primary key,
  agent text not null,
  expires_at timestamptz not null
);
