-- A row is written in the transaction of the effect it guards: either both are there or neither.
create table yugang.idempotency_keys (
  office_id uuid not null references yugang.offices (id),
  key text not null check (length(key) between 1 and 255),
  route text not null,
  request_hash text not null,
  status integer check (status between 200 and 499),
  response_headers jsonb,
  response_body text,
  created_at timestamptz not null default now(),
  primary key (office_id, key)
);
create index idempotency_keys_age on yugang.idempotency_keys (created_at);

alter table yugang.idempotency_keys enable row level security;
alter table yugang.idempotency_keys force row level security;
create policy own_office on yugang.idempotency_keys to yugang_desk
  using (office_id = (select yugang.current_office()))
  with check (office_id = (select yugang.current_office()));
create policy sweep_read on yugang.idempotency_keys for select to yugang_across using (true);
create policy sweep_old on yugang.idempotency_keys for delete to yugang_across
  using (created_at < now() - interval '24 hours');
grant select, insert, update, delete on yugang.idempotency_keys to yugang_desk;
grant select (office_id, key, created_at), delete on yugang.idempotency_keys to yugang_across;
