-- SHA-256 of the links to a conversation that a newer invitation replaced: whoever opens one reads so, for as long as the
-- conversation is there.
create table replaced_invitation (
  token_hash bytea primary key,
  conversation_id text not null references conversation (id) on delete cascade
);
create index replaced_invitation_of on replaced_invitation (conversation_id);
