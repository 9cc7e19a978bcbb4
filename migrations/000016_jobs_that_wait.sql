-- What nobody waits for, such as the sample's computations, lets what somebody asked for go first.
drop function yugang.enqueue_job(text, jsonb, integer, timestamptz, text, text);
create function yugang.enqueue_job(
  job_name text,
  payload jsonb,
  max_attempts integer,
  run_at timestamptz default null,
  job_key text default null,
  queue text default null,
  -- The lower one is run first; among equals, whoever came first.
  priority integer default 0
) returns bigint
  language plpgsql
  security definer
  set search_path = pg_catalog, pg_temp
as $$
declare
  office uuid := yugang.current_office();
  job_id bigint;
begin
  if office is null then
    raise exception 'a job is enqueued inside a transaction of an office' using errcode = '42501';
  end if;
  select job.id into job_id from graphile_worker.add_job(
    identifier => job_name,
    payload => json_build_object('office', office, 'payload', payload),
    -- Keys and queues of two offices never meet.
    queue_name => case when queue is not null then office::text || ':' || queue end,
    run_at => run_at,
    max_attempts => max_attempts,
    job_key => case when job_key is not null then office::text || ':' || job_name || ':' || job_key end,
    priority => priority
  ) as job;
  return job_id;
end
$$;
revoke all on function yugang.enqueue_job from public;
grant execute on function yugang.enqueue_job to yugang_desk;
