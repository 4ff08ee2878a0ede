alter table conversation
  -- Agents who declined it or let it lapse: it is offered to others first.
  add column passed_by text[] not null default '{}',
  -- When an agent accepted it for the first time, also when it came back to the queue later.
  add column served_at timestamptz;

create index conversation_offered on conversation (offered_to) where offered_to is not null;

alter table agent
  -- How many offers they let lapse, one after the other.
  add column lapsed integer not null default 0;

-- Chosen by who writes it, so that sending again after a lost answer adds nothing.
alter table note add column key uuid;
create unique index note_key on note (conversation_id, key);
