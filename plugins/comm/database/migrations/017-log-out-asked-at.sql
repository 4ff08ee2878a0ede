-- When an auth plugin was to be told last that somebody logs out (`session_over` is 'asked'): what a process that died in
-- between hasn't told is told by another.
alter table citizen add column session_over_asked_at timestamptz;
