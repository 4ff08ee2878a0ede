-- Of the way back for who didn't identify: SHA-256 of the newest `nonce_hash` followed by a nonce of its own, so that it counts
-- only as long as that one does, whoever changes it.
alter table identification add column cancel_nonce_hash bytea;
