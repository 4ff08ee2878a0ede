-- What the two words of a leg follow from, together with the conversation's key: a statement that begins a leg can write it
-- before it knows of which conversation. Whoever writes it empties `sealed_words`, so that where that stands it is newer. A
-- process of the release before shows no words of a leg that has only this.
alter table conversation add column words_seed bytea;

-- Whether somebody in a conversation has shared something at this moment, for a statement that has got its row only now: what
-- it reads itself is what was true when it began.
create function shared_in(conversation text) returns boolean language plpgsql volatile as $$
  begin return exists (select 1 from citizen where conversation_id = conversation and sealed_result is not null); end
$$;

-- What is looked for every few seconds, among however many conversations, citizens and rooms there are: whoever has said more
-- than the deadline allows, whose logout nobody has told yet, and rooms that are over.
create index conversation_past_deadline on conversation (deadline_at) where ends_at > deadline_at;
create index citizen_log_out_asked on citizen (session_over_asked_at) where session_over = 'asked';
create index platform_room_over on platform_room (deadline_at) where ended_at is not null;
