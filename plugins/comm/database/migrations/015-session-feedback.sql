-- Where a way to identify wants to hear of activity and logout: when it was told last that somebody is active, and what came of
-- telling it that they are logged out. `session_over_of` says of which result that is (its `result_received_at`): one that
-- comes in its place begins a session of its own.
alter table citizen
  add column session_told_at timestamptz,
  add column session_over_of timestamptz,
  add column session_over text;
