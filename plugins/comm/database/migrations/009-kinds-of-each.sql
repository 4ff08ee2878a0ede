-- Which kinds each citizen had shared, in the order of their numbers, so that each is told of their own only; empty where
-- an older release deleted it, or when whose it was is forgotten.
alter table deletion add column kinds_of_each jsonb;
