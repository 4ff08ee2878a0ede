-- Sessions that are over and of which the auth plugin must hear so: written in the transaction that ends them, deleted once told, or
-- when it was tried often enough. Not tied to the conversation, which may be deleted in that same transaction.
create table log_out (
  id text primary key,
  conversation_id text not null,
  -- Whose page says what came of it, and of which result (its `result_received_at`); null where nobody has seen that result.
  citizen integer,
  session_over_of timestamptz,
  -- The session URL, sealed under the key that wrapped the conversation's.
  sealed_url bytea not null,
  wrapping_key_id text not null,
  tries integer not null default 0,
  -- From when any process may tell it.
  due_at timestamptz not null
);
create index log_out_due on log_out (due_at);
