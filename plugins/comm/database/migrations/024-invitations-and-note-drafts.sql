-- SHA-256 of the links to a conversation that a newer invitation replaced: whoever opens one reads so, for as long as the
-- conversation is there.
create table replaced_invitation (
  token_hash bytea primary key,
  conversation_id text not null references conversation (id) on delete cascade
);
create index replaced_invitation_of on replaced_invitation (conversation_id);

-- What an agent has typed and not kept as a note, sealed under the conversation's key: nobody but their own desk is given it.
create table note_draft (
  conversation_id text not null references conversation (id) on delete cascade,
  agent text not null,
  sealed_text bytea not null,
  primary key (conversation_id, agent)
);
