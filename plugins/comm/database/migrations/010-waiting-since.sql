-- Since when somebody waits whom an agent talked to before: their place stays that of `queued_at`, the talk was no waiting.
-- Empty for whoever waits the first time, and where an older release put them back.
alter table conversation add column waiting_since timestamptz;

-- Those few that an agent marked, among however many wait.
create index conversation_marked on conversation (marked_at, id) where mark is not null;

-- How somebody identified, so that a list can say for whom that counts without opening what they shared; it stands in
-- `happening` too. Empty where the result doesn't say so, and where an older release took it.
alter table citizen add column result_method text;

-- Since when it is in the queue of its subject, where an agent moved it there from another: each subject counts its own.
alter table conversation add column subject_since timestamptz;
