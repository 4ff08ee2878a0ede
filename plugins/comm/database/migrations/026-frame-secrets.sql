-- SHA-256 of what the window in which an agent confirms a frame hands the frame that opened it: it takes that besides the code.
alter table platform_login add column secret_hash bytea;
