-- A result that came by the attr URL when a browser owned the conversation already: held, sealed, until that same browser
-- comes by the client URL again, and destroyed where another does. `held_at` says that one is held.
alter table citizen
  add column held_result bytea,
  add column held_status text,
  add column held_method text,
  add column held_at timestamptz;
