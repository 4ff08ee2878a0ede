-- What the two words of a leg follow from, together with the conversation's key: a statement that begins a leg can write it
-- before it knows of which conversation. Whoever writes it empties `sealed_words`, so that where that stands it is newer. A
-- process of the release before shows no words of a leg that has only this.
alter table conversation add column words_seed bytea;

-- Whether somebody in a conversation has shared something at this moment, for a statement that has got its row only now: what
-- it reads itself is what was true when it began.
create function shared_in(conversation text) returns boolean language plpgsql volatile as $$
  begin return exists (select 1 from citizen where conversation_id = conversation and sealed_result is not null); end
$$;
