create table yugang.plans (
  id uuid primary key default gen_random_uuid(),
  office_id uuid not null references yugang.offices (id),
  left_list_id uuid not null,
  right_list_id uuid not null,
  settings jsonb not null,
  seed bigint not null check (seed between 0 and 9007199254740991),
  state text not null default 'queued' check (state in ('queued', 'running', 'done', 'failed', 'cancelled')),
  progress jsonb,
  programme jsonb,
  summary jsonb,
  failure jsonb,
  version integer not null default 1,
  requested_at timestamptz not null default now(),
  finished_at timestamptz,
  unique (office_id, id),
  foreign key (office_id, left_list_id) references yugang.company_lists (office_id, id) on delete cascade,
  foreign key (office_id, right_list_id) references yugang.company_lists (office_id, id) on delete cascade,
  check ((state in ('done', 'failed', 'cancelled')) = (finished_at is not null)),
  check (state <> 'done' or programme is not null),
  check (state <> 'failed' or failure is not null)
);
create index plans_newest on yugang.plans (office_id, requested_at desc);
create index plans_of_left_list on yugang.plans (office_id, left_list_id);
create index plans_of_right_list on yugang.plans (office_id, right_list_id);

alter table yugang.plans enable row level security;
alter table yugang.plans force row level security;
create policy own_office on yugang.plans to yugang_desk
  using (office_id = (select yugang.current_office()))
  with check (office_id = (select yugang.current_office()));
grant select, insert, update, delete on yugang.plans to yugang_desk;
