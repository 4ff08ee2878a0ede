-- What a citizen has typed and not sent when they leave the page to identify, sealed under the conversation's key: nobody but
-- their own page is given it, once, when they are back.
alter table citizen
  add column sealed_draft bytea;
