-- Rooms of platforms that only want attributes shown (PROTOCOL.md section 4). What says who somebody is stands in columns
-- named sealed_*, under the room's own key, as in a conversation; what the platform calls a room or a guest only as SHA-256.
create table platform_room (
  id text primary key,
  -- As the configuration names it.
  platform text not null,
  room_hash bytea not null,
  -- Null once it is over: then nothing of it can be opened.
  wrapped_key bytea,
  wrapping_key_id text not null,
  created_at timestamptz not null,
  -- When it ends by itself if nobody looks at it, and when it ends in any case.
  ends_at timestamptz not null,
  deadline_at timestamptz not null,
  ended_at timestamptz,
  ended_by text check (ended_by in ('platform', 'timer'))
);
-- A platform may use the name of a room again once it is over.
create unique index platform_room_open on platform_room (room_hash) where ended_at is null;
create index platform_room_named on platform_room (room_hash, created_at);
create index platform_room_ending on platform_room (ends_at) where ended_at is null;

create table platform_guest (
  room_id text not null references platform_room (id) on delete cascade,
  number integer not null,
  guest_hash bytea not null unique,
  -- SHA-256 of all that the token says of them: only the same may start again.
  token_digest bytea not null,
  purpose text not null,
  attr_token_hash bytea unique,
  started_at timestamptz not null,
  -- As the platform calls them; null once the room is over.
  sealed_about bytea,
  result_status text check (result_status in ('success', 'failed')),
  result_method text,
  sealed_result bytea,
  result_received_at timestamptz,
  -- Who has been noted in the access log as having seen it.
  shown_to text[] not null default '{}',
  primary key (room_id, number)
);

-- An agent's login in the frame of a platform. It lasts no longer than the login at the desk that it comes from.
create table platform_login (
  -- SHA-256 of the code that the frame made and nobody else knows, then of the frame's cookie.
  code_hash bytea unique,
  token_hash bytea unique,
  platform text not null,
  login_hash bytea not null references agent_login (token_hash) on delete cascade,
  expires_at timestamptz not null
);
create index platform_login_of on platform_login (login_hash);

-- The platform whose room it was; empty for a conversation.
alter table deletion add column platform text;
