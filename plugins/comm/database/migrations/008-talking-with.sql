-- How many an agent talks to at this moment, for a statement that has waited for the agent's row: what it counts itself
-- is what was true when it began.
create function talking_with(agent_id text) returns bigint language plpgsql volatile as $$
  begin return (select count(*) from conversation where agent = agent_id and state = 'talking'); end
$$;
