-- What an agent asked a citizen to show during a conversation, and what came of it. The result of an identification
-- that isn't confirmed yet is sealed here, under the conversation's key; nobody is shown it.
create table identification (
  conversation_id text not null references conversation (id) on delete cascade,
  -- Counts up within the conversation.
  number integer not null,
  citizen integer not null,
  agent text not null,
  -- What for: the tag of a purpose, and those of its attributes that were asked.
  purpose text not null,
  attributes text[] not null,
  state text not null,
  auth_method text,
  asked_at timestamptz not null,
  changed_at timestamptz not null,
  expires_at timestamptz not null,
  -- Once nothing can come of it any more.
  ended_at timestamptz,

  -- SHA-256 of what the choice page, the browser that comes back and the auth plugin bring. Of the newest start only.
  start_token_hash bytea unique,
  nonce_hash bytea unique,
  attr_token_hash bytea unique,

  result_status text,
  sealed_result bytea,
  primary key (conversation_id, number)
);

-- A citizen is asked one thing at a time.
create unique index identification_open on identification (conversation_id, citizen) where ended_at is null;
create index identification_expiring on identification (expires_at) where ended_at is null;

alter table citizen
  -- Kinds of data that were deleted during the conversation: taken back, or in their place came what was shown later.
  add column earlier_kinds text[] not null default '{}',
  -- When they last took back what they had shared, where they did; empty once they share again.
  add column taken_back_at timestamptz;
